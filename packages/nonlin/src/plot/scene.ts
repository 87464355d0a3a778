// A plot as plain data: curves, ranges and ticks. The back-ends only draw it.
import { between, heightOf, partOf, type Range } from './range.ts';
import { type Curve, type Point, sampleWithin } from './sample.ts';

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
  /** What is said of a curve that changes too often to be drawn, behind its label, or made from it. Default 'too fast to draw'. */
  readonly tooFast?: string | ((label: string) => string);
  /** Evaluations for a curve, beside some hundreds for its range: fewer for a function that takes long. Default 40,000. */
  readonly budget?: number;
  /** What is said of a curve to those who do not see it. Default: its values at both ends, in English. */
  readonly describe?: (curve: CurveFacts) => string;
}

/** What a sentence about a curve is made from: the ends of the plot, the curve's values there, and a note on the curve, if any. */
export interface CurveFacts {
  readonly label: string;
  readonly x: readonly [low: number, high: number];
  readonly ends: readonly [left: number, right: number];
  readonly note?: string;
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
  /** What a reader has to know of the curves, such as that one of them is too fast to draw; nothing if left out. */
  readonly notes?: readonly string[];
}

/**
 * Lays out a plot of functions of x. A curve takes `budget` evaluations at most; one that would need more has gaps, and a note.
 *
 * Errors: a RangeError for a range that is not two finite numbers, the smaller first, and for a budget that is no whole number from 1 on.
 */
export function plainScene({
  curves,
  x,
  y,
  title,
  budget,
  tooFast = 'too fast to draw',
  describe = describeCurve,
}: SceneOptions): Scene {
  if (!Array.isArray(curves))
    throw new TypeError(`curves: expected an array, not a value of type ${typeof curves}`);
  checkRange(x, 'x');
  if (y !== undefined) checkRange(y, 'y');
  const range =
    y ??
    verticalRange(
      curves.map(c => c.f),
      x,
    );
  const sampled = curves.map(c =>
    sampleWithin(c.f, x, { height: heightOf(range), ...(budget !== undefined && { budget }) }),
  );
  const labels = curves.map(c => c.label);
  const noteOf = typeof tooFast === 'string' ? (label: string) => `${label}: ${tooFast}` : tooFast;
  const noteOn = labels.map((label, i) => (sampled[i]!.tooFast ? noteOf(label) : undefined));
  const notes = noteOn.filter(note => note !== undefined);
  return {
    title: title ?? labels.join(', '),
    description: curves
      .map(({ label, f }, i) => {
        const note = noteOn[i];
        return describe({ label, x, ends: [f(x[0]), f(x[1])], ...(note !== undefined && { note }) });
      })
      .join(' '),
    x: { range: x, ticks: ticks(x) },
    y: { range, ticks: ticks(range) },
    curves: labels.map((label, i) => ({
      label,
      pieces: sampled[i]!.pieces.flatMap(piece => clip(piece, range)),
    })),
    ...(notes.length > 0 && { notes }),
  };
}

/** Refuses what no function here has made. */
export function checkScene(scene: Scene): void {
  const { curves, y } = (scene as Partial<Scene> | null | undefined) ?? {};
  if (!Array.isArray(curves) || !Array.isArray(y?.ticks))
    throw new TypeError(`scene: expected what scene() gives, not a value of type ${typeof scene}`);
}

function checkRange(range: Range, name: string): void {
  const [low, high] = Array.isArray(range) ? (range as Range) : [Number.NaN, Number.NaN];
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high))
    throw new RangeError(`${name}: expected two finite numbers, the smaller first, not ${low} and ${high}`);
}

/** All values, with 0 and a little room; a curve that shoots up does not flatten the others: nine tenths decide. */
function verticalRange(functions: readonly ((x: number) => number)[], x: Range): Range {
  const places = Array.from({ length: 201 }, (_, i) => between(x, i / 200));
  const values = functions
    .flatMap(f => places.map(place => f(place)))
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  if (values.length === 0) return [-1, 1];
  const at = (part: number): number => values[Math.round(part * (values.length - 1))]!;
  const spread = at(0.95) - at(0.05) || 1;
  const low = Math.min(0, Math.max(at(0), at(0.05) - 2 * spread));
  const high = Math.max(0, Math.min(at(1), at(0.95) + 2 * spread));
  const room = low === high ? 0.05 : 0.05 * high - 0.05 * low;
  return [Math.max(low - room, -Number.MAX_VALUE), Math.min(high + room, Number.MAX_VALUE)];
}

/** Round numbers 1, 2 or 5 times a power of ten apart, about six of them; those that are one float64 are one. */
export function ticks(range: Range): readonly number[] {
  const [low, high] = range;
  const rough = Math.max(between(range, 1 / 6) - low, high - between(range, 5 / 6), Number.MIN_VALUE);
  const power = Math.floor(Math.log10(rough));
  // Read as decimals: 10 ** -324 times 5 is 0, and multiples of 0.1 are not those of 1 divided by 10.
  const round = (n: number): number => Number(`${n}e${power}`);
  const unit = [1, 2, 5, 10].find(m => round(m) >= rough) ?? 10;
  const step = round(unit);
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  const found = Array.from({ length: count }, (_, i) => round((first + i) * unit) || 0);
  const inside = [...new Set(found)].filter(t => t >= low && t <= high);
  // Between two neighbouring numbers there may be no round one.
  return inside.length > 0 ? inside : range;
}

/** The parts of a polyline between two heights, cut where it crosses them. */
function clip(piece: readonly Point[], range: Range): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  let open: Point[] | undefined;
  const add = (p: Point): void => {
    if (!open) {
      open = [];
      parts.push(open);
    }
    open.push(p);
  };
  piece.forEach((p, i) => {
    if (i > 0) for (const crossing of crossings(piece[i - 1]!, p, range)) add(crossing);
    if (p[1] >= range[0] && p[1] <= range[1]) add(p);
    else open = undefined;
  });
  return parts.filter(part => part.length > 1);
}

/** Where the line from a to b passes the ends of a range, in its order: both of them if it comes in and leaves. */
function crossings(a: Point, b: Point, [low, high]: Range): readonly Point[] {
  const heights: Range = [a[1], b[1]];
  return (a[1] < b[1] ? [low, high] : [high, low])
    .filter(y => y > Math.min(...heights) && y < Math.max(...heights))
    .map(y => [between([a[0], b[0]], partOf(heights, y)), y]);
}

/** Digits for people: four significant ones, a real minus sign. */
export const tickText = (value: number): string => withDigits(value, 4);

/** The texts of ticks, with as many digits as it takes to tell them apart. */
export function tickTexts(values: readonly number[]): readonly string[] {
  for (let digits = 4; digits < 17; digits++) {
    const texts = values.map(v => withDigits(v, digits));
    if (new Set(texts).size === texts.length) return texts;
  }
  return values.map(v => withDigits(v, 17));
}

function withDigits(value: number, digits: number): string {
  const rounded = Number(value.toPrecision(digits));
  // The largest numbers would be rounded up to what is none.
  const text = Number.isFinite(rounded) ? String(rounded) : String(value);
  return text.replaceAll('-', '\u2212').replace('Infinity', '∞');
}

function describeCurve({ label, x, ends, note }: CurveFacts): string {
  const [low, high, left, right] = [...x, ...ends].map(tickText);
  return `${label}: ${left} at x = ${low}, ${right} at x = ${high}.${note === undefined ? '' : ` ${note}.`}`;
}
