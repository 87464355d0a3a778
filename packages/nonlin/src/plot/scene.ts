// A plot as plain data: curves, ranges and ticks. The back-ends only draw it.
import { type Curve, type Point, sampleCurve } from './sample.ts';

export interface CurveOptions {
  readonly label: string;
  readonly f: (x: number) => number;
}

export interface SceneOptions {
  readonly curves: readonly CurveOptions[];
  readonly x: readonly [low: number, high: number];
  /** Chosen from the curves if left out. */
  readonly y?: readonly [low: number, high: number];
  readonly title?: string;
}

export interface Axis {
  readonly range: readonly [low: number, high: number];
  readonly ticks: readonly number[];
}

export interface Scene {
  readonly title: string;
  /** What the plot shows, in words, for those who do not see it. */
  readonly description: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly curves: readonly { readonly label: string; readonly pieces: Curve }[];
}

/** Lays out a plot of functions of x. */
export function plainScene({ curves, x, y, title }: SceneOptions): Scene {
  if (!(Number.isFinite(x[0]) && Number.isFinite(x[1]) && x[0] < x[1])) {
    throw new RangeError(`x: expected two finite numbers, the smaller first, not ${x[0]} and ${x[1]}`);
  }
  const range =
    y ??
    verticalRange(
      curves.map(c => c.f),
      x,
    );
  const pieces = curves.map(c =>
    sampleCurve(c.f, x, { height: range[1] - range[0] }).flatMap(piece => clip(piece, range)),
  );
  const labels = curves.map(c => c.label);
  return {
    title: title ?? labels.join(', '),
    description: labels.map((label, i) => describeCurve(label, curves[i]!.f, x)).join(' '),
    x: { range: x, ticks: ticks(x) },
    y: { range, ticks: ticks(range) },
    curves: curves.map((c, i) => ({ label: c.label, pieces: pieces[i]! })),
  };
}

/** All values, with 0 and a little room; a curve that shoots up does not flatten the others: nine tenths decide. */
function verticalRange(
  functions: readonly ((x: number) => number)[],
  [from, to]: readonly [number, number],
): readonly [number, number] {
  const places = Array.from({ length: 201 }, (_, i) => from + ((to - from) * i) / 200);
  const values = functions
    .flatMap(f => places.map(place => f(place)))
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  if (values.length === 0) return [-1, 1];
  const at = (part: number): number => values[Math.round(part * (values.length - 1))]!;
  const spread = at(0.95) - at(0.05) || 1;
  const low = Math.min(0, Math.max(at(0), at(0.05) - 2 * spread));
  const high = Math.max(0, Math.min(at(1), at(0.95) + 2 * spread));
  const room = 0.05 * (high - low || 1);
  return [low - room, high + room];
}

/** Round numbers 1, 2 or 5 times a power of ten apart, about six of them. */
export function ticks([low, high]: readonly [number, number]): readonly number[] {
  const rough = (high - low) / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find(m => m * power >= rough) ?? 10);
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  // Multiplying keeps 0 exactly 0; rounding to the step's digits removes 0.30000000000000004.
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toFixed(digits)) || 0);
}

/** The parts of a polyline between two heights, cut where it crosses them. */
function clip(
  piece: readonly Point[],
  [low, high]: readonly [number, number],
): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  let open: Point[] | undefined;
  const isInside = (p: Point): boolean => p[1] >= low && p[1] <= high;
  const add = (p: Point): void => {
    if (!open) {
      open = [];
      parts.push(open);
    }
    open.push(p);
  };
  piece.forEach((p, i) => {
    const before = piece[i - 1];
    if (before && isInside(p) !== isInside(before))
      add(crossing(before, p, isInside(before) ? p : before, low, high));
    if (isInside(p)) add(p);
    else open = undefined;
  });
  return parts.filter(part => part.length > 1);
}

function crossing(a: Point, b: Point, outside: Point, low: number, high: number): Point {
  const y = outside[1] > high ? high : low;
  return [a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y];
}

/** Digits for people: four significant ones, a real minus sign. */
export const tickText = (value: number): string =>
  String(Number(value.toPrecision(4))).replace('-', '\u2212');

function describeCurve(
  label: string,
  f: (x: number) => number,
  [low, high]: readonly [number, number],
): string {
  const [left, right] = [f(low), f(high)].map(tickText);
  return `${label}: ${left} at x = ${tickText(low)}, ${right} at x = ${tickText(high)}.`;
}
