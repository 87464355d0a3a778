// Written by `npm run generate` from functions/shrink.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { shrink as code } from '../code/shrink.ts';

/** What shrink takes. */
export interface ShrinkOptions extends ElementwiseOptions {
  /** Half the width of the silent zone. From 0 to Infinity. Default 0.5. */
  readonly lambda?: number;
  /** How far the rest is moved; λ gives softshrink, 0 hardshrink. From -Infinity to Infinity. Default 0. */
  readonly bias?: number;
}

/**
 * Shrink: ONNX’s shrinkage: silent up to λ, beyond it moved towards zero by a bias.
 *
 * Formula: `shrink(x) = x < -lambda ? x + bias : x > lambda ? x - bias : 0`
 * Derivative: `abs(x) > lambda ? 1 : 0`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `lambda`, default 0.5, from 0 to Infinity: Half the width of the silent zone.
 * Option `bias`, default 0, from -Infinity to Infinity: How far the rest is moved; λ gives softshrink, 0 hardshrink.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: softshrink, hardshrink, tanhshrink.
 * @example
 * shrink([-2, 0, 2]); // [-2, 0, 2]
 */
export const shrink: Elementwise<ShrinkOptions> = /* @__PURE__ */ elementwise(code);
