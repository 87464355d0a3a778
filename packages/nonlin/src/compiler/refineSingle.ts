// What lowering does for machines that compute in float32. Kernels do without it, and so does what they are bundled with.
import { type Expr, number } from '../formula/index.ts';
import { type Rule, refinedBy } from './refine.ts';

/** A threshold at some share of the exponents of float64 is meant at that share of those of float32. */
const WIDEST = 2 ** 127;
const NARROWEST = 2 ** -126;
const SHARE = 127 / 1023;
/** 2^27 + 1 and 2^12 + 1 cut a significand of 53 or 24 bits in two (G. W. Veltkamp, in T. J. Dekker, Numerische Mathematik 18, 1971). */
const [SPLIT, SINGLE_SPLIT] = [2 ** 27 + 1, 2 ** 12 + 1];

/** What takes the place of a number that is meant for float64; undefined where float32 can have the number itself. */
export function inSingle(value: number): number | undefined {
  const size = Math.abs(value);
  if (size === SPLIT) return Math.sign(value) * SINGLE_SPLIT;
  if ((size >= NARROWEST && size < WIDEST) || size === 0 || size === Infinity) return undefined;
  return Math.sign(value) * 2 ** Math.round(Math.log2(size) * SHARE);
}

function narrowed(value: number): Expr | undefined {
  const single = inSingle(value);
  return single === undefined ? undefined : number(single);
}

function cutOff(value: number): Expr | undefined {
  const cut = value - Math.fround(value);
  return Number.isFinite(cut) && cut !== 0 ? number(cut) : undefined;
}

/** Constants and sums, also divided, count as well: there are few digits to lose. */
const refined = refinedBy({ ofNumber: cutOff, isComplete: true });

export const ruleInSingle: Rule = e => (e.kind === 'number' ? narrowed(e.value) : refined(e));
