// A deep stack of random layers without training: what becomes of a signal on its way up, and of a gradient on its way down.
import type { ScalarRun } from '../../functions.ts';
import { backwards, type Extent, forwards, rootMeanSquare } from '../training/linear.ts';
import { drawUniform, type Random, randomNumbers } from '../training/random.ts';

export interface StackSettings {
  readonly depth: number;
  readonly width: number;
  /** Weights have variance gain² / width. */
  readonly gain: number;
  readonly seed: number;
}

/** How many values fall into each of equal parts of a range; what lies outside is not counted. */
export interface Histogram {
  readonly low: number;
  readonly high: number;
  readonly counts: readonly number[];
}

export interface Layer {
  /** Of the layer's activations f(z). */
  readonly rms: number;
  /** Of those that are not exactly 0. */
  readonly activations: Histogram;
  /** The share of z where |f′(z)| < FLAT, and where f(z) is exactly 0. */
  readonly saturated: number;
  readonly zero: number;
  /** Of the gradient at the layer's sums z, over that of the last layer. */
  readonly gradientRms: number;
  /** Of log₁₀ |gradient / RMS of the last layer's|; gradients that are 0 have none. */
  readonly gradients: Histogram;
  readonly zeroGradient: number;
}

/** A slope that lets less than a tenth of a gradient through counts as flat. */
export const FLAT = 0.1;
const BINS = 32;
/** Activations in all samples of a layer, so that histograms of every width have as many. */
const VALUES = 8192;

/**
 * The stack f(W f(W … f(W x))) for random x and weights, and a random gradient from its end to its start. Inputs and the
 * gradient have variance 1; the first layer's weights have gain 1, because its inputs have not been through f.
 */
export function measure(
  run: ScalarRun,
  { depth, width, gain, seed }: StackSettings,
  values = VALUES,
): readonly Layer[] {
  const extent = { rows: Math.max(1, Math.round(values / width)), inputs: width, outputs: width };
  const random = randomNumbers(seed);
  const size = extent.rows * width;
  const weights: Float32Array[] = [];
  const sums: Float32Array[] = [];
  const activations: Float32Array[] = [];
  for (let layer = 0; layer < depth; layer++) {
    const deviation = (layer === 0 ? 1 : gain) / Math.sqrt(width);
    weights.push(drawUniform(new Float32Array(width * width), deviation, random));
    const x = activations[layer - 1] ?? drawUniform(new Float32Array(size), 1, random);
    sums.push(forwards(x, weights[layer]!, extent, new Float32Array(size)));
    activations.push(run(sums[layer]!));
  }
  const gradients = backwardsThrough(run, weights, sums, extent, random);
  const top = rootMeanSquare(gradients.at(-1)!);
  const [low, high] = middleOf(activations);
  const sizes = gradients.map(g => sizesOf(g, top));
  const range = rangeOf(sizes);
  return sums.map((z, layer) => ({
    rms: rootMeanSquare(activations[layer]!),
    activations: histogram(
      activations[layer]!.filter(value => value !== 0),
      low,
      high,
    ),
    saturated: share(run.derivative(z), slope => Math.abs(slope) < FLAT),
    zero: share(activations[layer]!, value => value === 0),
    gradientRms: rootMeanSquare(gradients[layer]!) / top,
    gradients: histogram(sizes[layer]!, ...range),
    zeroGradient: share(gradients[layer]!, value => value === 0),
  }));
}

/** The gradient at the sums of each layer, the first layer's first. */
function backwardsThrough(
  run: ScalarRun,
  weights: readonly Float32Array[],
  sums: readonly Float32Array[],
  extent: Extent,
  random: Random,
): readonly Float32Array[] {
  const gradients: Float32Array[] = [];
  let arriving: Float32Array = drawUniform(new Float32Array(sums[0]!.length), 1, random);
  for (let layer = sums.length - 1; layer >= 0; layer--) {
    gradients.unshift(run.vjp(sums[layer]!, arriving));
    if (layer > 0)
      arriving = backwards(gradients[0]!, weights[layer]!, extent, new Float32Array(arriving.length));
  }
  return gradients;
}

function share(values: Float32Array, holds: (value: number) => boolean): number {
  let count = 0;
  for (const value of values) if (holds(value)) count++;
  return count / values.length;
}

/** The range that holds all but a five hundredth of each layer's finite values at either end. */
function middleOf(layers: readonly Float32Array[]): readonly [number, number] {
  const ends = layers.flatMap(values => {
    const sorted = values.filter(Number.isFinite).sort();
    if (sorted.length === 0) return [];
    const at = (part: number): number => sorted[Math.round(part * (sorted.length - 1))]!;
    return [at(0.002), at(0.998)];
  });
  return widened(Math.min(0, ...ends), Math.max(0, ...ends));
}

const widened = (low: number, high: number): readonly [number, number] =>
  low < high ? [low, high] : [low - 1, high + 1];

/** log₁₀ of sizes over a unit. The decades are for the eye: these logarithms may come from the engine. */
function sizesOf(gradient: Float32Array, unit: number): Float32Array {
  return gradient.filter(value => value !== 0).map(value => Math.log10(Math.abs(value) / unit));
}

/** Whole decades around almost all of them. */
function rangeOf(sizes: readonly Float32Array[]): readonly [number, number] {
  const [low, high] = middleOf(sizes);
  return [Math.floor(low), Math.ceil(high)];
}

function histogram(values: Float32Array, low: number, high: number): Histogram {
  const counts = new Array<number>(BINS).fill(0);
  for (const value of values) {
    const bin = value === high ? BINS - 1 : Math.floor(((value - low) / (high - low)) * BINS);
    if (bin >= 0 && bin < BINS) counts[bin]!++;
  }
  return { low, high, counts };
}
