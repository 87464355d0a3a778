// The true value of a formula: it is evaluated with increasing precision until more bits no longer matter.
import { type Environment, type Expr, evaluate, type Variant } from '../../formula/index.ts';
import { arithmeticOf, type Big, bigFrom, lost, toNumber } from './big.ts';

/** The values of the names in a formula; a row if the formula is a function of a row. */
export type BigNumbers = Environment<Big>;

/**
 * A formula's value with twenty-five digits or more: evaluated with more and more bits until two results in a row agree and no
 * term has vanished in a sum.
 * Formulas that cancel need many: (eˣ − e⁻ˣ) at x = 10^-300 has no digit left after the first three hundred. So a zero
 * is believed only at the end, and what is left of one after so many bits counts as one.
 * `most` bits are enough where nothing is expected to cancel more.
 * Errors: a RangeError where two results never agree.
 */
export function trueValue(
  e: Expr,
  env: BigNumbers,
  variant: Variant = 'textbook',
  most: number = LADDER.at(-1)!,
): readonly Big[] {
  const at = (bits: number): readonly Big[] => [evaluate<Big>(e, env, arithmeticOf(bits), variant)].flat();
  const [first, ...rungs] = LADDER.filter(bits => bits <= most);
  let before = at(first!);
  for (const bits of rungs) {
    const isLast = bits === rungs.at(-1);
    lost.count = 0;
    const now = at(bits).map(v => (isLast && isNegligible(v) ? ZERO : v));
    const isComplete = isLast || lost.count === 0;
    if (isComplete && now.every((v, i) => agrees(v, before[i]!) || (isLast && isZero(v)))) return now;
    before = now;
  }
  throw new RangeError('the formula cancels more bits than the oracle has');
}

const LADDER = [160, 320, 640, 1280, 2560, 4000] as const;
const ZERO = bigFrom(0);
const isZero = (v: Big): boolean => v.m === 0n && !(v.special !== undefined && v.special !== 0);
/** Below 2^-1300: no float is so small. */
const isNegligible = (v: Big): boolean => v.special === undefined && toNumber({ ...v, e: v.e + 200 }) === 0;

/** To 2^-90; two zeros do not agree, for both may have lost all their bits. */
function agrees(a: Big, b: Big): boolean {
  if (a.special || b.special || Number.isNaN(a.special) || Number.isNaN(b.special))
    return Object.is(a.special, b.special);
  if (isZero(a) || isZero(b)) return false;
  const wide = arithmeticOf(160);
  const difference = wide.ops.abs(wide.ops.sub(a, b));
  return wide.compare('le', { ...difference, e: difference.e + 90 }, wide.ops.abs(a));
}
