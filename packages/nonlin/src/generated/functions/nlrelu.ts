// Written by `npm run generate` from functions/nlrelu.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { nlrelu as code } from '../code/nlrelu.ts';

/** What nlrelu takes. */
export interface NlreluOptions extends ElementwiseOptions {
  /** Slope at 0. From 0 to Infinity. Default 1. */
  readonly beta?: number;
}

/**
 * Natural-logarithm ReLU: The logarithm of one plus ReLU: large inputs hardly count more than moderate ones.
 *
 * Formula: `nlrelu(x) = log(beta * max(0, x) + 1)`
 * Derivative: `x > 0 ? beta / (beta * x + 1) : 0`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `beta`, default 1, from 0 to Infinity: Slope at 0.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: Y. Liu et al. (2019), Natural-Logarithm-Rectified Activation Function in Convolutional Neural Networks. arXiv:1908.03682.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * nlrelu([-2, 0, 2]); // [0, 0, 1.09861…]
 */
export const nlrelu: Elementwise<NlreluOptions> = /* @__PURE__ */ elementwise(code);
