// Errors in ulp, against the true value: |computed − true| divided by the distance between the numbers of the format there.
import type { Expr } from '../../formula/index.ts';
import { arithmeticOf, type Big, bigFrom, toNumber, trueValue } from '../oracle/index.ts';
import { type FormatName, formats } from '../precision/index.ts';
import type { Sample } from './samples.ts';

/** A sum that cancels down to the smallest float64 loses 1,074 bits. */
const ENOUGH = 2560;

/** The true value of a formula, or undefined where no number of digits is enough to say. */
export function trueAt(e: Expr, sample: Sample): readonly Big[] | undefined {
  const lifted = Object.entries(sample).map(
    ([id, v]) => [id, typeof v === 'number' ? bigFrom(v) : v.map(bigFrom)] as const,
  );
  try {
    return trueValue(e, Object.fromEntries(lifted), 'textbook', ENOUGH);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The error of a computed value; 0 if both are the same infinity or both NaN, ∞ if only one is. */
export function ulpError(computed: number, truth: Big, format: FormatName): number {
  if (truth.special !== undefined && truth.special !== 0)
    return Object.is(computed, truth.special) ? 0 : Number.POSITIVE_INFINITY;
  if (Number.isNaN(computed)) return Number.POSITIVE_INFINITY;
  if (!Number.isFinite(computed)) return overflows(truth, format, Math.sign(computed)) ? 0 : Infinity;
  const difference = arithmeticOf(160).ops.sub(bigFrom(computed), truth);
  return Math.abs(toNumber({ ...difference, e: difference.e - ulpExponent(truth, format) }));
}

/** The exponent of the distance between the numbers of a format around a value: 2^(e − p + 1) for 2^e ≤ |y| < 2^(e+1). */
function ulpExponent(y: Big, format: FormatName): number {
  const { precision, lowest } = formats[format];
  return (y.m === 0n ? lowest : Math.max(lowest, exponentOf(y))) - precision + 1;
}

const exponentOf = ({ m, e }: Big): number => (m < 0n ? -m : m).toString(2).length - 1 + e;

/** Whether a value rounds to the infinity of a sign: from half an ulp above the largest number on. */
function overflows(y: Big, format: FormatName, sign: number): boolean {
  const { precision, highest } = formats[format];
  const limit: Big = { m: (1n << BigInt(precision + 1)) - 1n, e: highest - precision };
  const wide = arithmeticOf(160);
  return wide.compare('ge', sign < 0 ? wide.ops.neg(y) : y, limit);
}
