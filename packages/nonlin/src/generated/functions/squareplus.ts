// Written by `npm run generate` from functions/squareplus.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { squareplus as code } from '../code/squareplus.ts';

/** What squareplus takes. */
export interface SquareplusOptions extends ElementwiseOptions {
  /** How wide the bend is. From 5e-324 to Infinity. Default 4. */
  readonly b?: number;
}

/**
 * Squareplus: A smooth ReLU with a square root in place of logarithm and exponential.
 *
 * Formula: `squareplus(x) = (x + sqrt(x^2 + b)) / 2`
 * Derivative: `(1 + x / sqrt(x^2 + b)) / 2`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `b`, default 4, from 5e-324 to Infinity: How wide the bend is.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * squareplus([-2, 0, 2]); // [0.414213…, 1, 2.41421…]
 */
export const squareplus: Elementwise<SquareplusOptions> = /* @__PURE__ */ elementwise(code);
