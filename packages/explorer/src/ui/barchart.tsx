// Bars that go up and down from a zero line. With a handler each is a slider: dragged by pointer, moved by keyboard.
import { plainScene, tickText } from 'nonlin/plot';
import type { Ref } from 'preact';
import { exact, shown } from '../numbers.ts';
import { dragging, stepped } from './drag.ts';
import { usePunctuation } from './language.ts';
import { both, useWidth } from './width.ts';

/** A mark across some columns, at the height of a number. */
export interface Level {
  readonly value: number;
  readonly label: string;
  /** Columns, the last one not included. */
  readonly from: number;
  readonly to: number;
}

export interface BarChartProps {
  /** The name of the chart for readers who do not see it. */
  readonly label: string;
  readonly values: readonly number[];
  /** Names of the columns, below them. */
  readonly names: readonly string[];
  /** The range of the axis. Longer bars end at its edge. */
  readonly range: readonly [low: number, high: number];
  /** Columns that take no part. */
  readonly absent?: readonly boolean[];
  /** Two other values of each column: short lines to its left and right. */
  readonly ghosts?: readonly [left: readonly number[], right: readonly number[]];
  readonly levels?: readonly Level[];
  /** What a bar can be dragged to. Left out where bars only show. */
  readonly limits?: readonly [low: number, high: number];
  readonly onChange?: (column: number, value: number) => void;
  readonly picture?: Ref<SVGSVGElement>;
}

/** The width of one of two charts side by side where pages are built. */
const BUILT = 348;
const HEIGHT = 240;
const LEFT = 44;
const RIGHT = 10;
const TOP = 24;
const BOTTOM = 44;

interface Place {
  readonly x: (column: number) => number;
  readonly y: (value: number) => number;
  readonly column: number;
}

function placeOf(width: number, count: number, [low, high]: readonly [number, number]): Place {
  const column = (width - LEFT - RIGHT) / count;
  const inside = (v: number): number => Math.min(high, Math.max(low, v));
  return {
    column,
    x: i => LEFT + column * i,
    y: v => TOP + ((high - inside(v)) / (high - low)) * (HEIGHT - BOTTOM - TOP),
  };
}

export function BarChart(props: BarChartProps) {
  const { label, values, range, levels = [], onChange } = props;
  const [svg, width] = useWidth(BUILT);
  const said = usePunctuation();
  const place = placeOf(width, values.length, range);
  const { ticks } = plainScene({ curves: [], x: [0, 1], y: range }).y;
  return (
    <svg
      ref={both(svg, props.picture)}
      class={`barchart${onChange ? ' movable' : ''}`}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      style={{ '--height': `${HEIGHT}px` }}
      role="group"
      aria-label={said(label)}
    >
      {ticks.map(t => (
        <g>
          <path class={t === 0 ? 'zero' : 'grid'} d={`M${LEFT} ${place.y(t)}H${width - RIGHT}`} />
          <text x={LEFT - 6} y={place.y(t) + 4} text-anchor="end">
            {tickText(t)}
          </text>
        </g>
      ))}
      {levels.map(level => (
        <LevelMark level={level} place={place} />
      ))}
      {values.map((_, i) => (
        <Bar {...props} place={place} column={i} />
      ))}
      {props.ghosts?.map((ghost, k) => (
        <path
          class={`ghost g${k}`}
          d={ghost
            .map((v, i) =>
              Number.isFinite(v)
                ? `M${place.x(i) + place.column * (k === 0 ? 0.01 : 0.84)} ${place.y(v)}h${place.column * 0.15}`
                : '',
            )
            .join('')}
        />
      ))}
    </svg>
  );
}

/** Long numbers in narrow columns are written smaller. */
const fontSize = (text: string, column: number): number => Math.min(13, (1.6 * column) / text.length);

function Bar({
  values,
  names,
  absent,
  range,
  limits = range,
  onChange,
  place,
  column,
}: BarChartProps & { readonly place: Place; readonly column: number }) {
  const value = values[column]!;
  const isAbsent = absent?.[column] ?? false;
  const x = place.x(column);
  const zero = place.y(0);
  const end = Number.isNaN(value) ? zero : place.y(value);
  const text = shown(value);
  const [low, high] = limits;
  const [bottom, top] = [place.y(low), place.y(high)];
  const dragged = { low, high, at: place.y, grid: 0.1 };
  const change = (to: number): void => onChange?.(column, to);
  const slider = onChange && {
    role: 'slider' as const,
    tabIndex: 0,
    'aria-label': names[column]!,
    'aria-orientation': 'vertical' as const,
    'aria-valuemin': low,
    'aria-valuemax': high,
    'aria-valuenow': value,
    'aria-valuetext': exact(value),
    onKeyDown: stepped(value, dragged, change),
  };
  return (
    <g class={`column${isAbsent ? ' absent' : ''}`} {...slider}>
      <rect
        class={value < 0 ? 'bar negative' : 'bar'}
        x={x + place.column * 0.18}
        y={Math.min(zero, end)}
        width={place.column * 0.64}
        height={Math.abs(end - zero)}
      />
      {onChange && <circle class="handle" cx={x + place.column / 2} cy={end} r="8" />}
      {onChange && <circle class="handle-dot" cx={x + place.column / 2} cy={end} r="3" />}
      <text
        class="value"
        x={x + place.column / 2}
        y={value < 0 && end < HEIGHT - BOTTOM - 4 ? end + (onChange ? 22 : 15) : end - (onChange ? 13 : 6)}
        text-anchor="middle"
        style={{ fontSize: fontSize(text, place.column) }}
      >
        {text}
      </text>
      <text
        class="name"
        x={x + place.column / 2}
        y={HEIGHT - 10}
        text-anchor="middle"
        style={{ fontSize: fontSize(names[column]!, place.column) }}
      >
        {names[column]}
      </text>
      {onChange && (
        <rect
          class="surface"
          x={x}
          y={0}
          width={place.column}
          height={HEIGHT}
          {...dragging('y', top, bottom, HEIGHT, dragged, change)}
        />
      )}
    </g>
  );
}

const LevelMark = ({ level, place }: { readonly level: Level; readonly place: Place }) => (
  <g class="level">
    <path
      d={`M${place.x(level.from) + place.column * 0.05} ${place.y(level.value)}H${place.x(level.to) - place.column * 0.05}`}
    />
    <text x={(place.x(level.from) + place.x(level.to)) / 2} y={TOP - 10} text-anchor="middle">
      {level.label}
    </text>
  </g>
);

/** A range of an axis that has all values and 0, a little wider than these. */
export function rangeFor(values: readonly number[]): readonly [number, number] {
  const finite = values.filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  const room = 0.08 * (high - low);
  return low === high ? [0, 1] : [low && low - room, high && high + room];
}
