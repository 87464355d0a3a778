// Where the parts of a graph lie, so that a database that raises errors on overflow and underflow is asked to guard only
// what may do so.
import {
  type ArithmeticOp,
  type ElementaryOp,
  type Expr,
  type OpExpr,
  partsInOrder,
} from '../../formula/index.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
  /** No number within is closer to 0, but 0 itself; 0 where nothing is known. */
  readonly least: number;
}

export const interval = (low: number, high: number, least = 0): Interval => ({
  low,
  high,
  least: Math.max(least, low > 0 ? low : 0, high < 0 ? -high : 0),
});
const everywhere = interval(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);

/** The hull of some numbers; ∞ − ∞ and 0 · ∞ may be anything. */
const hull = (ends: readonly number[], least: number): Interval =>
  ends.some(Number.isNaN) ? everywhere : interval(Math.min(...ends), Math.max(...ends), least);

/** The image of an increasing function, a little wider, for its rounding here and there. */
const increasing =
  (f: (x: number) => number): Rule =>
  ([a]) => {
    const [low, high] = [f(a!.low), f(a!.high)];
    return interval(low - 1e-9 * Math.abs(low), high + 1e-9 * Math.abs(high));
  };

const largest = ({ low, high }: Interval): number => Math.max(Math.abs(low), Math.abs(high));
const smallest = ({ low, high }: Interval): number =>
  low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high));

/**
 * A sum that cancels is 0 or a multiple of the last digit of its smaller term: one of half the larger's size at least, or
 * nothing cancels.
 */
const leastOfSum = (a: Interval, b: Interval): number => Math.max(smallest(a), smallest(b)) * 2 ** -55;

type Rule = (args: readonly Interval[], part: OpExpr) => Interval;
const within =
  (low: number, high: number): Rule =>
  () =>
    interval(low, high);

/** Of powers and logarithms nobody needs to know more. */
const unknown: Rule = () => everywhere;

const rules: Readonly<Record<ElementaryOp | ArithmeticOp | 'select', Rule>> = {
  neg: ([a]) => interval(-a!.high, -a!.low, a!.least),
  add: ([a, b]) => hull([a!.low + b!.low, a!.high + b!.high], leastOfSum(a!, b!)),
  sub: ([a, b], { args: [minuend, subtrahend] }) => {
    const difference = hull([a!.low - b!.high, a!.high - b!.low], leastOfSum(a!, b!));
    const isBelowLargest =
      subtrahend!.kind === 'op' && subtrahend!.op === 'rowmax' && subtrahend!.args[0] === minuend;
    return isBelowLargest ? interval(difference.low, 0) : difference;
  },
  mul: ([a, b], { args }) => {
    const ends = [a!.low * b!.low, a!.low * b!.high, a!.high * b!.low, a!.high * b!.high];
    const product = hull(ends, a!.least * b!.least);
    return args[0] === args[1] ? interval(Math.max(0, product.low), product.high, product.least) : product;
  },
  div: ([a, b]) =>
    smallest(b!) > 0
      ? hull([a!.low / b!.low, a!.low / b!.high, a!.high / b!.low, a!.high / b!.high], a!.least / largest(b!))
      : everywhere,
  abs: ([a]) => interval(smallest(a!), largest(a!), a!.least),
  min: ([a, b]) =>
    interval(Math.min(a!.low, b!.low), Math.min(a!.high, b!.high), Math.min(a!.least, b!.least)),
  max: ([a, b]) =>
    interval(Math.max(a!.low, b!.low), Math.max(a!.high, b!.high), Math.min(a!.least, b!.least)),
  select: ([, a, b]) =>
    interval(Math.min(a!.low, b!.low), Math.max(a!.high, b!.high), Math.min(a!.least, b!.least)),
  sqrt: ([a]) =>
    interval(Math.sqrt(Math.max(0, a!.low)), Math.sqrt(Math.max(0, a!.high)), Math.sqrt(a!.least)),
  pow: unknown,
  exp: increasing(Math.exp),
  expm1: increasing(Math.expm1),
  log: unknown,
  log1p: increasing(x => Math.log1p(Math.max(-1, x))),
  tanh: within(-1, 1),
  erf: within(-1, 1),
  erfc: within(0, 2),
  normcdf: within(0, 1),
  sin: within(-1, 1),
  cos: within(-1, 1),
  atan: within(-2, 2),
};

/** The interval of each part, given those of the names. */
export function intervalsOf(
  root: Expr,
  names: Readonly<Record<string, Interval>>,
): ReadonlyMap<Expr, Interval> {
  const found = new Map<Expr, Interval>();
  for (const e of partsInOrder([root])) {
    if (e.kind === 'number') found.set(e, interval(e.value, e.value));
    else if (e.kind === 'name') found.set(e, names[e.name] ?? everywhere);
    else if (e.kind === 'op') {
      const rule = Object.hasOwn(rules, e.op) ? rules[e.op as keyof typeof rules] : unknown;
      found.set(
        e,
        rule(
          e.args.map(a => found.get(a)!),
          e,
        ),
      );
    }
  }
  return found;
}

/** No number beyond is computed by what is taken for safe. */
const HUGE = 1e300;
const TINY = 1e-300;

/** Whether so many numbers of an interval as a row may have can be added. */
export const isSafeSum = (a: Interval): boolean => largest(a) < 1e290;

/** Whether an operation on numbers of these intervals neither overflows, nor underflows to 0, nor divides by 0. */
export const isSafe: Readonly<Record<'add' | 'sub' | 'mul' | 'div', (a: Interval, b: Interval) => boolean>> =
  {
    add: (a, b) => Math.min(largest(a), largest(b)) < HUGE,
    sub: (a, b) => Math.min(largest(a), largest(b)) < HUGE,
    mul: (a, b) =>
      (largest(a) <= 1 || largest(b) <= 1 || largest(a) * largest(b) < HUGE) &&
      (smallest(a) >= 1 || smallest(b) >= 1 || a.least * b.least > TINY),
    div: (a, b) =>
      smallest(b) > 0 &&
      (smallest(b) >= 1 || largest(a) / smallest(b) < HUGE) &&
      (largest(b) <= 1 || a.least / largest(b) > TINY),
  };
