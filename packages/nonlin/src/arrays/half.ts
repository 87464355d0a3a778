// Numbers of 16 bits, for engines without Float16Array: their bits in a Uint16Array, as ONNX Runtime and transformers.js
// hand them out.

/** How the 16 bits are shared out: 5 of exponent and 10 of significand, or 8 and 7. */
export type HalfType = 'float16' | 'bfloat16';

interface Layout {
  /** Bits of the significand, without the hidden one. */
  readonly digits: number;
  /** Exponents of the smallest normal and of the largest number. */
  readonly lowest: number;
  readonly highest: number;
}

const layouts: Readonly<Record<HalfType, Layout>> = {
  float16: { digits: 10, lowest: -14, highest: 15 },
  bfloat16: { digits: 7, lowest: -126, highest: 127 },
};

const float = new DataView(new ArrayBuffer(8));
/** 2^n for −1022 ≤ n ≤ 1023. */
function powerOfTwo(n: number): number {
  float.setUint32(0, (n + 1023) << 20);
  float.setUint32(4, 0);
  return float.getFloat64(0);
}

/** e for 2^e ≤ |x| < 2^(e+1); −1023 for zero and for what is subnormal in float64. */
export function exponentOf(x: number): number {
  float.setFloat64(0, x);
  return ((float.getUint32(0) >>> 20) & 0x7ff) - 1023;
}

/** The number that 16 bits stand for. */
export function decodeHalf(bits: number, type: HalfType): number {
  const { digits, lowest, highest } = layouts[type];
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits & 0x7fff) >>> digits;
  const significand = bits & ((1 << digits) - 1);
  if (exponent > highest - lowest + 1) return significand === 0 ? sign * Infinity : Number.NaN;
  const hidden = exponent === 0 ? 0 : 1 << digits;
  return sign * (hidden + significand) * powerOfTwo(Math.max(exponent, 1) - 1 + lowest - digits);
}

/** 1.5 · 2^52: adding it rounds to the nearest integer, ties to even. */
const ROUNDING = 6755399441055744;

/** The bits of the number nearest to x, ties to even: one rounding, from float64. */
export function encodeHalf(x: number, type: HalfType): number {
  const { digits, lowest, highest } = layouts[type];
  const sign = x < 0 || Object.is(x, -0) ? 0x8000 : 0;
  const infinity = (highest - lowest + 2) << digits;
  if (Number.isNaN(x)) return infinity | (1 << (digits - 1));
  const size = Math.abs(x);
  const exponent = Math.max(exponentOf(size), lowest);
  if (exponent > highest) return sign | infinity;
  const significand = size * powerOfTwo(digits - exponent) + ROUNDING - ROUNDING;
  // A carry into the exponent is right as it stands, up to infinity.
  return sign | (((exponent - lowest) << digits) + significand);
}
