// The binary format of WebAssembly, as far as kernels need it (WebAssembly Core Specification 2.0, chapter 5).

/** Bytes, or lists of bytes within lists. */
export type Bytes = readonly (number | Bytes)[];

/** LEB128 of a number from 0 on. */
export function unsigned(n: number): number[] {
  const bytes: number[] = [];
  for (; n > 127; n = Math.floor(n / 128)) bytes.push((n % 128) | 128);
  bytes.push(n);
  return bytes;
}

/** LEB128 of a signed number of up to 64 bits. */
export function signed(n: bigint): number[] {
  const bytes: number[] = [];
  for (; n < -64n || n > 63n; n >>= 7n) bytes.push(Number(n & 127n) | 128);
  bytes.push(Number(n & 127n));
  return bytes;
}

const float = new DataView(new ArrayBuffer(8));
const firstBytes = (length: number): number[] => Array.from({ length }, (_, i) => float.getUint8(i));
export function float64(value: number): number[] {
  float.setFloat64(0, value, true);
  return firstBytes(8);
}
export function float32(value: number): number[] {
  float.setFloat32(0, value, true);
  return firstBytes(4);
}

const text = (s: string): Bytes => [s.length, Array.from(s, c => c.charCodeAt(0))];
const list = (items: readonly Bytes[]): Bytes => [unsigned(items.length), items];
/** The bytes one by one. `flat(Infinity)` takes eight times as long, which would be most of the time that a kernel takes to be made. */
function flat(bytes: Bytes, all: number[] = []): number[] {
  for (const part of bytes) {
    if (typeof part === 'number') all.push(part);
    else flat(part, all);
  }
  return all;
}
const sized = (bytes: Bytes): Bytes => {
  const content = flat(bytes);
  return [unsigned(content.length), content];
};
const section = (id: number, bytes: Bytes): Bytes => [id, sized(bytes)];

export const I32 = 0x7f;
export const F32 = 0x7d;
export const F64 = 0x7c;
export const V128 = 0x7b;

export interface WasmFunction {
  readonly params: readonly number[];
  readonly results: readonly number[];
  /** How many local variables of each type follow the parameters. */
  readonly locals: readonly (readonly [count: number, type: number])[];
  readonly body: Bytes;
  readonly name: string;
}

/** A module that imports one memory as `m.m` and exports its functions. */
export function wasmModule(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const exported = functions.map((f, i) => [text(f.name), 0, unsigned(i)]);
  return Uint8Array.from(
    flat([
      [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(
        1,
        list(functions.map(f => [0x60, list(f.params.map(p => [p])), list(f.results.map(r => [r]))])),
      ),
      section(2, list([[text('m'), text('m'), 2, 0, 1]])),
      section(3, list(functions.map((_, i) => unsigned(i)))),
      section(7, list(exported)),
      section(
        10,
        list(
          functions.map(f => sized([list(f.locals.map(([n, type]) => [unsigned(n), type])), f.body, END])),
        ),
      ),
    ]),
  );
}

const END = 0x0b;
