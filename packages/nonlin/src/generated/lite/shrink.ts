// Written by `npm run generate` from functions/shrink.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { shrink as code } from '../forms/shrink.ts';

/** What shrink takes. */
export interface ShrinkOptions {
  /** Half the width of the silent zone. From 0 to Infinity. Default 0.5. */
  readonly lambda?: number;
  /** How far the rest is moved; λ gives softshrink, 0 hardshrink. From -Infinity to Infinity. Default 0. */
  readonly bias?: number;
}

/**
 * Shrink: ONNX’s shrinkage: silent up to λ, beyond it moved towards zero by a bias.
 *
 * Formula: `shrink(x) = x < -lambda ? x + bias : x > lambda ? x - bias : 0`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `lambda`, default 0.5, from 0 to Infinity: Half the width of the silent zone.
 * Option `bias`, default 0, from -Infinity to Infinity: How far the rest is moved; λ gives softshrink, 0 hardshrink.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: softshrink, hardshrink, tanhshrink.
 * @example
 * shrink([-2, 0, 2]); // [-2, 0, 2]
 */
export const shrink: LiteElementwise<ShrinkOptions> = /* @__PURE__ */ elementwise(code);
