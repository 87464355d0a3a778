// float32 numbers and their distances.

const double = new Float64Array(1);
const doubleWords = new Uint32Array(double.buffer);
const single = new Float32Array(1);
const singleWord = new Int32Array(single.buffer);
/** Which word of a float64 holds sign and exponent. */
const HIGH = new Uint8Array(Uint16Array.of(1).buffer)[0]!;

/** Exponents of the smallest normal float32 number and of the largest ones. */
const LEAST_EXPONENT = -126;
const MOST_EXPONENT = 127;
/** Bits of a significand after the point. */
const DIGITS = 23;

/** The distance of float32 numbers of the size of a number, which is finite. */
function unitAt(value: number): number {
  double[0] = value;
  const exponent = ((doubleWords[HIGH]! >>> 20) & 0x7ff) - 1023;
  doubleWords[HIGH] = (Math.max(LEAST_EXPONENT, Math.min(exponent, MOST_EXPONENT)) - DIGITS + 1023) << 20;
  doubleWords[1 - HIGH] = 0;
  return double[0]!;
}

/** How far a float32 result is off, in units of the last place of the true value. */
export function ulpError(result: number, truth: number): number {
  if (Number.isFinite(result) && Number.isFinite(truth)) return Math.abs(result - truth) / unitAt(truth);
  return Object.is(result, Math.fround(truth)) ? 0 : Infinity;
}

/** The next float32 number above (1) or below (−1). */
export function neighbour(x: number, direction: -1 | 1): number {
  single[0] = x;
  if (single[0] === 0) singleWord[0] = direction > 0 ? 1 : SIGN + 1;
  else singleWord[0] = singleWord[0]! + (singleWord[0]! < 0 ? -direction : direction);
  return single[0]!;
}
const SIGN = -0x80000000;
