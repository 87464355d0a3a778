// Written by `npm run generate` from functions/thresholdedRelu.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { thresholdedRelu as code } from '../forms/thresholdedRelu.ts';

/** What thresholdedRelu takes. */
export interface ThresholdedReluOptions {
  /** What an input has to exceed. From -Infinity to Infinity. Default 1. */
  readonly alpha?: number;
}

/**
 * Thresholded ReLU: ReLU whose unit is silent up to a threshold above zero.
 *
 * Formula: `thresholdedRelu(x) = x > alpha ? x : 0`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `alpha`, default 1, from -Infinity to Infinity: What an input has to exceed.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: K. Konda, R. Memisevic, D. Krueger (2014), Zero-bias autoencoders and the benefits of co-adapting features. arXiv:1402.3337.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * thresholdedRelu([-2, 0, 2]); // [0, 0, 2]
 */
export const thresholdedRelu: LiteElementwise<ThresholdedReluOptions> = /* @__PURE__ */ elementwise(code);
