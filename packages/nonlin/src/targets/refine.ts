// What lowering does for one accuracy and not for the other.
import { type Expr, isReduction, number, op } from '../formula/index.ts';

/** What a result is rounded to; how exact the way there has to be. */
export type Accuracy = 'float64' | 'float32';

/** What is computed in place of a part, or undefined. */
export type Rule = (part: Expr) => Expr | undefined;

export const ruleFor: Readonly<Record<Accuracy, Rule>> = {
  float64: e => (e.kind === 'op' && e.op === 'exp' ? refineExponent(e.args[0]!) : undefined),
  float32: e => (e.kind === 'op' && e.op === 'div' ? divideOnce(e.args[0]!, e.args[1]!) : undefined),
};

/**
 * exp turns an error d of its argument into a relative error d of its result, and a − b is rounded by up to half an ulp
 * of a number that may be 700: 2^-44. The part that rounding cut off is known exactly (D. E. Knuth, The Art of Computer
 * Programming 2, section 4.2.2, theorem B) and goes along.
 */
function refineExponent(d: Expr): Expr | undefined {
  if (d.kind !== 'op' || d.op !== 'sub') return undefined;
  return op('expsum', d, differenceError(d.args[0]!, d.args[1]!, d));
}

/** a − b − fl(a − b); 0 where the difference is infinite or NaN. */
function differenceError(a: Expr, b: Expr, d: Expr): Expr {
  const t = op('sub', d, a);
  const error = op('sub', op('sub', a, op('sub', d, t)), op('add', b, t));
  return op('select', finite(d), error, number(0));
}

const isUniform = (e: Expr): boolean => e.kind === 'op' && isReduction(e.op);
const isOne = (e: Expr): boolean => e.kind === 'number' && e.value === 1;
const finite = (e: Expr): Expr => op('lt', op('abs', e), number(Number.POSITIVE_INFINITY, 'inf'));

/** A whole row divided by one number: one division and a product each; float32 results do not notice the second rounding. */
function divideOnce(a: Expr, b: Expr): Expr | undefined {
  if (!isUniform(b) || isOne(a)) return undefined;
  return op('mul', a, op('div', number(1), b));
}
