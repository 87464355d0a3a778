// Written by `npm run generate` from functions/nlrelu.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { nlrelu as code } from '../forms/nlrelu.ts';

/** What nlrelu takes. */
export interface NlreluOptions {
  /** Slope at 0. From 0 to Infinity. Default 1. */
  readonly beta?: number;
}

/**
 * Natural-logarithm ReLU: The logarithm of one plus ReLU: large inputs hardly count more than moderate ones.
 *
 * Formula: `nlrelu(x) = log(beta * max(0, x) + 1)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `beta`, default 1, from 0 to Infinity: Slope at 0.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: Y. Liu et al. (2019), Natural-Logarithm-Rectified Activation Function in Convolutional Neural Networks. arXiv:1908.03682.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * nlrelu([-2, 0, 2]); // [0, 0, 1.09861…]
 */
export const nlrelu: LiteElementwise<NlreluOptions> = /* @__PURE__ */ elementwise(code);
