// What a stack of random layers does when it is infinitely wide: its sums are normal, and a layer is two moments (B. Poole et
// al., 2016; S. S. Schoenholz et al., 2017).
import { gaussian } from 'nonlin';
import type { ScalarRun } from '../../functions.ts';

export interface LayerTheory {
  /** √E f(z)² of the layer. */
  readonly rms: number;
  /** RMS of the gradient at the layer's sums, over that of the last layer. */
  readonly gradientRms: number;
}

export interface Moments {
  /** E f(z)². */
  readonly square: number;
  /** E f′(z)². */
  readonly slopeSquare: number;
}

/** Beyond ten standard deviations lies 10⁻²³ of a normal distribution. */
const WIDEST = 10;
/** Middles of equal parts: none is 0, where functions have kinks, and a jump elsewhere costs at most half a part. */
const PARTS = 16384;
const nodes = Float64Array.from({ length: PARTS }, (_, i) => WIDEST * ((2 * i + 1) / PARTS - 1));
let weights: Float64Array | undefined;

/** The normal density at the nodes, e^(−z²/2) over its sum. */
function weightsOf(): Float64Array {
  if (weights) return weights;
  const density = gaussian(nodes.map(z => z * Math.SQRT1_2));
  const total = density.reduce((sum, d) => sum + d, 0);
  weights = density.map(d => d / total);
  return weights;
}

/** Of f(z) and f′(z) for normal z of mean 0 and this variance. */
export function moments(run: ScalarRun, variance: number): Moments {
  const deviation = Math.sqrt(variance);
  const z = nodes.map(node => deviation * node);
  return { square: meanSquare(run(z)), slopeSquare: meanSquare(run.derivative(z)) };
}

function meanSquare(values: Float64Array): number {
  const w = weightsOf();
  let sum = 0;
  for (let i = 0; i < PARTS; i++) sum += w[i]! * values[i]! * values[i]!;
  return sum;
}

/** The layers of an infinitely wide stack: inputs and the first layer's sums have variance 1, later ones gain² E f(z)². */
export function predict(run: ScalarRun, depth: number, gain: number): readonly LayerTheory[] {
  const layers: Moments[] = [];
  for (let layer = 0; layer < depth; layer++)
    layers.push(moments(run, layer === 0 ? 1 : gain * gain * layers[layer - 1]!.square));
  // A layer passes on gain² E f′(z)² of the gradient's mean square; what the last layer receives has mean square 1.
  const ratios = new Array<number>(depth).fill(1);
  const last = layers.at(-1)!.slopeSquare;
  let arriving = 1;
  for (let layer = depth - 2; layer >= 0; layer--) {
    arriving *= gain * gain * layers[layer + 1]!.slopeSquare;
    ratios[layer] = Math.sqrt((arriving * layers[layer]!.slopeSquare) / last);
  }
  return layers.map(({ square }, i) => ({ rms: Math.sqrt(square), gradientRms: ratios[i]! }));
}
