// Curves as data: samples a function densely where it bends, and breaks the line where it jumps or has no value.

import { between, heightOf, type Range } from './range.ts';

export type Point = readonly [x: number, y: number];

/** Pieces of polyline; between two pieces the function jumps or is not finite. */
export type Curve = readonly (readonly Point[])[];

export interface SampleOptions {
  /** How far the polyline may lie from the function, as a part of the height of what is shown. Default 1/1000. */
  readonly tolerance?: number;
  /** Height of what is shown; the function's own range over a coarse grid if left out. */
  readonly height?: number;
  /** How many evaluations there are, beside 129 for a grid: fewer for a function that takes long. Default 40,000. */
  readonly budget?: number;
}

/** A curve, and where f changes too often to be drawn. */
export interface Sampled {
  readonly pieces: Curve;
  /** From the first to the last place that took more evaluations than there are for it; there the curve has gaps. */
  readonly tooFast?: Range;
}

/** Intervals to start from: enough to notice any feature that a plot of this size can show. */
const INTERVALS = 128;
/** Halvings of a starting interval: a kink is hit to 1/65,536 of it. */
const DEPTH = 16;
/** Evaluations for a curve, and the part of them for one starting interval: some two hundred waves, which is more than a plot can show. */
const BUDGET = 40_000;
const SHARE = 1 / 10;

/**
 * Samples f over the domain. Deterministic, and bounded by `budget` evaluations and 129 for a grid. Where f changes too often for
 * that, as sin(10⁶ x) does, there is a gap; `sampleWithin` says where.
 */
export const sampleCurve = (f: (x: number) => number, domain: Range, options: SampleOptions = {}): Curve =>
  sampleWithin(f, domain, options).pieces;

/** The same, and where f changes too often to be drawn. */
export function sampleWithin(f: (x: number) => number, domain: Range, options: SampleOptions = {}): Sampled {
  const grid = Array.from({ length: INTERVALS + 1 }, (_, i): Point => {
    const x = between(domain, i / INTERVALS);
    return [x, f(x)];
  });
  const height = options.height ?? rangeOf(grid);
  const sampler = new Sampler(f, (options.tolerance ?? 1e-3) * height, budgetIn(options));
  for (let i = 0; i < INTERVALS; i++) sampler.interval(grid[i]!, grid[i + 1]!);
  return sampler.finish(grid[INTERVALS]!);
}

function budgetIn({ budget = BUDGET }: SampleOptions): number {
  if (Number.isSafeInteger(budget) && budget > 0) return budget;
  throw new RangeError(
    `budget: expected a whole number from 1 on, not ${typeof budget === 'number' ? budget : typeof budget}`,
  );
}

function rangeOf(points: readonly Point[]): number {
  const finite = points.map(p => p[1]).filter(Number.isFinite);
  return finite.length === 0 ? 1 : heightOf([Math.min(...finite), Math.max(...finite)]) || 1;
}

class Sampler {
  readonly #f: (x: number) => number;
  readonly #tolerance: number;
  readonly #share: number;
  #pieces: Point[][] = [[]];
  #left: number;
  #tooFast: Range | undefined;

  constructor(f: (x: number) => number, tolerance: number, budget: number) {
    this.#f = f;
    this.#left = budget;
    this.#share = Math.max(1, Math.floor(SHARE * budget));
    // Numbers are no closer to each other than that.
    this.#tolerance = Math.max(tolerance, 2 * Number.MIN_VALUE);
  }

  /** Adds points from a on, up to but without b; none where they are more than there are evaluations for. */
  interval(a: Point, b: Point): void {
    const [before, piece] = [this.#pieces.length, [...this.#pieces.at(-1)!]];
    const saved = this.#left - Math.min(this.#left, this.#share);
    this.#left -= saved;
    const isDrawn = this.#between(a, b, DEPTH);
    this.#left += saved;
    if (isDrawn) return;
    this.#pieces = [...this.#pieces.slice(0, before - 1), piece, []];
    this.#tooFast = [this.#tooFast?.[0] ?? a[0], b[0]];
  }

  /** Whether there were evaluations enough. */
  #between(a: Point, b: Point, depth: number): boolean {
    const x = between([a[0], b[0]], 0.5);
    // Between neighbouring numbers there is nothing to find.
    if (x === a[0] || x === b[0]) {
      this.#add(a);
      return true;
    }
    this.#left -= 3;
    if (this.#left < 0) return false;
    const middle: Point = [x, this.#f(x)];
    const values = [a, middle, b].filter(p => Number.isFinite(p[1])).length;
    // Outside the domain there is nothing to find.
    if (values === 0) return true;
    const hasValues = values === 3;
    if (hasValues && this.#isFlat(a, middle, b)) {
      this.#add(a);
      return true;
    }
    if (depth > 0) return this.#between(a, middle, depth - 1) && this.#between(middle, b, depth - 1);
    // The interval is as good as a point, and the ends still differ: a jump, or the edge of the domain.
    this.#add(a);
    if (!hasValues || Math.abs(b[1] - a[1]) > 2 * this.#tolerance) this.#pieces.push([]);
    return true;
  }

  finish(last: Point): Sampled {
    this.#add(last);
    const pieces = this.#pieces.filter(piece => piece.length > 1);
    return { pieces, ...(this.#tooFast && { tooFast: this.#tooFast }) };
  }

  /** Whether the chord is close to the function at the middle and at two places that symmetry does not favour. */
  #isFlat(a: Point, middle: Point, b: Point): boolean {
    const off = (t: number, y: number): boolean =>
      !(Math.abs(y - between([a[1], b[1]], t)) <= this.#tolerance);
    if (off(0.5, middle[1])) return false;
    return [0.23, 0.81].every(t => !off(t, this.#f(between([a[0], b[0]], t))));
  }

  #add(p: Point): void {
    if (Number.isFinite(p[1])) this.#pieces.at(-1)!.push(p);
  }
}
