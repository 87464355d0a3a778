// NumPy's .npy files (NEP 1): a header that says type, order and shape, then the elements.
import type { FileHandle } from 'node:fs/promises';
import { DataError } from '../errors.ts';

export type NpyArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array;

export interface NpyHeader {
  readonly shape: readonly number[];
  /** NumPy's name of the element type without the byte order: f4, i8, … */
  readonly type: string;
  readonly bytes: number;
  readonly isBigEndian: boolean;
  readonly isFortranOrder: boolean;
  /** Where in the file the elements begin. */
  readonly start: number;
}

const types: Readonly<Record<string, new (buffer: ArrayBuffer) => NpyArray>> = {
  f4: Float32Array,
  f8: Float64Array,
  i1: Int8Array,
  u1: Uint8Array,
  b1: Uint8Array,
  i2: Int16Array,
  u2: Uint16Array,
  i4: Int32Array,
  u4: Uint32Array,
  i8: BigInt64Array,
  u8: BigUint64Array,
};

const MAGIC = '\x93NUMPY';

export async function readHeader(file: FileHandle, path: string): Promise<NpyHeader> {
  const head = await readAt(file, 0, 12, path);
  if (head.toString('latin1', 0, 6) !== MAGIC) throw new DataError(`${path}: not an .npy file`);
  // Version 1 has two bytes for the header's length, later ones four.
  const isFirst = head[6] === 1;
  const length = isFirst ? head.readUInt16LE(8) : head.readUInt32LE(8);
  const offset = isFirst ? 10 : 12;
  if (length > 1 << 20) throw new DataError(`${path}: a header of ${length} bytes is not credible`);
  const text = (await readAt(file, offset, length, path)).toString('latin1');
  return { ...parseHeader(text, path), start: offset + length };
}

function parseHeader(text: string, path: string): Omit<NpyHeader, 'start'> {
  const descr = /'descr':\s*'([<>|=]?)([a-z]\d+)'/.exec(text);
  const order = /'fortran_order':\s*(True|False)/.exec(text);
  const shape = /'shape':\s*\(([\d,\sL]*)\)/.exec(text);
  if (!descr || !order || !shape) throw new DataError(`${path}: cannot read the header ${text.trim()}`);
  const type = descr[2]!;
  if (!Object.hasOwn(types, type)) {
    throw new DataError(
      `${path}: elements of type ${type} are not supported; allowed: ${Object.keys(types).join(', ')}`,
    );
  }
  return {
    shape: shape[1]!
      .split(',')
      .map(n => n.replace('L', '').trim())
      .filter(Boolean)
      .map(Number),
    type,
    bytes: Number(type.slice(1)),
    isBigEndian: descr[1] === '>',
    isFortranOrder: order[1] === 'True',
  };
}

/** Elements from..to of the file, in the order that they are stored. */
export async function readElements(
  file: FileHandle,
  header: NpyHeader,
  from: number,
  to: number,
  path: string,
): Promise<NpyArray> {
  const bytes = await readAt(file, header.start + from * header.bytes, (to - from) * header.bytes, path);
  if (header.isBigEndian) swap(bytes, header.bytes);
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return new types[header.type]!(copy);
}

function swap(bytes: Buffer, width: number): void {
  if (width === 2) bytes.swap16();
  if (width === 4) bytes.swap32();
  if (width === 8) bytes.swap64();
}

async function readAt(file: FileHandle, position: number, length: number, path: string): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(buffer, done, length - done, position + done);
    if (bytesRead === 0)
      throw new DataError(`${path}: the file ends early; ${length} bytes were expected at ${position}`);
    done += bytesRead;
  }
  return buffer;
}

/** The header of a version 1 file, padded so that the elements begin at a multiple of 64. */
export function header(type: 'f4' | 'f8', shape: readonly number[]): Buffer {
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const dict = `{'descr': '<${type}', 'fortran_order': False, 'shape': (${sizes}), }`;
  const padded = `${dict.padEnd(Math.ceil((dict.length + 11) / 64) * 64 - 11)}\n`;
  const prefix = Buffer.from(`${MAGIC}\x01\x00`, 'latin1');
  const size = Buffer.alloc(2);
  size.writeUInt16LE(padded.length);
  return Buffer.concat([prefix, size, Buffer.from(padded, 'latin1')]);
}

/** The bytes of the elements, least significant first. */
export function bytesOf(data: Float32Array | Float64Array): Uint8Array {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const isBigEndianMachine = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;
  if (isBigEndianMachine) swap(bytes, data.BYTES_PER_ELEMENT);
  return bytes;
}
