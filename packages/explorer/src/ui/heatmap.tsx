// A function of two numbers as a map: hue for the sign, strength for the size, a point to drag, and numbers for those who see no hue.
import { useMemo } from 'preact/hooks';
import { shown } from '../numbers.ts';
import type { Tone } from './legend.tsx';
import { useWidth } from './width.ts';

interface HeatmapProps {
  /** The name of the map for readers who do not see it. */
  readonly label: string;
  readonly f: (x: number, y: number) => number;
  /** Both numbers go from −range to range. */
  readonly range: number;
  readonly names: readonly [x: string, y: string];
  readonly at: readonly [x: number, y: number];
  readonly onMove: (x: number, y: number) => void;
  /** Values of y that are shown as curves elsewhere. */
  readonly lines: readonly { readonly y: number; readonly tone: Tone }[];
  readonly dependsOn: readonly unknown[];
}

const CELLS = 32;
const HEIGHT = 300;
const EDGE = { left: 40, top: 12, bottom: 44 };
/** The widest that a map is: a square is read most easily. */
const WIDEST = 420;

export function Heatmap({ label, f, range, names, at, onMove, lines, dependsOn }: HeatmapProps) {
  const [svg, full] = useWidth();
  const size = { w: Math.min(full, WIDEST) - EDGE.left - 12, h: HEIGHT - EDGE.top - EDGE.bottom };
  const cells = useMemo(() => cellsOf(f, range), [...dependsOn, range]);
  const place = (x: number, y: number): readonly [number, number] => [
    EDGE.left + ((x + range) / (2 * range)) * size.w,
    EDGE.top + ((range - y) / (2 * range)) * size.h,
  ];
  const move = (event: PointerEvent): void => {
    const box = svg.current!.getBoundingClientRect();
    const part = [
      (event.clientX - box.left - EDGE.left) / size.w,
      1 - (event.clientY - box.top - EDGE.top) / size.h,
    ];
    const [x, y] = part.map(p => Number((2 * range * Math.min(1, Math.max(0, p)) - range).toFixed(1)) || 0);
    onMove(x!, y!);
  };
  const [w, h] = [size.w / CELLS, size.h / CELLS];
  const [left, top] = place(-range, range);
  const [right, bottom] = place(range, -range);
  const ticks = [-range, 0, range];
  return (
    <svg
      ref={svg}
      class="plot heatmap"
      viewBox={`0 0 ${full} ${HEIGHT}`}
      style={{ '--height': `${HEIGHT}px` }}
      role="img"
      aria-label={label}
    >
      {cells.map(({ column, row, part, isNegative }) => (
        <rect
          class={isNegative ? 'negative' : 'positive'}
          style={{ '--part': `${part}%` }}
          x={left + column * w}
          y={top + row * h}
          width={w + 0.5}
          height={h + 0.5}
        />
      ))}
      {lines.map(({ y, tone }) => (
        <path class={`curve c${tone}`} d={`M${left} ${place(0, y)[1]}H${right}`} />
      ))}
      {[-range / 2, range / 2].flatMap(x =>
        [-range / 2, range / 2].map(y => {
          const [px, py] = place(x, y);
          return (
            <text class="name" x={px} y={py + 4} text-anchor="middle">
              {shown(Number(f(x, y).toPrecision(2)))}
            </text>
          );
        }),
      )}
      {ticks.map(v => (
        <>
          <text x={place(v, 0)[0]} y={bottom + 16} text-anchor="middle">
            {shown(v)}
          </text>
          <text x={left - 6} y={place(0, v)[1] + 4} text-anchor="end">
            {shown(v)}
          </text>
        </>
      ))}
      <text x={(left + right) / 2} y={bottom + 34} text-anchor="middle">
        {names[0]}
      </text>
      <text
        x={left - 26}
        y={(top + bottom) / 2}
        text-anchor="middle"
        transform={`rotate(-90 ${left - 26} ${(top + bottom) / 2})`}
      >
        {names[1]}
      </text>
      <rect
        class="surface"
        x={left}
        y={top}
        width={right - left}
        height={bottom - top}
        onPointerDown={event => {
          event.currentTarget.setPointerCapture(event.pointerId);
          move(event);
        }}
        onPointerMove={event => event.buttons > 0 && move(event)}
      />
      <Handle at={place(...at)} />
    </svg>
  );
}

const Handle = ({ at: [x, y] }: { readonly at: readonly [number, number] }) => (
  <g class="probe">
    <circle class="handle" cx={x} cy={y} r="9" />
    <circle class="handle-dot" cx={x} cy={y} r="3.5" />
  </g>
);

interface CellOfMap {
  readonly column: number;
  readonly row: number;
  /** The size as a percentage of the largest, its root, so that small values are told from none. */
  readonly part: number;
  readonly isNegative: boolean;
}

function cellsOf(f: HeatmapProps['f'], range: number): readonly CellOfMap[] {
  const middle = (i: number): number => ((2 * i + 1) / CELLS - 1) * range;
  const values = Array.from({ length: CELLS * CELLS }, (_, i) => {
    const [column, row] = [i % CELLS, Math.floor(i / CELLS)];
    return { column, row, value: f(middle(column), -middle(row)) };
  });
  const largest = Math.max(...values.map(v => Math.abs(v.value)).filter(Number.isFinite)) || 1;
  return values.map(({ column, row, value }) => ({
    column,
    row,
    part: Math.round(80 * Math.sqrt(Math.min(1, Math.abs(value) / largest))) || 0,
    isNegative: value < 0,
  }));
}
