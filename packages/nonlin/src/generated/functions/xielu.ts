// Written by `npm run generate` from functions/xielu.ts. Do not edit.
import type { Input } from '../../arrays/index.ts';
import type { Elementwise, ElementwiseOptions } from '../../kernels/elementwise.ts';
import { varying } from '../../kernels/varying.ts';
import { xielu as code } from '../code/xielu.ts';

/** What xielu takes. */
export interface XieluOptions extends ElementwiseOptions {
  /** Curvature on the right. A number, one for each channel, or the shape of x. From 5e-324 to Infinity. Default 0.8. */
  readonly alphaP?: Input;
  /** Weight of the exponential on the left. A number, one for each channel, or the shape of x. From 5e-324 to Infinity. Default 0.8. */
  readonly alphaN?: Input;
  /** Slope at 0. From -Infinity to Infinity. Default 0.5. */
  readonly beta?: number;
  /** The axis of the channels. Default 1 where there are two or more axes, otherwise 0. */
  readonly axis?: number;
}

/**
 * xIELU: A parabola for positive numbers and the integral of ELU for negative ones, with learned weights.
 *
 * Formula: `xielu(x) = x > 0 ? alphaP * x^2 + beta * x : alphaN * (exp(x) - 1) - alphaN * x + beta * x`
 * Derivative: `x > 0 ? 2 * alphaP * x + beta : alphaN * (exp(x) - 1) + beta`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `alphaP`, default 0.8, from 5e-324 to Infinity: Curvature on the right.
 * Option `alphaN`, default 0.8, from 5e-324 to Infinity: Weight of the exponential on the left.
 * Option `beta`, default 0.5, from -Infinity to Infinity: Slope at 0.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: A. H. Huang, I. Schlag (2024), Deriving Activation Functions Using Integration. arXiv:2411.13010.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * xielu([-2, 0, 2]); // [-0.0917317…, 0, 4.2]
 */
export const xielu: Elementwise<XieluOptions, 'alphaP' | 'alphaN'> = /* @__PURE__ */ varying(code);
