// Written by `npm run generate` from functions/dyt.ts. Do not edit.
import type { Input } from '../../arrays/index.ts';
import type { Elementwise, ElementwiseOptions } from '../../kernels/elementwise.ts';
import { varying } from '../../kernels/varying.ts';
import { dyt as code } from '../code/dyt.ts';

/** What dyt takes. */
export interface DytOptions extends ElementwiseOptions {
  /** Slope inside. A number, one for each channel, or the shape of x. From -Infinity to Infinity. Default 0.5. */
  readonly alpha?: Input;
  /** Height. A number, one for each channel, or the shape of x. From -Infinity to Infinity. Default 1. */
  readonly gamma?: Input;
  /** What is added. A number, one for each channel, or the shape of x. From -Infinity to Infinity. Default 0. */
  readonly beta?: Input;
  /** The axis of the channels. Default 1 where there are two or more axes, otherwise 0. */
  readonly axis?: number;
}

/**
 * Dynamic tanh: A tanh with learned scale, height and offset, in place of a normalisation layer.
 *
 * Formula: `dyt(x) = gamma * tanh(alpha * x) + beta`
 * Derivative: `gamma * alpha * (1 - tanh(alpha * x)^2)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `alpha`, default 0.5, from -Infinity to Infinity: Slope inside.
 * Option `gamma`, default 1, from -Infinity to Infinity: Height.
 * Option `beta`, default 0, from -Infinity to Infinity: What is added.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: J. Zhu, X. Chen, K. He, Y. LeCun, Z. Liu (2025), Transformers without Normalization. CVPR 2025, arXiv:2503.10622.
 * See also: arctan, clamp, sigmoid, sign.
 * @example
 * dyt([-2, 0, 2]); // [-0.761594…, 0, 0.761594…]
 */
export const dyt: Elementwise<DytOptions, 'alpha' | 'gamma' | 'beta'> = /* @__PURE__ */ varying(code);
