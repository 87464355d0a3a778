// Which gains keep a signal and a gradient from vanishing and from exploding, read off measurements.
import type { Layer } from './stack.ts';

export interface SweepPoint {
  readonly gain: number;
  /** RMS of the last layer's activations over that of the first's. */
  readonly forward: number;
  /** RMS of the first layer's gradient over that of the last's. */
  readonly backward: number;
  /** The share of slopes below FLAT in all layers. */
  readonly saturated: number;
}

/** How much of a signal arrives at the top, and of a gradient at the bottom. */
export const endsOf = (
  layers: readonly Layer[],
): { readonly forward: number; readonly backward: number } => ({
  forward: layers.at(-1)!.rms / layers[0]!.rms,
  backward: layers[0]!.gradientRms,
});

export interface Flat {
  readonly from: number;
  readonly to: number;
  /** The mean share of slopes below FLAT there. */
  readonly saturated: number;
}

/** A curve counts as flat if it changes by no more than this factor, up or down. */
export const FACTOR = 3;
/** Places that are looked at between two gains. */
const BETWEEN = 40;

/** Stretches of gains at which both stay within FACTOR, read off straight lines between the measured points. */
export function flatGains(points: readonly SweepPoint[]): readonly Flat[] {
  const isWithin = (ratio: number): boolean => ratio >= 1 / FACTOR && ratio <= FACTOR;
  const between = points
    .slice(1)
    .flatMap((to, i) => Array.from({ length: BETWEEN }, (_, k) => mix(points[i]!, to, k / BETWEEN)));
  const stretches: SweepPoint[][] = [[]];
  for (const point of between) {
    if (isWithin(point.forward) && isWithin(point.backward)) stretches.at(-1)!.push(point);
    else stretches.push([]);
  }
  return stretches
    .filter(stretch => stretch.length > 0)
    .map(stretch => ({
      from: stretch[0]!.gain,
      to: stretch.at(-1)!.gain,
      saturated: stretch.reduce((sum, p) => sum + p.saturated, 0) / stretch.length,
    }));
}

/** A point between two: ratios and gains by equal factors. */
function mix(a: SweepPoint, b: SweepPoint, part: number): SweepPoint {
  const factor = (from: number, to: number): number => from * (to / from) ** part;
  return {
    gain: factor(a.gain, b.gain),
    forward: factor(a.forward, b.forward),
    backward: factor(a.backward, b.backward),
    saturated: a.saturated + (b.saturated - a.saturated) * part,
  };
}
