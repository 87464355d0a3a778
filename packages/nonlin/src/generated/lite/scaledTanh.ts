// Written by `npm run generate` from functions/scaledTanh.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { scaledTanh as code } from '../forms/scaledTanh.ts';

/** What scaledTanh takes. */
export interface ScaledTanhOptions {
  /** Height. From -Infinity to Infinity. Default 1.7159. */
  readonly alpha?: number;
  /** Slope inside. From -Infinity to Infinity. Default 0.6666666666666666. */
  readonly beta?: number;
}

/**
 * Scaled tanh: A tanh with its height and slope chosen.
 *
 * Formula: `scaledTanh(x) = alpha * tanh(beta * x)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `alpha`, default 1.7159, from -Infinity to Infinity: Height.
 * Option `beta`, default 0.6666666666666666, from -Infinity to Infinity: Slope inside.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: arctan, clamp, sigmoid, sign.
 * @example
 * scaledTanh([-2, 0, 2]); // [-1.49293…, 0, 1.49293…]
 */
export const scaledTanh: LiteElementwise<ScaledTanhOptions> = /* @__PURE__ */ elementwise(code, lookedUp);
