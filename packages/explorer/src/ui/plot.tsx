// A plot that answers: curves of one number, with a probe to drag. Drawn by the layout that the library's SVG files have.
import { type Layout, layout, plainScene, type Scene } from 'nonlin/plot';
import type { Ref } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import type { Language } from '../text/language.ts';
import { punctuated } from '../text/punctuated.ts';
import { type Dragged, dragging, stepped } from './drag.ts';
import type { Tone } from './legend.tsx';
import { spokenIn } from './spoken.ts';
import { both, useWidth } from './width.ts';

export interface PlotCurve {
  readonly label: string;
  readonly f: (x: number) => number;
  /** Its hue and dashes; its place among the curves if left out. */
  readonly tone?: Tone;
}

/** A point worth a name: the lowest of a curve, the steepest of a slope. */
export interface Peak {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface PlotProps {
  readonly language: Language;
  /** The name of the plot for readers who do not see it. */
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
  /** The values that the curves depend on besides x. */
  readonly dependsOn?: readonly unknown[];
  /** Evaluations for a curve, where one takes long; as many as the library takes if left out. */
  readonly budget?: number;
  /** The text in the upper left corner. */
  readonly title?: string;
  readonly peaks?: readonly Peak[];
  /** The drawing, to be exported as it is shown. */
  readonly picture?: Ref<SVGSVGElement>;
}

/** How long the piece of a curve's line is that stands before its name, so that dashes tell the names apart, too. */
const SAMPLE = 24;
/** Room at the right for the names of several curves, and without them. */
const NAMED = 104 + SAMPLE;
const MARGIN = 16;
const toneOf = (curve: PlotCurve, i: number): Tone => curve.tone ?? i % 5;

export function Plot(props: PlotProps) {
  const {
    language,
    curves,
    x,
    y,
    height = 300,
    probe,
    onProbe,
    shaded = [],
    dependsOn = [],
    budget,
    title,
    peaks = [],
  } = props;
  const [svg, width] = useWidth();
  const hatch = useId();
  const { drawn, at } = useMemo(() => {
    const made = plainScene({
      curves,
      x,
      ...spokenIn(language),
      ...(y && { y }),
      ...(budget && { budget }),
    });
    return { drawn: made, at: layout(made, { width, height }, curves.length > 1 ? NAMED : MARGIN) };
  }, [...dependsOn, ...x, ...(y ?? []), curves.length, width, language]);
  const { left, right, top, bottom } = at.inside;
  const range = { low: x[0], high: x[1], at: at.x };
  const isInside = probe !== undefined && probe.x >= x[0] && probe.x <= x[1];
  return (
    <svg
      ref={both(svg, props.picture)}
      class="plot"
      viewBox={`0 0 ${width} ${height}`}
      style={{ '--height': `${height}px` }}
      role="group"
      aria-label={punctuated(language, `${props.label}. ${drawn.description}`)}
    >
      {shaded.length > 0 && (
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch" d="M0 0V6" />
        </pattern>
      )}
      {shaded.map(([from, to]) => {
        const place = { x: at.x(from), width: at.x(to) - at.x(from) };
        return (
          <>
            <rect class="flat" {...place} y={top} height={bottom - top} />
            <rect fill={`url(#${hatch})`} {...place} y={bottom - 7} height={7} />
          </>
        );
      })}
      {at.lines.map(line => (
        <path class={line.isZero ? 'zero' : 'grid'} d={line.path} />
      ))}
      {at.ticks.map(t => (
        <text x={t.x} y={t.y} text-anchor={t.anchor}>
          {t.text}
        </text>
      ))}
      {at.curves.map((d, i) => (
        <path class={`curve c${toneOf(curves[i]!, i)}`} d={d} />
      ))}
      {curves.length > 1 &&
        at.labels.map(l => (
          <>
            <path class={`curve c${toneOf(curves[l.index]!, l.index)}`} d={`M${l.x} ${l.y - 4}h${SAMPLE}`} />
            <text class={`t${toneOf(curves[l.index]!, l.index)}`} x={l.x + SAMPLE + 6} y={l.y}>
              {l.text}
            </text>
          </>
        ))}
      {at.notes.map(note => (
        <text class="name" x={note.x} y={note.y} text-anchor="middle">
          {note.text}
        </text>
      ))}
      {title && (
        <text class="name" x={left + 8} y={top + 16}>
          {title}
        </text>
      )}
      {peaks
        .filter(peak => isBetween(peak.x, x) && isBetween(peak.y, drawn.y.range))
        .map(peak => (
          <PeakMark peak={peak} at={at} tone={toneOf(curves[0]!, 0)} />
        ))}
      {probe && onProbe && (
        <rect
          class="surface"
          {...dragging('x', left, right, width, range, onProbe)}
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

const isBetween = (v: number, [low, high]: readonly [number, number]): boolean => v >= low && v <= high;

/** A dot, with its name above or below it, whichever is inside. */
function PeakMark({ peak, at, tone }: { readonly peak: Peak; readonly at: Layout; readonly tone: Tone }) {
  const [x, y] = [at.x(peak.x), at.y(peak.y)];
  const isHigh = y < at.inside.top + 28;
  return (
    <g>
      <circle class={`peak c${tone}`} cx={x} cy={y} r="5" />
      <text x={x} y={isHigh ? y + 20 : y - 12} text-anchor={x > at.inside.right - 60 ? 'end' : 'middle'}>
        {peak.text}
      </text>
    </g>
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
  const isHandled = onProbe !== undefined;
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
          isDrawn(y) && (
            <ProbePoint
              curve={curves[i]!}
              i={i}
              x={at.x(probe.x)}
              y={at.y(y)}
              isHandle={isHandled && i === 0}
            />
          )
        );
      })}
    </g>
  );
}

/** Where the probe meets a curve. What can be dragged has one sign on the whole site: a disc with a ring and a dot. */
const ProbePoint = ({
  curve,
  i,
  x,
  y,
  isHandle,
}: {
  readonly curve: PlotCurve;
  readonly i: number;
  readonly x: number;
  readonly y: number;
  readonly isHandle: boolean;
}) =>
  isHandle ? (
    <>
      <circle class="handle" cx={x} cy={y} r="9" />
      <circle class="handle-dot" cx={x} cy={y} r="3.5" />
    </>
  ) : (
    <circle class={`c${toneOf(curve, i)}`} cx={x} cy={y} r="5" />
  );

/** A piece of the line through (x, y), a fifth of the plot wide and within it. */
function tangent(x: number, y: number, slope: number, at: Layout, drawn: Scene): string {
  if (!Number.isFinite(y) || !Number.isFinite(slope)) return '';
  const [low, high] = drawn.x.range;
  const half = high / 10 - low / 10;
  const steepest = drawn.y.range[1] / 5 - drawn.y.range[0] / 5;
  const reach = Math.min(half, slope === 0 ? half : steepest / Math.abs(slope));
  const ends = [-reach, reach].map(d => [at.x(x + d), at.y(y + slope * d)] as const);
  return ends.flat().every(Number.isFinite) ? `M${ends.map(end => end.join(' ')).join('L')}` : '';
}

/** Where |f′| is below a bound, as stretches of a grid. */
export function flatStretches(
  slope: (x: number) => number,
  [low, high]: readonly [number, number],
  bound = 0.1,
): readonly (readonly [number, number])[] {
  const points = Array.from({ length: 321 }, (_, i) => low * (1 - i / 320) + high * (i / 320));
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
