// Written by `npm run generate` from functions/leakyRelu.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { leakyRelu as code } from '../forms/leakyRelu.ts';

/** What leakyRelu takes. */
export interface LeakyReluOptions {
  /** Slope on the negative side. From -Infinity to Infinity. Default 0.01. */
  readonly negativeSlope?: number;
}

/**
 * Leaky ReLU: ReLU that lets a small part of the negative side through, so that no unit is silent for good.
 *
 * Formula: `leakyRelu(x) = x > 0 ? x : negativeSlope * x`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `negativeSlope`, default 0.01, from -Infinity to Infinity: Slope on the negative side.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: A. L. Maas, A. Y. Hannun, A. Y. Ng (2013), Rectifier nonlinearities improve neural network acoustic models. ICML 2013 workshop on deep learning for audio, speech and language processing.
 * See also: elu, relu, selu, celu.
 * @example
 * leakyRelu([-2, 0, 2]); // [-0.02, 0, 2]
 */
export const leakyRelu: LiteElementwise<LeakyReluOptions> = /* @__PURE__ */ elementwise(code);
