// Written by `npm run generate` from functions/thresholdedRelu.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { thresholdedRelu as code } from '../code/thresholdedRelu.ts';

/** What thresholdedRelu takes. */
export interface ThresholdedReluOptions extends ElementwiseOptions {
  /** What an input has to exceed. From -Infinity to Infinity. Default 1. */
  readonly alpha?: number;
}

/**
 * Thresholded ReLU: ReLU whose unit is silent up to a threshold above zero.
 *
 * Formula: `thresholdedRelu(x) = x > alpha ? x : 0`
 * Derivative: `x > alpha ? 1 : 0`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `alpha`, default 1, from -Infinity to Infinity: What an input has to exceed.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: K. Konda, R. Memisevic, D. Krueger (2014), Zero-bias autoencoders and the benefits of co-adapting features. arXiv:1402.3337.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * thresholdedRelu([-2, 0, 2]); // [0, 0, 2]
 */
export const thresholdedRelu: Elementwise<ThresholdedReluOptions> = /* @__PURE__ */ elementwise(code);
