// Written by `npm run generate` from functions/scaledTanh.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { scaledTanh as code } from '../code/scaledTanh.ts';

/** What scaledTanh takes. */
export interface ScaledTanhOptions extends ElementwiseOptions {
  /** Height. From -Infinity to Infinity. Default 1.7159. */
  readonly alpha?: number;
  /** Slope inside. From -Infinity to Infinity. Default 0.6666666666666666. */
  readonly beta?: number;
}

/**
 * Scaled tanh: A tanh with its height and slope chosen.
 *
 * Formula: `scaledTanh(x) = alpha * tanh(beta * x)`
 * Derivative: `alpha * beta * (1 - tanh(beta * x)^2)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `alpha`, default 1.7159, from -Infinity to Infinity: Height.
 * Option `beta`, default 0.6666666666666666, from -Infinity to Infinity: Slope inside.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: arctan, clamp, sigmoid, sign.
 * @example
 * scaledTanh([-2, 0, 2]); // [-1.49293…, 0, 1.49293…]
 */
export const scaledTanh: Elementwise<ScaledTanhOptions> = /* @__PURE__ */ elementwise(code);
