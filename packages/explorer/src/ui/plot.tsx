// A plot that answers: curves of one number, with a probe to drag. Drawn by the layout that the library's SVG files have.
import { type Layout, layout, plainScene, type Scene } from 'nonlin/plot';
import { useMemo } from 'preact/hooks';
import { type Dragged, dragging, stepped } from './drag.ts';

export interface PlotCurve {
  readonly label: string;
  readonly f: (x: number) => number;
}

export interface PlotProps {
  /** What the plot is called by those who do not see it. */
  readonly label: string;
  readonly curves: readonly PlotCurve[];
  readonly x: readonly [low: number, high: number];
  /** Chosen from the curves if left out. */
  readonly y?: readonly [low: number, high: number];
  readonly height?: number;
  /** Where the probe is, what it says, and its slope for a tangent. */
  readonly probe?: { readonly x: number; readonly text: string; readonly slope?: number };
  /** Left out where another plot has the probe's handle. */
  readonly onProbe?: (x: number) => void;
  /** Stretches of x to shade. */
  readonly shaded?: readonly (readonly [from: number, to: number])[];
  /** What the curves depend on besides x. */
  readonly dependsOn?: readonly unknown[];
}

const WIDTH = 640;

export function Plot(props: PlotProps) {
  const { curves, x, y, height = 260, probe, onProbe, shaded = [], dependsOn = [] } = props;
  const { drawn, at } = useMemo(() => {
    const made = plainScene({ curves, x, ...(y && { y }) });
    return { drawn: made, at: layout(made, { width: WIDTH, height }, curves.length > 1 ? 104 : 16) };
  }, [...dependsOn, ...x, ...(y ?? []), curves.length]);
  const { left, right, top, bottom } = at.inside;
  const range = { low: x[0], high: x[1], at: at.x };
  const isInside = probe !== undefined && probe.x >= x[0] && probe.x <= x[1];
  return (
    <svg
      class="plot"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="group"
      aria-label={`${props.label}. ${drawn.description}`}
    >
      {shaded.map(([from, to]) => (
        <rect class="flat" x={at.x(from)} y={top} width={at.x(to) - at.x(from)} height={bottom - top} />
      ))}
      {at.lines.map(line => (
        <path class={line.isZero ? 'zero' : 'grid'} d={line.path} />
      ))}
      {at.ticks.map(t => (
        <text x={t.x} y={t.y} text-anchor={t.anchor}>
          {t.text}
        </text>
      ))}
      {at.curves.map((d, i) => (
        <path class={`curve c${i % 5}`} d={d} />
      ))}
      {curves.length > 1 &&
        at.labels.map(l => (
          <text class={`t${l.index % 5}`} x={l.x} y={l.y}>
            {l.text}
          </text>
        ))}
      {probe && onProbe && (
        <rect
          class="surface"
          {...dragging('x', left, right, WIDTH, range, onProbe)}
          x={left}
          y={top}
          width={right - left}
          height={bottom - top}
        />
      )}
      {isInside && <Probe {...props} probe={probe} range={range} at={at} drawn={drawn} />}
    </svg>
  );
}

interface ProbeProps extends PlotProps {
  readonly probe: NonNullable<PlotProps['probe']>;
  readonly range: Dragged;
  readonly at: Layout;
  readonly drawn: Scene;
}

/** The probe: a line, a point on each curve, a tangent, and for the keyboard a slider. */
function Probe({ probe, curves, onProbe, range, at, drawn }: ProbeProps) {
  const { top, bottom } = at.inside;
  const isDrawn = (y: number): boolean => y >= drawn.y.range[0] && y <= drawn.y.range[1];
  const handle = onProbe && {
    role: 'slider' as const,
    tabIndex: 0,
    'aria-label': 'x',
    'aria-valuemin': range.low,
    'aria-valuemax': range.high,
    'aria-valuenow': probe.x,
    'aria-valuetext': probe.text,
    onKeyDown: stepped(probe.x, range, onProbe),
  };
  return (
    <g class="probe" {...handle}>
      <path class="line" d={`M${at.x(probe.x)} ${top}V${bottom}`} />
      {probe.slope !== undefined && (
        <path class="tangent" d={tangent(probe.x, curves[0]!.f(probe.x), probe.slope, at, drawn)} />
      )}
      {curves.map(({ f }, i) => {
        const y = f(probe.x);
        return (
          isDrawn(y) && <circle class={`c${i % 5}`} cx={at.x(probe.x)} cy={at.y(y)} r={onProbe ? 7 : 4} />
        );
      })}
    </g>
  );
}

/** A piece of the line through (x, y), a fifth of the plot wide and within it. */
function tangent(x: number, y: number, slope: number, at: Layout, drawn: Scene): string {
  if (!Number.isFinite(y) || !Number.isFinite(slope)) return '';
  const [low, high] = drawn.x.range;
  const half = (high - low) / 10;
  const steepest = (drawn.y.range[1] - drawn.y.range[0]) / 5;
  const reach = Math.min(half, slope === 0 ? half : steepest / Math.abs(slope));
  return `M${at.x(x - reach)} ${at.y(y - slope * reach)}L${at.x(x + reach)} ${at.y(y + slope * reach)}`;
}

/** Where |f′| is below a bound, as stretches of a grid. */
export function flatStretches(
  slope: (x: number) => number,
  [low, high]: readonly [number, number],
  bound = 0.1,
): readonly (readonly [number, number])[] {
  const points = Array.from({ length: 321 }, (_, i) => low + ((high - low) * i) / 320);
  const found: [number, number][] = [];
  let open: number | undefined;
  for (const x of points) {
    const isFlat = Math.abs(slope(x)) < bound;
    if (isFlat) open ??= x;
    else if (open !== undefined) {
      found.push([open, x]);
      open = undefined;
    }
  }
  if (open !== undefined) found.push([open, high]);
  return found;
}
