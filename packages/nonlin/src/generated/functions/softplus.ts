// Written by `npm run generate` from functions/softplus.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { softplus as code } from '../code/softplus.ts';

/** What softplus takes. */
export interface SoftplusOptions extends ElementwiseOptions {
  /** How sharply it bends: larger is closer to ReLU. From 5e-324 to Infinity. Default 1. */
  readonly beta?: number;
  /** Where βx exceeds it the result is x itself, as in PyTorch with 20; softplus is exact without. From -Infinity to Infinity. Default Infinity. */
  readonly threshold?: number;
}

/**
 * Softplus: The smooth version of ReLU: the logarithm of one plus e to the x.
 *
 * Formula: `softplus(x) = beta * x > threshold ? x : log(1 + exp(beta * x)) / beta`
 * Derivative: `beta * x > threshold ? 1 : 1 / (1 + exp(-(beta * x)))`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `beta`, default 1, from 5e-324 to Infinity: How sharply it bends: larger is closer to ReLU.
 * Option `threshold`, default Infinity, from -Infinity to Infinity: Where βx exceeds it the result is x itself, as in PyTorch with 20; softplus is exact without.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: X. Glorot, A. Bordes, Y. Bengio (2011), Deep Sparse Rectifier Neural Networks. AISTATS.
 * See also: gelu, geluTanh, hardswish, mish.
 * @example
 * softplus([-2, 0, 2]); // [0.126928…, 0.693147…, 2.12692…]
 */
export const softplus: Elementwise<SoftplusOptions> = /* @__PURE__ */ elementwise(code);
