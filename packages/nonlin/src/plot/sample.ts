// Curves as data: samples a function densely where it bends, and breaks the line where it jumps or has no value.

export type Point = readonly [x: number, y: number];

/** Pieces of polyline; between two pieces the function jumps or is not finite. */
export type Curve = readonly (readonly Point[])[];

export interface SampleOptions {
  /** How far the polyline may lie from the function, as a part of the height of what is shown. Default 1/1000. */
  readonly tolerance?: number;
  /** Height of what is shown; the function's own range over a coarse grid if left out. */
  readonly height?: number;
}

/** Intervals to start from: enough to notice any feature that a plot of this size can show. */
const INTERVALS = 128;
/** Halvings of a starting interval: a kink is hit to 1/65,536 of it. */
const DEPTH = 16;

/** Samples f over the domain. Deterministic, and bounded by INTERVALS · 2^DEPTH evaluations, which only noise reaches. */
export function sampleCurve(
  f: (x: number) => number,
  [low, high]: readonly [number, number],
  options: SampleOptions = {},
): Curve {
  const grid = Array.from({ length: INTERVALS + 1 }, (_, i): Point => {
    const x = low + ((high - low) * i) / INTERVALS;
    return [x, f(x)];
  });
  const height = options.height ?? rangeOf(grid);
  const sampler = new Sampler(f, (options.tolerance ?? 1e-3) * height);
  for (let i = 0; i < INTERVALS; i++) sampler.between(grid[i]!, grid[i + 1]!, DEPTH);
  return sampler.finish(grid[INTERVALS]!);
}

function rangeOf(points: readonly Point[]): number {
  const finite = points.map(p => p[1]).filter(Number.isFinite);
  return Math.max(...finite) - Math.min(...finite) || 1;
}

class Sampler {
  readonly #f: (x: number) => number;
  readonly #tolerance: number;
  readonly #pieces: Point[][] = [[]];

  constructor(f: (x: number) => number, tolerance: number) {
    this.#f = f;
    this.#tolerance = tolerance;
  }

  /** Adds points from a on, up to but without b. */
  between(a: Point, b: Point, depth: number): void {
    const x = a[0] + (b[0] - a[0]) / 2;
    const middle: Point = [x, this.#f(x)];
    const values = [a, middle, b].filter(p => Number.isFinite(p[1])).length;
    // Outside the domain there is nothing to find.
    if (values === 0) return;
    const hasValues = values === 3;
    if (hasValues && this.#isFlat(a, middle, b)) {
      this.#add(a);
      return;
    }
    if (depth > 0) {
      this.between(a, middle, depth - 1);
      this.between(middle, b, depth - 1);
      return;
    }
    // The interval is as good as a point, and the ends still differ: a jump, or the edge of the domain.
    this.#add(a);
    if (!hasValues || Math.abs(b[1] - a[1]) > 2 * this.#tolerance) this.#pieces.push([]);
  }

  finish(last: Point): Curve {
    this.#add(last);
    return this.#pieces.filter(piece => piece.length > 1);
  }

  /** Whether the chord is close to the function at the middle and at two places that symmetry does not favour. */
  #isFlat(a: Point, middle: Point, b: Point): boolean {
    const chord = (t: number): number => a[1] + (b[1] - a[1]) * t;
    const off = (t: number, y: number): boolean => !(Math.abs(y - chord(t)) <= this.#tolerance);
    if (off(0.5, middle[1])) return false;
    return [0.23, 0.81].every(t => !off(t, this.#f(a[0] + (b[0] - a[0]) * t)));
  }

  #add(p: Point): void {
    if (Number.isFinite(p[1])) this.#pieces.at(-1)!.push(p);
  }
}
