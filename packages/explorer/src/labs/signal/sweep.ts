// One stack at many gains.
import type { ScalarRun } from '../../functions.ts';
import { endsOf, type SweepPoint } from './flat.ts';
import { type Layer, measure, type StackSettings } from './stack.ts';

/** Equal factors from ½ to 16. */
export const GAINS: readonly number[] = Array.from({ length: 31 }, (_, i) => 0.5 * 2 ** (i / 6));
/** Wider stacks are swept at this width, with fewer values: there are many of them. */
const WIDEST = 128;
const VALUES = 2048;

export const sweepPoint = (
  run: ScalarRun,
  settings: Omit<StackSettings, 'gain'>,
  gain: number,
): SweepPoint => {
  const layers = measure(run, { ...settings, gain, width: Math.min(WIDEST, settings.width) }, VALUES);
  return { gain, ...endsOf(layers), saturated: meanOf(layers) };
};

const meanOf = (layers: readonly Layer[]): number =>
  layers.reduce((sum, layer) => sum + layer.saturated, 0) / layers.length;
