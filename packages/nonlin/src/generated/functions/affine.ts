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
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `alpha`, default 1, from -Infinity to Infinity: Slope.
 * Option `beta`, default 0, from -Infinity to Infinity: Value at 0.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const affine: Elementwise<AffineOptions> = /* @__PURE__ */ elementwise(code);
