import {
  axisOf,
  checkOptions,
  counted,
  destination,
  type Input,
  type Output,
  read,
  rowsAlong,
} from '../../arrays/index.ts';
import { LABEL_OPTIONS, type LabelOptions, readLabelled } from '../labelled.ts';
import type { AxisOptions, RowsInput } from '../rows.ts';
import { gather, type Quality, qualityOf, type Sample, softmaxOf } from './fitting.ts';
import { type Expansion, minimize } from './newton.ts';

export interface VectorOptions extends LabelOptions {
  /** How much large changes cost: adds ridge / 2 · (Σ (scale − 1)² + Σ bias²) to the mean cost. Default 0. */
  readonly ridge?: number;
}

export interface VectorFit {
  /** What each class' logits are multiplied by, and what is added then; the biases add up to 0. */
  readonly scale: Float64Array;
  readonly bias: Float64Array;
  readonly iterations: number;
  /** False where the cost falls without end, as it does where few labels can be told apart without a mistake: a ridge helps. */
  readonly converged: boolean;
  readonly before: Quality;
  readonly after: Quality;
  /** scale · logits + bias, in the kind of array of the logits: logits to take the softmax of. */
  apply<I extends RowsInput>(logits: I, options?: Pick<AxisOptions, 'axis'>): Output<I>;
}

/**
 * Vector scaling: a factor and an offset for each class, such that a model's probabilities cost least on labels that it has not
 * learned from. Unlike a temperature it can correct that some classes are said too often.
 *
 * Formula: minimises the mean of `ln Σ exp(z) − z_label`, with z = scale · logits + bias, which is convex, by Newton's method with all
 * second derivatives: rows · classes² multiplications a step.
 *
 * Shapes: logits of one axis or more, and labels of their shape without the axis: class indices in any kind of array.
 *
 * Defaults: `axis` −1, `ignoreIndex` −100, `ridge` 0. The search begins at scale 1 and bias 0.
 * Errors: a TypeError or RangeError that names the argument, for a label out of range, logits that are not finite, a ridge below 0,
 * shapes that do not fit, labels none of which counts, an unknown option.
 *
 * Source: C. Guo, G. Pleiss, Y. Sun, K. Q. Weinberger (2017), On calibration of modern neural networks, section 4.2.
 * See also: fitTemperature, fitPlatt, calibrationError.
 * @example
 * const fit = fitVector([[4, 0], [3, 0], [0, 5], [2, 0]], [0, 0, 1, 1], { ridge: 0.01 });
 * const better = fit.apply([[4, 0]]); // logits, for softmax
 */
export function fitVector(logits: RowsInput, labels: Input, options: VectorOptions = {}): VectorFit {
  checkOptions(options, [...LABEL_OPTIONS, 'ridge'], 'fitVector');
  const { ridge = 0 } = options;
  if (!(typeof ridge === 'number' && ridge >= 0 && ridge < Infinity))
    throw new RangeError(`ridge: expected a finite number from 0 on, not ${String(ridge)}`);
  const sample = gather(readLabelled(logits, 'logits', labels, options), false);
  const n = sample.classes;
  const start = new Float64Array(2 * n).fill(1, 0, n);
  const { at, iterations, converged } = minimize(theta => expand(sample, theta, ridge), start);
  const scale = at.slice(0, n);
  const bias = at.slice(n);
  const mean = bias.reduce((a, b) => a + b) / n;
  bias.forEach((b, c) => {
    bias[c] = b - mean;
  });
  const quality = (theta: Float64Array): Quality =>
    qualityOf(sample, (r, z) => scaleRow(sample, r, theta, z));
  return {
    scale,
    bias,
    iterations,
    converged,
    before: quality(start),
    after: quality(at),
    apply: (x, { axis = options.axis ?? -1 } = {}) => apply(x, axis, scale, bias),
  };
}

function scaleRow({ logits, classes }: Sample, r: number, theta: Float64Array, z: Float64Array): void {
  for (let c = 0; c < classes; c++) z[c] = theta[c]! * logits[r * classes + c]! + theta[classes + c]!;
}

/** The mean cost of the factors and offsets in theta, with its derivatives. */
function expand(sample: Sample, theta: Float64Array, ridge: number): Expansion {
  const { logits, labels, classes: n } = sample;
  const size = 2 * n;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const z = new Float64Array(n);
  const p = new Float64Array(n);
  const share = 1 / labels.length;
  let value = 0;
  labels.forEach((label, r) => {
    scaleRow(sample, r, theta, z);
    value += (softmaxOf(z, p) - z[label]!) * share;
    const x = logits.subarray(r * n, (r + 1) * n);
    for (let i = 0; i < n; i++) {
      const slope = (p[i]! - Number(i === label)) * share;
      gradient[i]! += slope * x[i]!;
      gradient[n + i]! += slope;
      for (let j = 0; j <= i; j++) {
        const s = (i === j ? p[i]! * (1 - p[i]!) : -p[i]! * p[j]!) * share;
        hessian[i * size + j]! += s * x[i]! * x[j]!;
        hessian[(n + i) * size + j]! += s * x[j]!;
        if (i !== j) hessian[(n + j) * size + i]! += s * x[i]!;
        hessian[(n + i) * size + n + j]! += s;
      }
    }
  });
  for (let i = 0; i < size; i++) {
    const change = theta[i]! - (i < n ? 1 : 0);
    value += (ridge / 2) * change * change;
    gradient[i]! += ridge * change;
    hessian[i * size + i]! += ridge;
  }
  return { value, gradient, hessian };
}

function apply<I extends RowsInput>(x: I, axis: number, scale: Float64Array, bias: Float64Array): Output<I> {
  const input = read(x, 'logits');
  const rows = rowsAlong(input.shape, axisOf(axis, input.shape));
  if (rows.length !== scale.length) {
    throw new RangeError(
      `logits: expected ${counted(scale.length, 'class', 'classes')}, as what was fitted has, not ${rows.length}`,
    );
  }
  const out = destination(undefined, input);
  for (let r = 0; r < rows.count; r++)
    for (let c = 0, at = rows.start(r); c < rows.length; c++, at += rows.stride)
      out.data[at] = scale[c]! * input.data[at]! + bias[c]!;
  return out.commit() as Output<I>;
}
