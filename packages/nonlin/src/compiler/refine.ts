// The rules of lowering that apply to one accuracy only.

import {
  type AnyOp,
  type Expr,
  isReduction,
  type LoweredOp,
  number,
  type OpExpr,
  op,
  remembered,
} from '../formula/index.ts';
import type { Precision } from '../numerics/precision.ts';

/** The format to which a result is rounded, which decides how exact its computation has to be. */

/** The expression that replaces a part, or undefined if the part stays. */
export type Rule = (part: Expr) => Expr | undefined;

const sums: Readonly<Partial<Record<AnyOp, LoweredOp>>> = { exp: 'expsum', sin: 'sinsum', cos: 'cossum' };

/** Refines arguments by their rounding errors. The rounding error of a part that is used twice is derived once. */
export const refinedBy = (roundings: Roundings): Rule => {
  const roundingOf: Rule = remembered((e: Expr, of: Rule) => ofPart(e, of, roundings));
  return e => {
    const sum = e.kind === 'op' ? sums[e.op] : undefined;
    return sum && refineArgument(sum, (e as OpExpr).args[0]!, roundingOf);
  };
};

/**
 * exp turns an error d of its argument into a relative error d of its result; sin and cos turn it into an absolute error. The argument a − b
 * or a b is rounded by up to half an ulp of a number that may be near 700, which is 2^-44. Therefore the rounding error is passed along.
 */
function refineArgument(sum: LoweredOp, d: Expr, roundingOf: Rule): Expr | undefined {
  const error = roundingOf(d);
  return error && op(sum, d, op('select', finite(d), error, number(0)));
}

/** Which rounding errors are taken into account. */
export interface Roundings {
  /** The rounding error of a constant. */
  ofNumber(value: number): Expr | undefined;
  /** Whether the rounding errors of sums and of dividends are taken into account as well. */
  readonly isComplete: boolean;
}
const exact: Roundings = { ofNumber: () => undefined, isComplete: false };

export const ruleFor: Readonly<Record<Precision, Rule>> = {
  float64: refinedBy(exact),
  float32: e => (e.kind === 'op' && e.op === 'div' ? divideOnce(e.args[0]!, e.args[1]!) : undefined),
};

/** The rounding error of a part, to first order; undefined if the part is exact: a name, or a name halved or doubled. */
function ofPart(e: Expr, of: Rule, which: Roundings): Expr | undefined {
  if (e.kind === 'number') return which.ofNumber(e.value);
  if (e.kind !== 'op') return undefined;
  const [a, b] = e.args as [Expr, Expr];
  switch (e.op) {
    case 'neg':
      return negated(of(a));
    case 'abs':
      return eitherSign(a, of(a));
    case 'add':
      return which.isComplete ? of(op('sub', a, op('neg', b))) : undefined;
    case 'sub':
      return added(differenceError(a, b, e), sumOf(of(a), negated(of(b))));
    case 'mul':
      if (isPowerOfTwo(a)) return times(a, of(b));
      if (isPowerOfTwo(b)) return times(b, of(a));
      return added(productError(a, b, e), sumOf(times(b, of(a)), times(a, of(b))));
    case 'div':
      if (isPowerOfTwo(b)) return times(op('div', number(1), b), of(a));
      // The rounding error of the division itself is handled by the formulas that need it.
      return which.isComplete ? divided(of(a), b) : undefined;
    case 'select':
      return chosen(a, of(b), of(e.args[2]!));
    default:
      return undefined;
  }
}

const chosen = (test: Expr, a: Expr | undefined, b: Expr | undefined): Expr | undefined =>
  (a || b) && op('select', test, a ?? number(0), b ?? number(0));
const eitherSign = (a: Expr, error: Expr | undefined): Expr | undefined =>
  error && op('select', op('lt', a, number(0)), op('neg', error), error);
const negated = (e: Expr | undefined): Expr | undefined => e && op('neg', e);
const added = (a: Expr, b: Expr | undefined): Expr => (b ? op('add', a, b) : a);
const sumOf = (a: Expr | undefined, b: Expr | undefined): Expr | undefined => (a ? added(a, b) : b);
const times = (a: Expr, b: Expr | undefined): Expr | undefined => b && op('mul', a, b);
const divided = (a: Expr | undefined, b: Expr): Expr | undefined => a && op('div', a, b);
const isPowerOfTwo = (e: Expr): boolean => e.kind === 'number' && Number.isInteger(Math.log2(e.value));

/** a − b − fl(a − b) (D. E. Knuth, The Art of Computer Programming 2, section 4.2.2, theorem B). */
function differenceError(a: Expr, b: Expr, d: Expr): Expr {
  const t = op('sub', d, a);
  return op('sub', op('sub', a, op('sub', d, t)), op('add', b, t));
}

/** a b − fl(a b), from factors that are split in two (T. J. Dekker, Numerische Mathematik 18, 1971); the last product may be rounded. */
function productError(a: Expr, b: Expr, p: Expr): Expr {
  const [ah, bh] = [op('head', a), op('head', b)];
  const [al, bl] = [op('sub', a, ah), op('sub', b, bh)];
  const cross = op('add', op('mul', ah, bl), op('mul', al, bh));
  return op('add', op('add', op('sub', op('mul', ah, bh), p), cross), op('mul', al, bl));
}

const isUniform = (e: Expr): boolean => e.kind === 'op' && isReduction(e.op);
const isOne = (e: Expr): boolean => e.kind === 'number' && e.value === 1;
const finite = (e: Expr): Expr => op('lt', op('abs', e), number(Number.POSITIVE_INFINITY, 'inf'));

/** Divides a whole row by one number with one division and a product for each element; float32 results do not show the second rounding. */
function divideOnce(a: Expr, b: Expr): Expr | undefined {
  if (!isUniform(b) || isOne(a)) return undefined;
  return op('mul', a, op('div', number(1), b));
}
