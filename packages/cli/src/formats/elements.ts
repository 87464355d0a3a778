// Types of elements: their sizes, their arrays, and what a result is stored in.

export type Numbers =
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

type Constructor = { new (buffer: ArrayBuffer): Numbers; readonly BYTES_PER_ELEMENT: number };

/** Numbers of 16 bits are held as their bits. */
export const arrays = {
  float16: Uint16Array,
  bfloat16: Uint16Array,
  float32: Float32Array,
  float64: Float64Array,
  int8: Int8Array,
  uint8: Uint8Array,
  bool: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
} as const satisfies Readonly<Record<string, Constructor>>;

export type ElementType = keyof typeof arrays;
/** Types that results have. */
export type ResultType = 'float16' | 'bfloat16' | 'float32' | 'float64';

export const bytesPer = (type: ElementType): number => arrays[type].BYTES_PER_ELEMENT;
export const sizeOf = (shape: readonly number[]): number => shape.reduce((product, n) => product * n, 1);

/** Floats stay; integers that float32 holds become float32, wider ones float64. */
export const resultTypeOf = (type: ElementType): ResultType => results[type];
const results: Readonly<Record<ElementType, ResultType>> = {
  float16: 'float16',
  bfloat16: 'bfloat16',
  float32: 'float32',
  float64: 'float64',
  int8: 'float32',
  uint8: 'float32',
  bool: 'float32',
  int16: 'float32',
  uint16: 'float32',
  int32: 'float64',
  uint32: 'float64',
  int64: 'float64',
  uint64: 'float64',
};

const isBigEndianMachine = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

/** Turns the bytes of each element around where they are not in the order of this machine. */
export function toMachineOrder(bytes: Buffer, type: ElementType, isBigEndian: boolean): void {
  if (isBigEndian === isBigEndianMachine) return;
  const width = bytesPer(type);
  if (width === 2) bytes.swap16();
  if (width === 4) bytes.swap32();
  if (width === 8) bytes.swap64();
}

/** Bytes as elements. The bytes are a buffer's own, from its beginning; they may change. */
export function elementsOf(bytes: Buffer, type: ElementType, isBigEndian = false): Numbers {
  toMachineOrder(bytes, type, isBigEndian);
  // Any byte but zero is true.
  if (type === 'bool') for (let i = 0; i < bytes.length; i++) if (bytes[i] !== 0) bytes[i] = 1;
  const width = bytesPer(type);
  const { buffer, byteOffset, length } = bytes;
  if (byteOffset % width === 0)
    return new (arrays[type] as unknown as new (b: ArrayBufferLike, o: number, n: number) => Numbers)(
      buffer,
      byteOffset,
      length / width,
    );
  return elementsOf(Buffer.from(new Uint8Array(bytes).buffer), type, isBigEndianMachine);
}

/** The bytes of elements, least significant first. On machines with the other order they are turned around in place. */
export function bytesOf(data: Numbers): Buffer {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const type = { 1: 'uint8', 2: 'uint16', 4: 'float32', 8: 'float64' }[data.BYTES_PER_ELEMENT] as ElementType;
  toMachineOrder(bytes, type, false);
  return bytes;
}

let halves: Readonly<Record<'float16' | 'bfloat16', Float32Array>> | undefined;

/** The values of all 65,536 numbers of 16 bits, by their bits. */
function halfValues(type: 'float16' | 'bfloat16'): Float32Array {
  halves ??= {
    float16: Float32Array.from({ length: 1 << 16 }, (_, bits) => float16(bits)),
    bfloat16: new Float32Array(Uint32Array.from({ length: 1 << 16 }, (_, bits) => bits << 16).buffer),
  };
  return halves[type];
}

function float16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const [exponent, fraction] = [(bits >> 10) & 31, bits & 1023];
  if (exponent === 31) return fraction === 0 ? sign * Infinity : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The numbers of elements as floats of at least their precision, for formats that write numbers as text. */
export function floatsOf(data: Numbers, type: ElementType): Float32Array | Float64Array {
  if (data instanceof Float32Array || data instanceof Float64Array) return data;
  if (type === 'float16' || type === 'bfloat16') {
    const values = halfValues(type);
    return Float32Array.from(data as Uint16Array, bits => values[bits]!);
  }
  return Float64Array.from(data as Int32Array, Number);
}
