// A plot of points that were measured: lines and dots over axes that are linear or logarithmic. Drawn by the library's layout.
import { type Layout, layout, plainScene, type Scene } from 'nonlin/plot';
import type { ComponentChildren } from 'preact';
import { shown } from '../numbers.ts';
import { usePunctuation } from './language.ts';
import { useWidth } from './width.ts';

export type PlotPoint = readonly [x: number, y: number];

export interface SeriesLine {
  readonly label: string;
  /** Points that the axes cannot show, such as 0 on a logarithmic one, are left out, and the line with them. */
  readonly points: readonly PlotPoint[];
  /** Which of the five hues and dashes. */
  readonly hue: number;
  readonly isDotted?: boolean;
}

export interface SeriesAxis {
  readonly low: number;
  readonly high: number;
  readonly isLog?: boolean;
  /** Only whole numbers are marked. */
  readonly isWhole?: boolean;
}

export interface SeriesProps {
  /** The name of the plot, for readers who do not see it. A description of its contents is added. */
  readonly label: string;
  readonly lines: readonly SeriesLine[];
  readonly x: SeriesAxis;
  readonly y: SeriesAxis;
  readonly height?: number;
  /** Room at the right for the names of lines; none are written without it. */
  readonly labelRoom?: number;
  /** What is drawn below the lines; numbers on a logarithmic axis are placed by their log₁₀. */
  readonly behind?: (at: Layout) => ComponentChildren;
}

const MARGIN = 16;

export function Series({ label, lines: stated, x, y, height = 200, labelRoom = 0, behind }: SeriesProps) {
  const said = usePunctuation();
  const lines = stated.map(line => ({ ...line, label: said(line.label) }));
  const [svg, width] = useWidth();
  const [across, up] = [ticksOf(x, width / 60), ticksOf(y, height / 24)];
  const at = layout(sceneOf(label, lines, [x, across], [y, up]), { width, height }, labelRoom || MARGIN);
  const texts = [...across, ...up].map(t => t.text);
  return (
    <svg
      ref={svg}
      class="plot series"
      viewBox={`0 0 ${width} ${height}`}
      style={{ '--height': `${height}px` }}
      role="img"
      aria-label={said(`${label}. ${describe(lines)}`)}
    >
      {at.lines.map(line => (
        <path class={line.isZero ? 'zero' : 'grid'} d={line.path} />
      ))}
      {at.ticks.map((t, i) => (
        <text x={t.x} y={t.y} text-anchor={t.anchor}>
          {texts[i]}
        </text>
      ))}
      {behind?.(at)}
      {lines.map(({ hue, isDotted, points }, i) =>
        isDotted ? (
          <path class={`dots c${hue}`} d={dots(points, x, y, at)} />
        ) : (
          <path class={`curve c${hue}`} d={at.curves[i]!} />
        ),
      )}
      {labelRoom > 0 &&
        at.labels.map(l => (
          <text class={`t${lines[l.index]!.hue}`} x={l.x} y={l.y}>
            {l.text}
          </text>
        ))}
    </svg>
  );
}

const placeOn = ({ isLog }: SeriesAxis, value: number): number => (isLog ? Math.log10(value) : value);

const rangeOn = (axis: SeriesAxis): readonly [number, number] => [
  placeOn(axis, axis.low),
  placeOn(axis, axis.high),
];

const placed = ([px, py]: PlotPoint, x: SeriesAxis, y: SeriesAxis): PlotPoint => [
  placeOn(x, px),
  placeOn(y, py),
];

type Marked = readonly [axis: SeriesAxis, ticks: readonly Tick[]];

/** The scene in the axes' own units: on a logarithmic one, log₁₀. */
const sceneOf = (
  title: string,
  lines: readonly SeriesLine[],
  [x, across]: Marked,
  [y, up]: Marked,
): Scene => ({
  title,
  description: describe(lines),
  x: { range: rangeOn(x), ticks: across.map(t => t.at) },
  y: { range: rangeOn(y), ticks: up.map(t => t.at) },
  curves: lines.map(line => ({
    label: line.label,
    pieces: pieces(line.points.map(p => placed(p, x, y))),
  })),
});

interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Round numbers, no more than there is room for. */
function ticksOf(axis: SeriesAxis, room: number): readonly Tick[] {
  const all = axis.isLog ? powers(axis, room) : rounds(axis);
  const step = Math.max(1, Math.ceil(all.length / room));
  return all.filter((_, i) => i % step === 0);
}

/** Powers of ten, or where these are few, 1, 2 and 5 times them. */
function powers(axis: SeriesAxis, room: number): readonly Tick[] {
  const [low, high] = rangeOn(axis);
  const exponents = Array.from(
    { length: Math.floor(high) - Math.floor(low) + 1 },
    (_, i) => Math.floor(low) + i,
  );
  const multiples = high - low < room / 3 ? [1, 2, 5] : [1];
  // Long numbers would not fit beside the axis.
  const text = (m: number, e: number): string =>
    Math.abs(e) > 3 ? `${m}e${e}`.replace('-', '−') : shown(m * 10 ** e);
  return exponents
    .flatMap(e => multiples.map(m => ({ at: Math.log10(m) + e, text: text(m, e) })))
    .filter(({ at }) => at >= low - 1e-9 && at <= high + 1e-9);
}

const rounds = (axis: SeriesAxis): readonly Tick[] =>
  plainScene({ curves: [], x: rangeOn(axis), y: [0, 1] })
    .x.ticks.filter(at => !axis.isWhole || Number.isInteger(at))
    .map(at => ({ at, text: shown(at) }));

/** The stretches of neighbouring points that can be placed. */
function pieces(points: readonly PlotPoint[]): readonly (readonly PlotPoint[])[] {
  const found: PlotPoint[][] = [[]];
  for (const point of points) {
    if (point.every(Number.isFinite)) found.at(-1)!.push(point);
    else found.push([]);
  }
  return found.filter(piece => piece.length > 0);
}

/** A small circle around each point, as one path. */
const dots = (points: readonly PlotPoint[], x: SeriesAxis, y: SeriesAxis, at: Layout): string =>
  points
    .map(p => placed(p, x, y))
    .filter(p => p.every(Number.isFinite))
    .map(([px, py]) => `M${(at.x(px) - 3).toFixed(1)} ${at.y(py).toFixed(1)}a3 3 0 1 0 6 0a3 3 0 1 0-6 0`)
    .join('');

const describe = (lines: readonly SeriesLine[]): string =>
  lines
    .filter(line => line.points.length > 0)
    .map(({ label, points }) => {
      const [first, last] = [points[0]!, points.at(-1)!].map(([px, py]) => `${shown(px)}: ${shown(py)}`);
      return `${label}: ${first} … ${last}.`;
    })
    .join(' ');

/** A logarithmic axis around the positive numbers among these, at least a decade long, from and to whole decades. */
export function decadesAround(values: readonly number[]): SeriesAxis {
  const logs = values.filter(v => v > 0 && Number.isFinite(v)).map(Math.log10);
  const low = Math.floor(Math.min(0, ...logs));
  const high = Math.ceil(Math.max(0, ...logs));
  return { low: 10 ** low, high: 10 ** (high === low ? low + 1 : high), isLog: true };
}
