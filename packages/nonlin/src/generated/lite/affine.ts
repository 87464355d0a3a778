// Written by `npm run generate` from functions/affine.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { affine as code } from '../forms/affine.ts';

/** What affine takes. */
export interface AffineOptions {
  /** Slope. From -Infinity to Infinity. Default 1. */
  readonly alpha?: number;
  /** Value at 0. From -Infinity to Infinity. Default 0. */
  readonly beta?: number;
}

/**
 * Affine: A straight line through (0, β) with slope α.
 *
 * Formula: `affine(x) = alpha * x + beta`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `alpha`, default 1, from -Infinity to Infinity: Slope.
 * Option `beta`, default 0, from -Infinity to Infinity: Value at 0.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: abs, asinh, exponential, identity.
 * @example
 * affine([-2, 0, 2]); // [-2, 0, 2]
 */
export const affine: LiteElementwise<AffineOptions> = /* @__PURE__ */ elementwise(code);
