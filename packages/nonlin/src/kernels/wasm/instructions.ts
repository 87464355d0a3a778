// The instructions that kernels use, named as in the WebAssembly specification.
import { type Bytes, float64, signed, unsigned } from './encode.ts';

export const get = (local: number): Bytes => [0x20, unsigned(local)];
export const set = (local: number): Bytes => [0x21, unsigned(local)];
export const tee = (local: number): Bytes => [0x22, unsigned(local)];

export const i32 = (value: number): Bytes => [0x41, signed(BigInt(value))];
export const i64 = (value: bigint): Bytes => [0x42, signed(BigInt.asIntN(64, value))];
export const f64 = (value: number): Bytes => [0x44, float64(value)];
export const i32Add = 0x6a;
export const i32Sub = 0x6b;
export const i32LessSigned = 0x48;
export const i32Mul = 0x6c;
export const i32ShiftRight = 0x76;
export const i32GreaterSigned = 0x4a;
export const i32And = 0x71;
/** 1 for 0, and 0 for everything else. */
export const i32Not = 0x45;
export const i32Store: Bytes = [0x36, 2, 0];
export const i32Load: Bytes = [0x28, 2, 0];
export const f64FromI32 = 0xb7;
export const f32FromI32 = 0xb2;
export const f32FromF64 = 0xb6;
export const f64Store: Bytes = [0x39, 3, 0];
export const f32Store: Bytes = [0x38, 2, 0];

/** Runs the body, and again as long as the number that it leaves is not 0. */
export const loop = (body: Bytes): Bytes => [0x03, 0x40, body, 0x0d, 0, 0x0b];
export const when = (condition: Bytes, body: Bytes): Bytes => [condition, 0x04, 0x40, body, 0x0b];

const simd = (opcode: number, ...immediates: readonly Bytes[]): Bytes => [0xfd, unsigned(opcode), immediates];
const at =
  (opcode: number, align: number) =>
  (offset: number): Bytes =>
    simd(opcode, [align, unsigned(offset)]);

export const v128 = {
  load: at(0x00, 0),
  load64Zero: at(0x5d, 0),
  load32Zero: at(0x5c, 0),
  /** Loads into the second lane of a vector. */
  load32Lane1: (offset: number): Bytes => simd(0x56, [0, unsigned(offset), 1]),
  load64Lane1: (offset: number): Bytes => simd(0x57, [0, unsigned(offset), 1]),
  store: at(0x0b, 0),
  store32Lane: (offset: number, lane: number): Bytes => simd(0x5a, [0, unsigned(offset), lane]),
  store64Lane: (offset: number, lane: number): Bytes => simd(0x5b, [0, unsigned(offset), lane]),
  not: simd(0x4d),
  and: simd(0x4e),
  /** The bits of the first that the second lacks. */
  andNot: simd(0x4f),
  or: simd(0x50),
  bitselect: simd(0x52),
  constant: (bytes: readonly number[]): Bytes => simd(0x0c, bytes),
  zero: simd(0x0c, new Array<number>(16).fill(0)),
} as const;

/** The two vectors' words in this order: 0 to 3 are the first's, 4 to 7 the second's. */
export const words = (...order: readonly number[]): Bytes =>
  simd(
    0x0d,
    order.flatMap(w => [4 * w, 4 * w + 1, 4 * w + 2, 4 * w + 3]),
  );

export const i32x4 = {
  splat: simd(0x11),
  extract: (lane: number): Bytes => simd(0x1b, [lane]),
  ltU: simd(0x3a),
  gtS: simd(0x3b),
  shl: simd(0xab),
  add: simd(0xae),
  sub: simd(0xb1),
  minU: simd(0xb7),
  maxS: simd(0xb8),
} as const;
export const anyTrue = simd(0x53);

export const i64x2 = {
  splat: simd(0x12),
  shl: simd(0xcb),
  shrU: simd(0xcd),
  add: simd(0xce),
} as const;

export const promoteLow = simd(0x5f);
export const demoteZero = simd(0x5e);
/** Both lanes exchanged. */
export const swapLanes = /* @__PURE__ */ simd(0x0d, [8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7]);
export const f64x2Lane0 = /* @__PURE__ */ simd(0x21, [0]);

/** Instructions that f32x4 and f64x2 have at the same distance from a first one. */
const float = (first: number, compare: number) =>
  ({
    abs: simd(first),
    neg: simd(first + 1),
    sqrt: simd(first + 3),
    add: simd(first + 4),
    sub: simd(first + 5),
    mul: simd(first + 6),
    div: simd(first + 7),
    min: simd(first + 8),
    max: simd(first + 9),
    /** b < a ? b : a */
    pmin: simd(first + 10),
    /** a < b ? b : a */
    pmax: simd(first + 11),
    eq: simd(compare),
    ne: simd(compare + 1),
    lt: simd(compare + 2),
    gt: simd(compare + 3),
    le: simd(compare + 4),
    ge: simd(compare + 5),
  }) as const;

export const f32x4 = { ...float(0xe0, 0x41), splat: simd(0x13), ceil: simd(0x67), floor: simd(0x68) };
export const f64x2 = { ...float(0xec, 0x47), splat: simd(0x14) };
