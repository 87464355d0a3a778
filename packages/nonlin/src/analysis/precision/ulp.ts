// Errors in ulp, against the true value: |computed − true| divided by the distance between the numbers of the format there.
import { arithmeticOf, type Big, bigFrom, toNumber } from '../oracle/index.ts';
import { type FormatName, formats, ulpExponent } from './formats.ts';

/** The error of a computed value in ulp; 0 if the two values are the same infinity or both NaN, ∞ if only one is infinite or NaN. */
export function ulpError(computed: number, truth: Big, format: FormatName): number {
  if (truth.special !== undefined && truth.special !== 0)
    return Object.is(computed, truth.special) ? 0 : Number.POSITIVE_INFINITY;
  if (Number.isNaN(computed)) return Number.POSITIVE_INFINITY;
  if (!Number.isFinite(computed)) return overflows(truth, format, Math.sign(computed)) ? 0 : Infinity;
  const difference = arithmeticOf(160).ops.sub(bigFrom(computed), truth);
  const unit = ulpExponent(truth.m === 0n ? -Infinity : exponentOfBig(truth), format);
  return Math.abs(toNumber({ ...difference, e: difference.e - unit }));
}

const exponentOfBig = ({ m, e }: Big): number => (m < 0n ? -m : m).toString(2).length - 1 + e;

/** Whether a value rounds to the infinity of a sign: from half an ulp above the largest number on. */
function overflows(y: Big, format: FormatName, sign: number): boolean {
  const { precision, highest } = formats[format];
  const limit: Big = { m: (1n << BigInt(precision + 1)) - 1n, e: highest - precision };
  const wide = arithmeticOf(160);
  return wide.compare('ge', sign < 0 ? wide.ops.neg(y) : y, limit);
}
