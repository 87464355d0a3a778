// The true value of a formula at a sample.
import type { Expr } from '../../formula/index.ts';
import { type Big, bigFrom, trueValue } from '../oracle/index.ts';
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
