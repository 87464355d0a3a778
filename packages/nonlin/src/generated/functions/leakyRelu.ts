// Written by `npm run generate` from functions/leakyRelu.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { leakyRelu as code } from '../code/leakyRelu.ts';

/** What leakyRelu takes. */
export interface LeakyReluOptions extends ElementwiseOptions {
  /** Slope on the negative side. From -Infinity to Infinity. Default 0.01. */
  readonly negativeSlope?: number;
}

/**
 * Leaky ReLU: ReLU that lets a small part of the negative side through, so that no unit is silent for good.
 *
 * Formula: `leakyRelu(x) = x > 0 ? x : negativeSlope * x`
 * Derivative: `x > 0 ? 1 : negativeSlope`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `negativeSlope`, default 0.01, from -Infinity to Infinity: Slope on the negative side.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: A. L. Maas, A. Y. Hannun, A. Y. Ng (2013), Rectifier nonlinearities improve neural network acoustic models. ICML 2013 workshop on deep learning for audio, speech and language processing.
 * See also: elu, relu, selu, celu.
 * @example
 * leakyRelu([-2, 0, 2]); // [-0.02, 0, 2]
 */
export const leakyRelu: Elementwise<LeakyReluOptions> = /* @__PURE__ */ elementwise(code);
