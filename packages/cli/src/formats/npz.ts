// NumPy's .npz files: .npy files in a ZIP archive.
import { once } from 'node:events';
import { Readable } from 'node:stream';
import zlib from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { DataError } from '../errors.ts';
import type { Input, RandomAccess } from '../files/input.ts';
import type { Sink } from '../files/sink.ts';
import { wholeFile } from '../files/spool.ts';
import type { Format } from './format.ts';
import { chosenName } from './names.ts';
import { npy } from './npy.ts';

/** Reads the archive where its bytes are. */
class Archive extends RandomAccessReader {
  readonly #file: RandomAccess;

  constructor(file: RandomAccess) {
    super();
    this.#file = file;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(bytesBetween(this.#file, start, end));
  }
}

async function* bytesBetween(file: RandomAccess, start: number, end: number): AsyncGenerator<Buffer> {
  const step = 1 << 18;
  for (let at = start; at < end; at += step) yield await file.readAt(at, Math.min(step, end - at));
}

const broken = (name: string, error: unknown): DataError =>
  error instanceof DataError
    ? error
    : new DataError({
        en: `${name}: not an .npz file, or a damaged one: ${(error as Error).message}`,
        zh: `${name}：不是 .npz 文件，或已损坏：${(error as Error).message}`,
      });

/** The members that are arrays; torch.save, among others, writes archives without any. */
async function arraysOf(archive: ZipFile, name: string): Promise<readonly Entry[]> {
  const entries = await entriesOf(archive);
  const arrays = entries.filter(e => e.fileName.endsWith('.npy'));
  if (arrays.length > 0) return arrays;
  const isTorch = entries.some(e => e.fileName.endsWith('data.pkl'));
  throw new DataError({
    en: `${name}: an archive without .npy files${isTorch ? ', as torch.save writes; safetensors.torch.save_file writes what nonlin reads' : ''}`,
    zh: `${name}：归档中没有 .npy 文件${isTorch ? '，由 torch.save 写成；请用 safetensors.torch.save_file 写出 nonlin 能读的文件' : ''}`,
  });
}

async function entriesOf(archive: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  archive.on('entry', (entry: Entry) => {
    entries.push(entry);
    archive.readEntry();
  });
  archive.readEntry();
  await once(archive, 'end');
  return entries;
}

/** The bytes of a member: at a place of the file where they are stored as they are, otherwise in order. */
async function memberOf(archive: ZipFile, entry: Entry, file: RandomAccess, name: string): Promise<Input> {
  const member = { name, close: async (): Promise<void> => {} };
  if (entry.compressionMethod === 0) {
    const { fileDataStart: start } = await archive.readLocalFileHeaderPromise(entry, { minimal: true });
    const size = entry.uncompressedSize;
    return {
      ...member,
      chunks: () => bytesBetween(file, start, start + size),
      file: {
        ...file,
        offset: (file.offset ?? 0) + start,
        size,
        readAt: (at, n) => file.readAt(start + at, n),
      },
    };
  }
  async function* chunks(): AsyncGenerator<Buffer> {
    try {
      yield* (await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
    } catch (error) {
      throw broken(name, error);
    }
  }
  return { ...member, chunks };
}

export const npz: Format = {
  name: 'npz',
  title: 'NumPy archive',
  isBinary: true,
  holds: 'arrays',
  reads: 'pieces',
  readsPipes: 'copied',
  carries: false,
  writesParts: 'numbers',
  keepsOrder: true,
  needsShape: 'first',
  open: async (input, options) => {
    const { file, close } = await wholeFile(input);
    try {
      const archive = await fromRandomAccessReaderPromise(new Archive(file), file.size, {
        lazyEntries: true,
        autoClose: false,
      });
      const entries = await arraysOf(archive, input.name);
      const names = entries.map(e => e.fileName.replace(/\.npy$/, ''));
      const chosen = chosenName(names, options.tensor, input.name);
      const member = await memberOf(archive, entries[names.indexOf(chosen)]!, file, input.name);
      return { ...(await npy.open(member, options)), name: chosen, close };
    } catch (error) {
      throw error instanceof Error && error.constructor !== Error ? error : broken(input.name, error);
    }
  },
  create: async (sink, layout, options) => {
    const member = new Member(sink, `${options.name}.npy`);
    await member.begin();
    const writer = await npy.create(member, layout, options);
    return {
      write: batch => writer.write(batch),
      end: async () => {
        await writer.end();
        await member.end();
      },
    };
  },
};

/** A table of the polynomial of CRC-32, for Node.js below 20.15, which does not have it. */
const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array, before: number): number {
  if ('crc32' in zlib) return (zlib.crc32 as (b: Uint8Array, v: number) => number)(bytes, before);
  let c = ~before;
  for (let i = 0; i < bytes.length; i++) c = table[(c ^ bytes[i]!) & 255]! ^ (c >>> 8);
  return ~c >>> 0;
}

/** Sizes beyond this stand in a field of their own. */
const LARGEST = 0xffffffff;

/** The only member of an archive, stored as it is; its sum and its size follow it, since they are known by then only. */
class Member implements Sink {
  readonly #sink: Sink;
  readonly #name: Buffer;
  #size = 0;
  #sum = 0;

  constructor(sink: Sink, name: string) {
    this.#sink = sink;
    this.#name = Buffer.from(name);
  }

  begin(): Promise<void> {
    return this.#sink.write(
      Buffer.concat([record(0x04034b50, this.#head(0, 0, 0), this.#name.length, 0), this.#name]),
    );
  }

  async write(bytes: Uint8Array | string): Promise<void> {
    const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    this.#sum = crc32(buffer, this.#sum);
    this.#size += buffer.length;
    await this.#sink.write(buffer);
  }

  /** Version, flags (sizes follow, UTF-8), method, time, date, sum and sizes. */
  #head(sum: number, packed: number, size: number): Buffer {
    const head = Buffer.alloc(22);
    head.writeUInt16LE(45, 0);
    head.writeUInt16LE(0x0808, 2);
    head.writeUInt16LE(0x21, 8);
    head.writeUInt32LE(sum, 10);
    head.writeUInt32LE(packed, 14);
    head.writeUInt32LE(size, 18);
    return head;
  }

  async end(): Promise<void> {
    const isLarge = this.#size >= LARGEST;
    const size = BigInt(this.#size);
    const after = isLarge
      ? numbers(['u32', 0x08074b50], ['u32', this.#sum], ['u64', size], ['u64', size])
      : numbers(['u32', 0x08074b50], ['u32', this.#sum], ['u32', this.#size], ['u32', this.#size]);
    const shown = isLarge ? LARGEST : this.#size;
    const extra = isLarge ? numbers(['u16', 1], ['u16', 16], ['u64', size], ['u64', size]) : Buffer.alloc(0);
    const start = 30 + this.#name.length + this.#size + after.length;
    const entry = Buffer.concat([
      numbers(['u32', 0x02014b50], ['u16', 45]),
      this.#head(this.#sum, shown, shown),
      numbers(
        ['u16', this.#name.length],
        ['u16', extra.length],
        ['u16', 0],
        ['u16', 0],
        ['u16', 0],
        ['u32', 0],
        ['u32', 0],
      ),
      this.#name,
      extra,
    ]);
    const far = start >= LARGEST;
    const zip64 = far
      ? numbers(
          ...([
            ['u32', 0x06064b50],
            ['u64', 44n],
            ['u16', 45],
            ['u16', 45],
            ['u32', 0],
            ['u32', 0],
          ] as const),
          ...([
            ['u64', 1n],
            ['u64', 1n],
            ['u64', BigInt(entry.length)],
            ['u64', BigInt(start)],
          ] as const),
          ...([
            ['u32', 0x07064b50],
            ['u32', 0],
            ['u64', BigInt(start + entry.length)],
            ['u32', 1],
          ] as const),
        )
      : Buffer.alloc(0);
    const end = numbers(
      ['u32', 0x06054b50],
      ['u16', 0],
      ['u16', 0],
      ['u16', 1],
      ['u16', 1],
      ['u32', entry.length],
      ['u32', far ? LARGEST : start],
      ['u16', 0],
    );
    await this.#sink.write(Buffer.concat([after, entry, zip64, end]));
  }
}

type Field = readonly ['u16' | 'u32', number] | readonly ['u64', bigint];

/** Numbers, least significant byte first. */
function numbers(...fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.map(([type, value]) => {
      const bytes = Buffer.alloc({ u16: 2, u32: 4, u64: 8 }[type]);
      if (type === 'u64') bytes.writeBigUInt64LE(value);
      else bytes.writeUIntLE(value, 0, bytes.length);
      return bytes;
    }),
  );
}

const record = (signature: number, head: Buffer, name: number, extra: number): Buffer =>
  Buffer.concat([numbers(['u32', signature]), head, numbers(['u16', name], ['u16', extra])]);
