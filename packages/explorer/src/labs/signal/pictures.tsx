// A stack in four pictures over the same axis of layers, and the sweep of gains.
import type { Layout } from 'nonlin/plot';
import { shown } from '../../numbers.ts';
import type { Language } from '../../text/language.ts';
import { decadesAround, Series, type SeriesAxis, type SeriesLine } from '../../ui/series.tsx';
import type { Column, Sweep } from './columns.ts';
import type { Histogram, Layer } from './stack.ts';
import { signalText } from './text.ts';

interface PicturesProps {
  readonly language: Language;
  readonly column: Column;
  /** 0 for the first function, 1 for the one beside it. */
  readonly hue: number;
  /** Axes that both columns share. */
  readonly rms: SeriesAxis;
  readonly gradient: SeriesAxis;
}

export function StackPictures({ language, column, hue, rms, gradient }: PicturesProps) {
  const words = signalText[language];
  const { layers, theory, name } = column;
  const x = { low: 0.5, high: layers.length + 0.5, isWhole: true };
  const { low, high } = layers[0]!.activations;
  const over = (values: readonly number[]): SeriesLine['points'] => values.map((v, i) => [i + 1, v]);
  const both = (measured: readonly number[], predicted: readonly number[]): readonly SeriesLine[] => [
    { label: words.measured, points: over(measured), hue, isDotted: true },
    { label: words.theory, points: over(predicted), hue },
  ];
  return (
    <>
      <h3>{words.activations}</h3>
      <Series
        label={`${name}: ${words.activations}`}
        lines={[]}
        x={x}
        y={{ low, high }}
        height={170}
        behind={at => <Histograms at={at} hue={hue} histograms={layers.map(layer => layer.activations)} />}
      />
      <h3>{words.saturated}</h3>
      <Series
        label={`${name}: ${words.saturated}`}
        lines={[]}
        x={x}
        y={{ low: 0, high: 1 }}
        height={100}
        behind={at => <Shares at={at} layers={layers} hue={hue} />}
      />
      <h3>{words.rms}</h3>
      <Series
        label={`${name}: ${words.rms}`}
        lines={both(
          layers.map(l => l.rms),
          theory.map(t => t.rms),
        )}
        x={x}
        y={rms}
        height={150}
      />
      <h3>{words.gradients}</h3>
      <Series
        label={`${name}: ${words.gradients}`}
        lines={both(
          layers.map(l => l.gradientRms),
          theory.map(t => t.gradientRms),
        )}
        x={x}
        y={gradient}
        height={240}
        behind={at => <Histograms at={at} hue={hue} histograms={layers.map(layer => layer.gradients)} />}
      />
    </>
  );
}

interface HistogramsProps {
  readonly at: Layout;
  readonly hue: number;
  readonly histograms: readonly Histogram[];
}

/** A histogram over each layer, its bars as long as the counts, symmetric about the layer's line. */
const Histograms = ({ at, hue, histograms }: HistogramsProps) => (
  <path class={`mass m${hue}`} d={histograms.map((h, i) => bars(h, i + 1, at)).join('')} />
);

function bars({ low, high, counts }: Histogram, layer: number, at: Layout): string {
  const most = Math.max(1, ...counts);
  const half = 0.46 * (at.x(1) - at.x(0));
  const { top, bottom } = at.inside;
  const clamped = (y: number): number => Math.min(bottom, Math.max(top, y));
  return counts
    .map((count, bin) => {
      if (count === 0) return '';
      const edge = (i: number): number => clamped(at.y(low + ((high - low) * i) / counts.length));
      const reach = (half * count) / most;
      const upper = edge(bin + 1);
      return `M${(at.x(layer) - reach).toFixed(1)} ${upper.toFixed(1)}h${(2 * reach).toFixed(1)}v${(edge(bin) - upper).toFixed(1)}h${(-2 * reach).toFixed(1)}z`;
    })
    .join('');
}

interface SharesProps {
  readonly at: Layout;
  readonly layers: readonly Layer[];
  readonly hue: number;
}

/** A bar over each layer for the slopes below FLAT, and in it one for the outputs that are exactly 0. */
function Shares({ at, layers, hue }: SharesProps) {
  const bar = (share: number, layer: number, part: number): string => {
    const width = part * (at.x(1) - at.x(0));
    return `M${(at.x(layer) - width / 2).toFixed(1)} ${at.y(share).toFixed(1)}h${width.toFixed(1)}V${at.inside.bottom}h${(-width).toFixed(1)}z`;
  };
  return (
    <>
      <path class={`mass m${hue}`} d={layers.map((l, i) => bar(l.saturated, i + 1, 0.8)).join('')} />
      <path class={`mass m${hue}`} d={layers.map((l, i) => bar(l.zero, i + 1, 0.4)).join('')} />
    </>
  );
}

/** Axes that fit all columns: of the activations' RMS, and of the gradient's with its histograms. */
export function axesOf(columns: readonly Column[]): {
  readonly rms: SeriesAxis;
  readonly gradient: SeriesAxis;
} {
  return {
    rms: decadesAround(columns.flatMap(c => [...c.layers, ...c.theory].map(layer => layer.rms))),
    gradient: decadesAround(
      columns.flatMap(c => [
        ...[...c.layers, ...c.theory].map(layer => layer.gradientRms),
        ...c.layers.flatMap(({ gradients: { low, high } }) => [
          10 ** Math.max(-45, low),
          10 ** Math.min(45, high),
        ]),
      ]),
    ),
  };
}

export interface SweepPictureProps {
  readonly language: Language;
  readonly sweeps: readonly Sweep[];
  /** The gain of each column. */
  readonly gains: readonly number[];
}

/** What is left at the ends, over all gains. Ratios beyond the picture are left out. */
export function SweepPicture({ language, sweeps, gains }: SweepPictureProps) {
  const words = signalText[language];
  const points = sweeps[0]!.points;
  const x = { low: points[0]!.gain, high: points.at(-1)!.gain, isLog: true };
  const y = { low: 1e-12, high: 1e6, isLog: true };
  const within = (v: number): number => (v >= y.low && v <= y.high ? v : Number.NaN);
  const lines = sweeps.flatMap((sweep, i): SeriesLine[] => [
    {
      label: `${sweep.name}, ${words.forward}`,
      points: sweep.points.map(p => [p.gain, within(p.forward)]),
      hue: 2 * i,
    },
    {
      label: `${sweep.name}, ${words.backward}`,
      points: sweep.points.map(p => [p.gain, within(p.backward)]),
      hue: 2 * i + 1,
    },
  ]);
  return (
    <Series
      label={words.sweep}
      lines={lines}
      x={x}
      y={y}
      height={260}
      labelRoom={150}
      behind={at => (
        <>
          <rect
            class="flat"
            x={at.inside.left}
            y={at.y(Math.log10(3))}
            width={at.inside.right - at.inside.left}
            height={at.y(-Math.log10(3)) - at.y(Math.log10(3))}
          />
          {gains.map(gain => (
            <path class="here" d={`M${at.x(Math.log10(gain))} ${at.inside.top}V${at.inside.bottom}`}>
              <title>{shown(gain)}</title>
            </path>
          ))}
        </>
      )}
    />
  );
}
