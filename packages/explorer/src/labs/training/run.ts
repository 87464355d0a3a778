// A training run: its start, its steps, and the values that plots show. The same settings give the same run, to the bit.
import type { ScalarRun } from '../../functions.ts';
import { centred, type DataSet } from './data.ts';
import { Network, type Samples } from './network.ts';
import { optimisers, type Step } from './optimiser.ts';
import { randomNumbers, shuffled } from './random.ts';
import { HUGE, type Settings } from './settings.ts';

/** The values that a plot of the run has at one step. */
export interface Moment {
  readonly step: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly heldOutLoss: number;
  readonly heldOutAccuracy: number;
  /** Of the gradient of each layer's weights, over the whole training set. */
  readonly norms: readonly number[];
}

/** A slope that lets less of a gradient through does not count: the unit learns nothing from the sample. */
export const DEAD_SLOPE = 1e-6;

/** The share of training samples on which a unit's slope lets a gradient through: 0 for a dead unit. */
export type Activity = number;

/** How numbers are spread: their ends, and the shares of equal stretches between them. */
export interface Spread {
  readonly low: number;
  readonly high: number;
  readonly shares: readonly number[];
}

const STRETCHES = 24;

export function spreadOf(values: Float64Array): Spread {
  let [low, high] = [Infinity, -Infinity];
  for (const v of values) {
    low = Math.min(low, v);
    high = Math.max(high, v);
  }
  const shares = new Array<number>(STRETCHES).fill(0);
  const width = (high - low) / STRETCHES || 1;
  for (const v of values) {
    const at = Math.min(STRETCHES - 1, Math.floor((v - low) / width));
    if (at >= 0) shares[at]! += 1 / values.length;
  }
  return { low, high, shares };
}

export class TrainingRun {
  readonly settings: Settings;
  readonly network: Network;
  readonly history: Moment[] = [];
  readonly #data: DataSet;
  readonly #run: ScalarRun;
  readonly #every: number;
  readonly #step: Step;
  readonly #random: () => number;
  #order: Int32Array = new Int32Array();
  #at = 0;
  step = 0;

  /** `every`: how many steps lie between two records. */
  constructor(run: ScalarRun, settings: Settings, data: DataSet, every: number) {
    const { layers, width, gain, seed, optimiser } = settings;
    this.settings = settings;
    this.#run = run;
    this.#data = settings.isCentred ? centred(data) : data;
    this.#every = every;
    this.#random = randomNumbers(seed);
    const hidden = new Array<number>(layers).fill(width);
    this.network = new Network(run, [data.inputs, ...hidden, data.classes], gain, this.#random);
    this.#step = optimisers[optimiser]();
    this.history.push(this.now());
  }

  /** One step on the next batch. */
  advance(isHuge = false): void {
    this.step++;
    const { rate } = this.settings;
    const { parameters } = this.network.gradients(this.#nextBatch());
    this.#regularise(parameters);
    this.#step(this.network.parameters, parameters, isHuge ? HUGE * rate : rate);
    if (this.step % this.#every === 0) this.history.push(this.now());
  }

  /** L2: the slope of half the sum of the squared weights, times the decay. Weights and biases come by turns. */
  #regularise(gradients: readonly Float64Array[]): void {
    const { decay } = this.settings;
    if (decay === 0) return;
    this.network.layers.forEach(({ weights }, l) => {
      const gradient = gradients[2 * l]!;
      for (let i = 0; i < gradient.length; i++) gradient[i]! += decay * weights[i]!;
    });
  }

  /** The next samples of a random order of all; a new order when there are not enough left. */
  #nextBatch(): Samples {
    const { x, classes } = this.#data.train;
    const { inputs } = this.#data;
    const size = Math.min(this.settings.batch, classes.length);
    if (this.#at + size > this.#order.length) {
      this.#order = shuffled(classes.length, this.#random);
      this.#at = 0;
    }
    const chosen = this.#order.subarray(this.#at, this.#at + size);
    this.#at += size;
    const batch = new Float64Array(size * inputs);
    chosen.forEach((row, i) => {
      batch.set(x.subarray(row * inputs, (row + 1) * inputs), i * inputs);
    });
    return { x: batch, classes: Int32Array.from(chosen, row => classes[row]!) };
  }

  now(): Moment {
    const { train, heldOut } = this.#data;
    const held = this.network.evaluate(heldOut);
    return {
      step: this.step,
      ...this.network.evaluate(train),
      heldOutLoss: held.loss,
      heldOutAccuracy: held.accuracy,
      norms: this.network.gradients(train).norms,
    };
  }

  /** How the outputs of each hidden layer are spread over the training set. */
  spreads(): readonly Spread[] {
    const { inputs } = this.network.forward(this.#data.train.x);
    return inputs.slice(1).map(spreadOf);
  }

  /** How active the units of each hidden layer are; NaN where the numbers have been lost. */
  units(): readonly (readonly Activity[])[] {
    const { sums } = this.network.forward(this.#data.train.x);
    return sums.slice(0, -1).map((z, l) => {
      const { outputs } = this.network.layers[l]!;
      const counts = new Array<number>(outputs).fill(0);
      this.#run.derivative(z).forEach((slope, i) => {
        const size = Math.abs(slope);
        counts[i % outputs]! += Number.isNaN(size) ? size : Number(size >= DEAD_SLOPE);
      });
      return counts.map(count => (count * outputs) / z.length);
    });
  }
}
