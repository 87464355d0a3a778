// Errors in ulp: |computed − true| divided by the distance between floats at the true value.
import { Decimal } from 'decimal.js';
import { exactly } from './decimal.ts';

export interface Format {
  readonly name: 'float64' | 'float32';
  /** Bits of the significand, the hidden one included. */
  readonly precision: number;
  /** Exponent of the smallest subnormal. */
  readonly smallest: number;
  readonly largest: number;
}
export const float64: Format = { name: 'float64', precision: 53, smallest: -1074, largest: Number.MAX_VALUE };
export const float32: Format = {
  name: 'float32',
  precision: 24,
  smallest: -149,
  largest: 3.4028234663852886e38,
};

const Two = new (Decimal.clone({ precision: 60 }))(2);
const powers = new Map<number, Decimal>();
function powerOfTwo(n: number): Decimal {
  const known = powers.get(n) ?? Two.pow(n);
  powers.set(n, known);
  return known;
}

/** The distance between neighbouring floats at a true value: 2^(e − p + 1) for 2^e ≤ |y| < 2^(e+1). */
export function ulpAt(y: Decimal, format: Format): Decimal {
  if (y.isZero()) return powerOfTwo(format.smallest);
  const size = y.abs().toNumber();
  if (size < 2 ** -1022) return powerOfTwo(format.smallest);
  // A logarithm is off by one at most; comparing settles it. That of decimal.js takes most of a test's time, so it is left to
  // what no float64 holds.
  const log2 = size < Infinity ? Math.log2(size) : Decimal.log2(y.abs().toSignificantDigits(20)).toNumber();
  let e = Math.floor(log2);
  if (y.abs().lt(powerOfTwo(e))) e--;
  if (y.abs().gte(powerOfTwo(e + 1))) e++;
  return powerOfTwo(Math.max(e - format.precision + 1, format.smallest));
}

/** The error of a computed value in ulp of `measure`; 0 if both are the same infinity or both NaN, ∞ if only one is. */
export function ulpError(computed: number, truth: Decimal, format: Format, measure = truth): number {
  if (truth.isNaN() || Number.isNaN(computed))
    return truth.isNaN() && Number.isNaN(computed) ? 0 : Number.POSITIVE_INFINITY;
  if (!Number.isFinite(computed) || !truth.isFinite()) return overflowError(computed, truth, format);
  return exactly(computed).sub(truth).abs().div(ulpAt(measure, format)).toNumber();
}

/** Rounding to infinity is right from half an ulp above the largest float on. */
function overflowError(computed: number, truth: Decimal, format: Format): number {
  const limit = exactly(format.largest).add(ulpAt(exactly(format.largest), format).div(2));
  const rounded = truth.abs().gte(limit)
    ? truth.isNeg()
      ? Number.NEGATIVE_INFINITY
      : Number.POSITIVE_INFINITY
    : 0;
  return computed === rounded ? 0 : Number.POSITIVE_INFINITY;
}
