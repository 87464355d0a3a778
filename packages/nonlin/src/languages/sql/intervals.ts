// Where the parts of a graph lie, so that a database that raises errors on overflow and underflow is asked to guard only
// what may do so.
import {
  type ArithmeticOp,
  type ElementaryOp,
  type Expr,
  type OpExpr,
  partsInOrder,
  uses,
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
/** A number; of 0 there is nothing that is not. */
const exactly = (value: number): Interval => interval(value, value, value === 0 ? Number.MAX_VALUE : 0);
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
const leastOfSum = (a: Interval, b: Interval): number =>
  Math.max(smallest(a), smallest(b), Math.min(a.least, b.least)) * 2 ** -55;

type Rule = (args: readonly Interval[], part: OpExpr) => Interval;
const within =
  (low: number, high: number): Rule =>
  () =>
    interval(low, high);

/** The same, of a function that is 0 at 0 alone and that leaves small numbers nearly as they are. */
const throughZero =
  (f: (x: number) => number): Rule =>
  ([a], part) => {
    const { low, high } = increasing(f)([a!], part);
    return interval(low, high, (1 - 1e-9) * Math.min(Math.abs(f(a!.least)), Math.abs(f(-a!.least))));
  };

/** Of powers and logarithms nobody needs to know more. */
const unknown: Rule = () => everywhere;

/** No row has more elements. */
const MOST_ELEMENTS = 2 ** 50;
const isDistanceToLargest = ({ op, args: [u, largest] }: OpExpr): boolean =>
  op === 'sub' && largest!.kind === 'op' && largest!.op === 'rowmax' && largest!.args[0] === u;

/** What is known of a sum over a row: one term at least, of one sign or not; of e^(u − max u) one term is 1. */
const rowsum: Rule = ([a], { args: [term] }) => {
  const [power] = term!.kind === 'op' && term!.op === 'exp' ? term!.args : [];
  const low = a!.low < 0 ? a!.low * MOST_ELEMENTS : a!.low;
  const high = a!.high > 0 ? a!.high * MOST_ELEMENTS : a!.high;
  if (power?.kind === 'op' && isDistanceToLargest(power)) return interval(1, high);
  return interval(low, high, low >= 0 || high <= 0 ? a!.least : 0);
};

type KnownOp = ElementaryOp | ArithmeticOp | 'select' | 'rowsum' | 'rowmax' | 'onehot';
const rules: Readonly<Record<KnownOp, Rule>> = {
  neg: ([a]) => interval(-a!.high, -a!.low, a!.least),
  add: ([a, b]) => hull([a!.low + b!.low, a!.high + b!.high], leastOfSum(a!, b!)),
  sub: ([a, b], part) => {
    const difference = hull([a!.low - b!.high, a!.high - b!.low], leastOfSum(a!, b!));
    return isDistanceToLargest(part) ? interval(difference.low, 0, difference.least) : difference;
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
  expm1: throughZero(Math.expm1),
  log: unknown,
  log1p: throughZero(x => Math.log1p(Math.max(-1, x))),
  tanh: throughZero(Math.tanh),
  erf: within(-1, 1),
  erfc: within(0, 2),
  normcdf: within(0, 1),
  sin: within(-1, 1),
  cos: within(-1, 1),
  atan: within(-2, 2),
  rowsum,
  rowmax: ([a]) => a!,
  onehot: within(0, 1),
};

/** Sizes that numbers rarely leave, 0 and ±∞ aside: short code raises no error for them. What its functions are called with is a product. */
export const SIZES = { input: 1e50, parameter: 1e20, argument: 1e250 } as const;

/** Numbers of ordinary size, as far as they lie within an interval. */
export function ordinary(of: keyof typeof SIZES, { low, high }: Interval = everywhere): Interval {
  const [most, least] = [SIZES[of], 1 / SIZES[of]];
  return interval(Math.max(low, low > 0 ? least : -most), Math.min(high, high < 0 ? -least : most), least);
}

/** Short code takes e to a lower power for 0, so that a square of one is not below float64, and e to a higher one for ∞. */
export const POWERS = [-345, 709.782712893384] as const;

const clippedExp: Rule = ([a], part) => {
  const [lowest, highest] = POWERS;
  const clipped = interval(Math.max(a!.low, lowest), Math.max(lowest, Math.min(a!.high, highest)));
  const { low, high } = rules.exp([clipped], part);
  return interval(a!.low < lowest ? 0 : low, a!.high > highest ? Number.POSITIVE_INFINITY : high, low);
};

/** What is known of the parts of a formula: where they lie, in each case of its choices. */
export class Intervals {
  readonly #cases: readonly Case[];

  /** Given those of the names, which may be anything if left out; `isShort` where e to a power far below 0 is taken for 0. */
  constructor(root: Expr, names: Readonly<Record<string, Interval>>, isShort = false) {
    const parts = partsInOrder([root]);
    const isApart = branchesOf(root, parts);
    this.#cases = casesOf(parts).map(truths => ({
      known: inCase(parts, names, truths, isShort),
      skipped: skippedIn(truths, isApart),
    }));
  }

  /** The hull over all cases. */
  of(part: Expr): Interval {
    return this.#cases
      .map(({ known }) => known.get(part)!)
      .reduce((a, b) =>
        interval(Math.min(a.low, b.low), Math.max(a.high, b.high), Math.min(a.least, b.least)),
      );
  }

  /** Whether something is true of what a part is made of, in every case in which the part is computed. */
  every(part: OpExpr, isTrue: (...args: readonly Interval[]) => boolean): boolean {
    return this.#cases.every(
      ({ known, skipped }) => skipped.has(part) || isTrue(...part.args.map(arg => known.get(arg)!)),
    );
  }
}

/** What is known in one case, and the parts that are not computed there. */
interface Case {
  readonly known: ReadonlyMap<Expr, Interval>;
  readonly skipped: ReadonlySet<Expr>;
}

/** By choice, the branches that nothing else is made of: they are computed where they are chosen. What has a name is always computed. */
function branchesOf(root: Expr, parts: readonly Expr[]): ReadonlyMap<OpExpr, readonly Expr[]> {
  const count = uses([root]);
  const choices = parts.filter((e): e is OpExpr => e.kind === 'op' && e.op === 'select');
  return new Map(choices.map(e => [e, e.args.slice(1).filter(branch => count.get(branch) === 1)]));
}

/** The branches that are not chosen in a case. */
const skippedIn = (truths: Truths, branches: ReadonlyMap<OpExpr, readonly Expr[]>): ReadonlySet<Expr> =>
  new Set(
    [...branches].flatMap(([{ args }, own]) => {
      const isTrue = truths.get(args[0]!);
      return isTrue === undefined ? [] : own.filter(branch => branch === args[isTrue ? 2 : 1]);
    }),
  );

/** Whether each condition is true, in one case. */
type Truths = ReadonlyMap<Expr, boolean>;

/** So many conditions are looked at both ways, which doubles the cases each time. */
const MOST_CONDITIONS = 4;

function casesOf(parts: readonly Expr[]): readonly Truths[] {
  const conditions = new Set(parts.flatMap(e => (e.kind === 'op' && e.op === 'select' ? [e.args[0]!] : [])));
  return [...conditions]
    .slice(0, MOST_CONDITIONS)
    .reduce<readonly Truths[]>(
      (cases, c) => cases.flatMap(truths => [new Map(truths).set(c, true), new Map(truths).set(c, false)]),
      [new Map()],
    );
}

/** The interval of each part where the conditions are as they are in a case. */
function inCase(
  parts: readonly Expr[],
  names: Readonly<Record<string, Interval>>,
  truths: Truths,
  isShort: boolean,
): ReadonlyMap<Expr, Interval> {
  const found = new Map<Expr, Interval>();
  const known: Readonly<Record<string, Rule>> = isShort ? { ...rules, exp: clippedExp } : rules;
  const limits = [...truths].flatMap(([condition, isTrue]) => limitOf(condition, isTrue));
  for (const e of parts) {
    if (e.kind === 'number') found.set(e, exactly(e.value));
    else if (e.kind === 'name') found.set(e, limited(e, names[e.name] ?? everywhere, limits));
    else if (e.kind === 'op') {
      const isTrue = e.op === 'select' ? truths.get(e.args[0]!) : undefined;
      if (isTrue !== undefined) found.set(e, found.get(e.args[isTrue ? 1 : 2]!)!);
      else {
        const rule = Object.hasOwn(known, e.op) ? known[e.op]! : unknown;
        const args = e.args.map(a => found.get(a)!);
        found.set(e, limited(e, rule(args, e), limits));
      }
    }
  }
  return found;
}

interface Limit {
  readonly part: Expr;
  readonly low: number;
  readonly high: number;
}

/** What a comparison with a number says of the part that is compared. */
function limitOf(condition: Expr, isTrue: boolean): readonly Limit[] {
  if (condition.kind !== 'op') return [];
  const [a, b] = condition.args;
  const isBelow = (condition.op === 'lt' || condition.op === 'le') === isTrue;
  const below = (part: Expr, high: number): Limit => ({ part, low: Number.NEGATIVE_INFINITY, high });
  const above = (part: Expr, low: number): Limit => ({ part, low, high: Number.POSITIVE_INFINITY });
  if (b?.kind === 'number') return [isBelow ? below(a!, b.value) : above(a!, b.value)];
  if (a?.kind === 'number') return [isBelow ? above(b!, a.value) : below(b!, a.value)];
  return [];
}

/** An interval within the limits of its part. A limit that leaves nothing is met by NaN alone, which raises nothing. */
const limited = (part: Expr, whole: Interval, limits: readonly Limit[]): Interval =>
  limits
    .filter(limit => limit.part === part)
    .reduce((kept, limit) => {
      const [low, high] = [Math.max(kept.low, limit.low), Math.min(kept.high, limit.high)];
      return low <= high ? interval(low, high, kept.least) : kept;
    }, whole);

/** No number beyond is computed by what is taken for safe. */
const HUGE = 1e300;
const TINY = 1e-300;

/** A number over ∞ is 0 without an error, and over the largest finite number it is not 0, unless it is below 1e-12. */
const largestFinite = (a: Interval): number => Math.min(largest(a), Number.MAX_VALUE);

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
      (largest(b) <= 1 || a.least / largestFinite(b) > 1e-320),
  };
