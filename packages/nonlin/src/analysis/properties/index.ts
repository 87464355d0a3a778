// The properties of a function of one number, computed from its formulas. None of them is stated by hand.

import { textbookSlope } from '../../formula/index.ts';
import type { ScalarFunction } from '../../functions/definition.ts';
import { exp as expOf } from '../../numerics/printed/numerics.ts';
import { bisect, seams } from './seams.ts';
import { type SteepestPlace, steepestPlace } from './steepest.ts';

export { seams } from './seams.ts';
export { type SteepestPlace, type Stretch, steepestText } from './steepest.ts';

/** f and f′ as they run. */
export interface Runs {
  readonly value: (x: number) => number;
  readonly derivative: (x: number) => number;
}

export interface Place {
  readonly at: number;
  readonly value: number;
}

export type Monotonicity = 'increasing' | 'decreasing' | 'constant' | 'neither';
export type Symmetry = 'odd' | 'even' | 'about (0, ½)' | 'none';

/** Claims about a function with its parameters at their defaults. */
export interface Properties {
  /** The infimum and the supremum of the values. */
  readonly range: readonly [low: number, high: number];
  /** f at −∞ and +∞; NaN where there is no limit. */
  readonly limits: readonly [atMinusInfinity: number, atPlusInfinity: number];
  readonly slopeLimits: readonly [atMinusInfinity: number, atPlusInfinity: number];
  /** 'increasing' and 'decreasing' are meant weakly: a stretch may be flat. */
  readonly monotonicity: Monotonicity;
  readonly symmetry: Symmetry;
  /** How many times f is continuously differentiable: −1 if it jumps, Infinity if it is smooth. */
  readonly continuity: number;
  /** The points at which f or its slope jumps, with the slope that `derivative` gives there. */
  readonly kinks: readonly { readonly at: number; readonly derivative: number }[];
  /** The zeros of f in [−10, 10]: points and intervals. An interval that reaches an end continues to ±∞. */
  readonly zeros: readonly (number | readonly [from: number, to: number])[];
  /** Where f(x) = x in [−10, 10]. */
  readonly fixedPoints: readonly (number | readonly [from: number, to: number])[];
  /** The minimum, if it is reached at an inner point. */
  readonly minimum?: Place;
  readonly maximum?: Place;
  /**
   * The largest |f′|: the Lipschitz constant; Infinity if there is none. `at` is a point where the computed slope is that large,
   * `where` says whether there are more, or whether the slope only comes close: `steepestText` puts it into words.
   */
  readonly lipschitz: Place & { readonly where: SteepestPlace };
  /** Whether both signs occur, and the mean for z ~ N(0, 1) is within a tenth of a standard deviation of 0. */
  readonly isZeroCentred: boolean;
  /** Of f(z) for z ~ N(0, 1). */
  readonly mean: number;
  readonly variance: number;
  /** E f′(z)² for z ~ N(0, 1): the factor by which a layer multiplies the variance of a gradient. */
  readonly slopeSquare: number;
  /** 1 / √(E f(z)²): the factor that keeps the second moment of a signal from layer to layer (K. He et al., 2015). */
  readonly gain: number;
}

const known = new WeakMap<ScalarFunction, Properties>();

/**
 * The properties of a function; computed at the first call, in some ten milliseconds, and kept. `callableOf` makes what computes
 * its values; it is called when they are needed.
 */
export function propertiesOf(
  f: ScalarFunction,
  callableOf: () => { (x: number): number; derivative(x: number): number },
): Properties {
  const before = known.get(f);
  if (before) return before;
  const run = callableOf();
  const computed = compute(f, { value: x => run(x), derivative: x => run.derivative(x) });
  known.set(f, computed);
  return computed;
}

function compute(f: ScalarFunction, runs: Runs): Properties {
  const value = (x: number): number => runs.value(x);
  const slope = (x: number): number => runs.derivative(x);
  const breaks = seamsOf(f);
  const [from, to] = f.domain ?? [-Infinity, Infinity];
  const points = grid(breaks).filter(x => x >= from && x <= to);
  const values = points.map(value);
  const limits = [limitOf(value, -1), limitOf(value, 1)] as const;
  const lowest = extreme(value, points, values, -1);
  const highest = extreme(value, points, values, 1);
  const low = Math.min(lowest.value, ...limits.filter(v => !Number.isNaN(v)));
  const high = Math.max(highest.value, ...limits.filter(v => !Number.isNaN(v)));
  const { continuity, kinks } = smoothness(runs, breaks);
  const moments = normalMoments(runs, breaks);
  const deviation = Math.sqrt(moments.variance);
  const slopeLimits = [limitOf(slope, -1), limitOf(slope, 1)] as const;
  return {
    range: [unbounded(low), unbounded(high)],
    limits,
    slopeLimits,
    monotonicity: monotonicityOf(values),
    symmetry: symmetryOf(value),
    continuity,
    kinks,
    zeros: stretches(value, breaks),
    fixedPoints: stretches(x => value(x) - x, breaks),
    ...(isInside(lowest, points, limits, -1) && { minimum: lowest }),
    ...(isInside(highest, points, limits, 1) && { maximum: highest }),
    lipschitz: steepest(slope, slopeLimits, breaks, kinks, continuity),
    isZeroCentred: low < 0 && high > 0 && Math.abs(moments.mean) <= 0.1 * deviation,
    ...moments,
  };
}

/** Far out, but not so far that a product with what goes to 0 is ∞ · 0. */
const FAR = [1e15, 1e100, 1e300] as const;

/** f at −∞ or ∞. A formula that gives NaN there, such as x · σ(x), may have the same value far and wide before. */
function limitOf(f: (x: number) => number, sign: 1 | -1): number {
  const there = f(sign * Infinity);
  if (!Number.isNaN(there)) return there;
  const [first, ...others] = FAR.map(x => unbounded(f(sign * x)));
  return others.every(v => v === first) ? first! + 0 : Number.NaN;
}

/** The defaults of a function's parameters. */
const defaultsOf = (f: ScalarFunction): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(f.params).map(([id, p]) => [id, p.default]));

/** Where the textbook form of f or f′ changes from one branch to another. */
function seamsOf(f: ScalarFunction): readonly number[] {
  const forms = [f.value.textbook, textbookSlope(f)];
  const all = forms.flatMap(form => seams(form, defaultsOf(f), 'textbook'));
  return [...new Set(all.map(x => x + 0))].sort((a, b) => a - b);
}

/** Dense where functions bend, thinner out to ±700, then a few far out; seams and both their sides. */
function grid(breaks: readonly number[]): readonly number[] {
  const inner = Array.from({ length: 8001 }, (_, i) => (i - 4000) / 400);
  const outer = Array.from({ length: 1500 }, (_, i) => 10 + (i / 1500) ** 3 * 690);
  const far = [1e3, 1e4, 1e6, 1e9, 1e15, 1e30, 1e100, 1e300];
  const around = breaks.flatMap(x => [
    x,
    x - 1e-9 * Math.max(1, Math.abs(x)),
    x + 1e-9 * Math.max(1, Math.abs(x)),
  ]);
  return [...new Set([...inner, ...[...outer, ...far].flatMap(x => [x, -x]), ...around])].sort(
    (a, b) => a - b,
  );
}

/** The lowest (sign −1) or highest point over the grid, narrowed down between its neighbours. */
function extreme(
  f: (x: number) => number,
  points: readonly number[],
  values: readonly number[],
  sign: 1 | -1,
): Place {
  let best = -1;
  values.forEach((v, i) => {
    if (!Number.isNaN(v) && (best < 0 || (v - values[best]!) * sign > 0)) best = i;
  });
  const [left, right] = [points[Math.max(0, best - 1)]!, points[Math.min(points.length - 1, best + 1)]!];
  return goldenSection(f, left, right, sign, { at: points[best]!, value: values[best]! });
}

/** Golden-section search (J. Kiefer, 1953) down to where rounding hides the difference; never worse than `start`. */
function goldenSection(
  f: (x: number) => number,
  from: number,
  to: number,
  sign: number,
  start: Place,
): Place {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [from, to];
  for (let i = 0; i < 90; i++) {
    const [c, d] = [b - ratio * (b - a), a + ratio * (b - a)];
    if ((f(c) - f(d)) * sign > 0) b = d;
    else a = c;
  }
  const at = (a + b) / 2;
  return (f(at) - start.value) * sign > 0 ? { at, value: f(at) } : start;
}

/** Values beyond this come from a function that grows without end. */
const LARGE = 1e200;
const unbounded = (v: number): number => (Math.abs(v) > LARGE ? Math.sign(v) * Infinity : v);

/** Whether an extreme lies inside, beyond the limits and what the ends of the grid reach. */
function isInside(
  { at, value }: Place,
  points: readonly number[],
  limits: readonly number[],
  sign: number,
): boolean {
  return (
    Math.abs(at) < 600 &&
    Math.abs(value) < LARGE &&
    points.length > 0 &&
    !limits.some(v => (v - value) * sign >= 0)
  );
}

function monotonicityOf(values: readonly number[]): Monotonicity {
  let rises = false;
  let falls = false;
  for (let i = 1; i < values.length; i++) {
    // What rounding alone can make fall does not count.
    const step = values[i]! - values[i - 1]!;
    const noise = 4 * 2 ** -52 * Math.abs(values[i]!);
    rises ||= step > noise;
    falls ||= step < -noise;
  }
  if (rises && falls) return 'neither';
  return rises ? 'increasing' : falls ? 'decreasing' : 'constant';
}

function symmetryOf(f: (x: number) => number): Symmetry {
  const points = [1e-9, 1e-3, 0.1, 0.37, 0.5, 0.9, 1, 1.7, 2.5, 3.3, 5, 8, 13, 21];
  const isNear = (a: number, b: number): boolean =>
    a === b || Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));
  if (points.every(x => isNear(f(-x), -f(x)))) return 'odd';
  if (points.every(x => isNear(f(-x), f(x)))) return 'even';
  return [0, ...points].every(x => Math.abs(f(-x) - (1 - f(x))) < 1e-15) ? 'about (0, ½)' : 'none';
}

/** How far from a seam both sides are looked at. */
const ASIDE = 1e-6;

/** The smallest order of a derivative that jumps at a seam: the value, the slope, or slopes of the slope by differences. */
function smoothness(runs: Runs, breaks: readonly number[]): Pick<Properties, 'continuity' | 'kinks'> {
  const orders = breaks.map(x => firstJump(runs, x));
  const continuity = Math.min(Infinity, ...orders.map(order => order - 1));
  const kinks = breaks.filter((_, i) => orders[i]! <= 1).map(at => ({ at, derivative: runs.derivative(at) }));
  return { continuity, kinks };
}

function firstJump({ value, derivative: slope }: Runs, x: number): number {
  const h = ASIDE * Math.max(1, Math.abs(x));
  const jumps = (left: number, right: number, tolerance: number): boolean =>
    Math.abs(left - right) > tolerance * Math.max(1, Math.abs(left), Math.abs(right));
  if (jumps(value(x - h), value(x + h), 1e-4)) return 0;
  if (jumps(slope(x - h), slope(x + h), 1e-4)) return 1;
  // One-sided differences of the slope, wide enough that rounding does not count.
  const w = 1e-3 * Math.max(1, Math.abs(x));
  const left = [1, 2, 3].map(k => slope(x - k * w));
  const right = [1, 2, 3].map(k => slope(x + k * w));
  if (jumps((left[0]! - left[1]!) / w, (right[1]! - right[0]!) / w, 0.05)) return 2;
  const third = (s: readonly number[]): number => (s[0]! - 2 * s[1]! + s[2]!) / (w * w);
  return jumps(third(left), third(right), 0.2) ? 3 : Infinity;
}

/** Where g is 0 in [−10, 10]: points of a change of sign or touching, and stretches. */
function stretches(g: (x: number) => number, breaks: readonly number[]): Properties['zeros'] {
  const points = grid(breaks).filter(x => Math.abs(x) <= 10);
  const found: (number | readonly [number, number])[] = [];
  for (let i = 0; i < points.length; i++) {
    const x = points[i]!;
    if (g(x) === 0) {
      let j = i;
      while (j + 1 < points.length && g(points[j + 1]!) === 0) j++;
      found.push(j === i ? x + 0 : stretch(g, points, i, j));
      i = j;
    } else if (i + 1 < points.length && g(x) * g(points[i + 1]!) < 0) {
      const root = bisect(g, x, points[i + 1]!);
      // A jump changes the sign without a zero.
      if (Math.abs(g(root)) < 1e-6) found.push(root);
    }
  }
  return found;
}

function stretch(
  g: (x: number) => number,
  points: readonly number[],
  from: number,
  to: number,
): number | readonly [number, number] {
  const left = from === 0 ? (g(-500) === 0 ? -Infinity : -10) : points[from]! + 0;
  const right = to === points.length - 1 ? (g(500) === 0 ? Infinity : 10) : points[to]! + 0;
  // Neighbours of a seam a billionth apart are one point.
  return right - left < 1e-8 ? (left + right) / 2 : [left, right];
}

function steepest(
  slope: (x: number) => number,
  slopeLimits: Properties['slopeLimits'],
  breaks: readonly number[],
  kinks: Properties['kinks'],
  continuity: number,
): Properties['lipschitz'] {
  if (continuity < 0) return { at: kinks[0]?.at ?? Number.NaN, value: Infinity, where: { kind: 'nowhere' } };
  const size = (x: number): number => Math.abs(slope(x));
  const points = grid(breaks);
  const found = extreme(size, points, points.map(size), 1);
  const largest = { at: found.at, value: unbounded(found.value) };
  return { ...largest, where: steepestPlace(largest, size, slopeLimits, breaks, points) };
}

/** E f(z), Var f(z), E f′(z)² for z ~ N(0, 1), by Gauss–Legendre quadrature between the seams. */
function normalMoments(
  { value, derivative: slope }: Runs,
  breaks: readonly number[],
): Pick<Properties, 'mean' | 'variance' | 'slopeSquare' | 'gain'> {
  const inside = breaks.filter(x => Math.abs(x) < WIDEST);
  const ends = [
    ...new Set([...Array.from({ length: 16 * WIDEST + 1 }, (_, i) => i / 8 - WIDEST), ...inside]),
  ].sort((a, b) => a - b);
  const expected = (g: (x: number) => number): number =>
    ends.slice(1).reduce((sum, to, i) => sum + legendre(x => g(x) * density(x), ends[i]!, to), 0);
  const mean = tidy(expected(value));
  const square = expected(x => value(x) ** 2);
  return {
    mean,
    variance: tidy(expected(x => (value(x) - mean) ** 2)),
    slopeSquare: expected(x => slope(x) ** 2),
    gain: 1 / Math.sqrt(square),
  };
}

/** e^(−16²/2) is 10^-56: what lies further out counts for nothing, unless it grows faster than e^x². */
const WIDEST = 16;
const ROOT_TAU = Math.sqrt(2 * Math.PI);
const density = (x: number): number => expOf(-x * x * 0.5) / ROOT_TAU;
/** The mean of an odd function is 0, not what rounding left. */
const tidy = (v: number): number => (Math.abs(v) < 1e-15 ? 0 : v);

/** Half of the ten nodes of Gauss–Legendre quadrature on [−1, 1], and their weights (Abramowitz and Stegun, table 25.4). */
const NODES = [
  [0.1488743389816312, 0.2955242247147529],
  [0.4333953941292472, 0.2692667193099963],
  [0.6794095682990244, 0.219086362515982],
  [0.8650633666889845, 0.1494513491505806],
  [0.9739065285171717, 0.0666713443086881],
] as const;

function legendre(g: (x: number) => number, from: number, to: number): number {
  const [middle, half] = [(from + to) / 2, (to - from) / 2];
  return (
    half * NODES.reduce((sum, [x, weight]) => sum + weight * (g(middle - half * x) + g(middle + half * x)), 0)
  );
}
