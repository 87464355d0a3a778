// Written by `npm run generate` from functions/affine.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { affine as code } from '../code/affine.ts';

/** What affine takes. */
export interface AffineOptions extends ElementwiseOptions {
  /** Slope. From -Infinity to Infinity. Default 1. */
  readonly alpha?: number;
  /** Value at 0. From -Infinity to Infinity. Default 0. */
  readonly beta?: number;
}

/**
 * Affine: A straight line through (0, β) with slope α.
 *
 * Formula: `affine(x) = alpha * x + beta`
 * Derivative: `alpha`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `alpha`, default 1, from -Infinity to Infinity: Slope.
 * Option `beta`, default 0, from -Infinity to Infinity: Value at 0.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: abs, asinh, exponential, identity.
 * @example
 * affine([-2, 0, 2]); // [-2, 0, 2]
 */
export const affine: Elementwise<AffineOptions> = /* @__PURE__ */ elementwise(code);
