// A small network: linear layers with one activation function between them. The function, its gradient and the loss are the
// library's; all that is done here is matrix products.
import { crossEntropy } from 'nonlin/losses';
import type { ScalarRun } from '../../functions.ts';
import { backwards, forwards, slopes } from './linear.ts';
import { drawUniform, type Random } from './random.ts';

/** Samples, one a row, and the class of each. */
export interface Samples {
  readonly x: Float64Array;
  readonly classes: Int32Array;
}

export interface Linear {
  readonly inputs: number;
  readonly outputs: number;
  /** One row for each output. */
  readonly weights: Float64Array;
  readonly biases: Float64Array;
}

/** The values that a forward pass leaves behind: the inputs of each layer, and its sums before the function. The last sums are the logits. */
export interface Pass {
  readonly inputs: readonly Float64Array[];
  readonly sums: readonly Float64Array[];
  readonly logits: Float64Array;
}

export interface Gradients {
  /** Mean cross-entropy. */
  readonly loss: number;
  /** One array for each of `parameters`. */
  readonly parameters: readonly Float64Array[];
  /** Euclidean norm of the gradient of each layer's weights, the first layer's first. */
  readonly norms: readonly number[];
}

export class Network {
  readonly layers: readonly Linear[];
  readonly #run: ScalarRun;

  /**
   * `sizes` are the numbers of inputs, of units in each hidden layer, and of classes. Weights have variance gain² / inputs,
   * those of the first layer 1 / inputs, because its inputs have not been through the function. Biases are 0.
   */
  constructor(run: ScalarRun, sizes: readonly number[], gain: number, random: Random) {
    this.#run = run;
    this.layers = sizes.slice(1).map((outputs, layer) => {
      const inputs = sizes[layer]!;
      const deviation = (layer === 0 ? 1 : gain) / Math.sqrt(inputs);
      return {
        inputs,
        outputs,
        weights: drawUniform(new Float64Array(inputs * outputs), deviation, random),
        biases: new Float64Array(outputs),
      };
    });
  }

  /** Weights and biases, layer by layer: what an optimiser changes. */
  get parameters(): readonly Float64Array[] {
    return this.layers.flatMap(layer => [layer.weights, layer.biases]);
  }

  forward(x: Float64Array): Pass {
    const rows = x.length / this.layers[0]!.inputs;
    const inputs = [x];
    const sums: Float64Array[] = [];
    for (const layer of this.layers) {
      if (sums.length > 0) inputs.push(this.#run(sums.at(-1)!));
      const z = forwards(
        inputs.at(-1)!,
        layer.weights,
        { ...layer, rows },
        new Float64Array(rows * layer.outputs),
      );
      for (let i = 0; i < z.length; i++) z[i]! += layer.biases[i % layer.outputs]!;
      sums.push(z);
    }
    return { inputs, sums, logits: sums.at(-1)! };
  }

  /** Mean cross-entropy, and the share of samples whose largest logit is that of their class. */
  evaluate({ x, classes }: Samples): { readonly loss: number; readonly accuracy: number } {
    const { logits } = this.forward(x);
    const loss = crossEntropy(this.#rows(logits), classes);
    const count = this.layers.at(-1)!.outputs;
    let right = 0;
    for (let r = 0; r < classes.length; r++)
      if (largest(logits.subarray(r * count, (r + 1) * count)) === classes[r]) right++;
    return { loss, accuracy: right / classes.length };
  }

  gradients({ x, classes }: Samples): Gradients {
    const { inputs, sums, logits } = this.forward(x);
    const rows = classes.length;
    const loss = crossEntropy(this.#rows(logits), classes);
    let arriving = crossEntropy.gradient(this.#rows(logits), classes).data;
    const parameters: Float64Array[] = [];
    const norms: number[] = [];
    for (let l = this.layers.length - 1; l >= 0; l--) {
      const layer = this.layers[l]!;
      const extent = { ...layer, rows };
      const weights = slopes(arriving, inputs[l]!, extent, new Float64Array(layer.weights.length));
      parameters.unshift(weights, columnSums(arriving, layer.outputs));
      norms.unshift(norm(weights));
      if (l === 0) break;
      const below = backwards(arriving, layer.weights, extent, new Float64Array(inputs[l]!.length));
      arriving = this.#run.vjp(sums[l - 1]!, below);
    }
    return { loss, parameters, norms };
  }

  #rows(logits: Float64Array): { data: Float64Array; shape: [number, number] } {
    const count = this.layers.at(-1)!.outputs;
    return { data: logits, shape: [logits.length / count, count] };
  }
}

/** Where the largest number is, the first of equals. */
export function largest(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}

function columnSums(values: Float64Array, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  for (let i = 0; i < values.length; i++) sums[i % columns]! += values[i]!;
  return sums;
}

function norm(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum);
}
