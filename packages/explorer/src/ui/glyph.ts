// Small pictures for cards: a curve cut at its frame with its slope below, or a row's numbers as bars. Made when the site is built.
import { plainScene } from 'nonlin/plot';

export const GLYPH = { width: 100, height: 60, strip: 18 } as const;
/** All slopes have one scale, so that sigmoid's 0.25 looks as small beside ReLU's 1 as it is. */
const SLOPES = [-0.35, 1.55] as const;
const EDGE = 2;

export type Interval = readonly [low: number, high: number];

/** A curve in a frame, and its slope in a strip below. */
export interface CurveGlyph {
  readonly kind: 'curve';
  readonly x: Interval;
  readonly y: Interval;
  readonly value: string;
  readonly slope?: string;
}

/** The input and the output of a row function, which has no curve. */
export interface BarsGlyph {
  readonly kind: 'bars';
  readonly input: string;
  readonly output: string;
}

export type Glyph = CurveGlyph | BarsGlyph;

type Point = readonly [x: number, y: number];

export function curveGlyph(
  f: (x: number) => number,
  slope: ((x: number) => number) | undefined,
  x: Interval,
  y: Interval,
  tolerance = 0.15,
): CurveGlyph {
  const value = pathOf(f, x, y, tolerance, p => glyphPlace({ x, y }, p));
  return {
    ...{ kind: 'curve', x, y, value },
    ...(slope && { slope: pathOf(slope, x, SLOPES, tolerance, p => slopePlace(x, p)) }),
  };
}

/** Where a point lies in the curve's frame. */
export const glyphPlace = ({ x, y }: Pick<CurveGlyph, 'x' | 'y'>, [px, py]: Point): Point => [
  EDGE + (GLYPH.width - 2 * EDGE) * partOf(px, x),
  GLYPH.height - EDGE - (GLYPH.height - 2 * EDGE) * partOf(py, y),
];

/** Where a point lies in the strip of the slope. */
export const slopePlace = (x: Interval, [px, py]: Point): Point => [
  EDGE + (GLYPH.width - 2 * EDGE) * partOf(px, x),
  GLYPH.height + GLYPH.strip - 1 - (GLYPH.strip - 2) * partOf(py, SLOPES),
];

const partOf = (v: number, [low, high]: Interval): number => (v - low) / (high - low);

/** A curve as a path: where it leaves the frame it ends. */
const pathOf = (
  f: (x: number) => number,
  x: Interval,
  y: Interval,
  tolerance: number,
  place: (p: Point) => Point,
): string =>
  plainScene({ curves: [{ label: '', f }], x, y })
    .curves[0]!.pieces.map(piece => simplified(piece.map(place), tolerance))
    .map(piece =>
      piece.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${px.toFixed(1)} ${py.toFixed(1)}`).join(''),
    )
    .join('');

/** The points of a line that it cannot do without if it may be off by a tolerance (Ramer 1972, Douglas and Peucker 1973). */
function simplified(points: readonly Point[], tolerance: number): readonly Point[] {
  if (points.length < 3) return points;
  const [a, b] = [points[0]!, points.at(-1)!];
  const length = Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) || 1;
  const far = ([px, py]: Point): number =>
    Math.abs((b[0] - a[0]) * (a[1] - py) - (a[0] - px) * (b[1] - a[1])) / length;
  let worst = 0;
  for (let i = 1; i < points.length - 1; i++) if (far(points[i]!) > far(points[worst]!)) worst = i;
  if (worst === 0 || far(points[worst]!) <= tolerance) return [a, b];
  return [
    ...simplified(points.slice(0, worst + 1), tolerance).slice(0, -1),
    ...simplified(points.slice(worst), tolerance),
  ];
}

/** Inputs above, outputs below, each from a zero line, each in half of the picture. */
export function barsGlyph(input: readonly number[], output: readonly number[]): BarsGlyph {
  const half = (GLYPH.height + GLYPH.strip) / 2;
  return { kind: 'bars', input: barsOf(input, 0, half), output: barsOf(output, half, half) };
}

function barsOf(values: readonly number[], top: number, height: number): string {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const unit = (height - 8) / (high - low || 1);
  const zero = top + 4 + high * unit;
  const column = (GLYPH.width - 2 * EDGE) / values.length;
  return values
    .map((v, i) => {
      const x = EDGE + column * (i + 0.22);
      // A bar of no height would not be seen.
      const size = Math.max(Math.abs(v) * unit, 0.8);
      return `M${x.toFixed(1)} ${(v < 0 ? zero : zero - size).toFixed(1)}h${(column * 0.56).toFixed(1)}v${size.toFixed(1)}h${(-column * 0.56).toFixed(1)}z`;
    })
    .join('');
}
