// Written by `npm run generate` from functions/aconC.ts. Do not edit.
import type { Input } from '../../arrays/index.ts';
import type { Elementwise, ElementwiseOptions } from '../../kernels/elementwise.ts';
import { varying } from '../../kernels/varying.ts';
import { aconC as code } from '../code/aconC.ts';

/** What aconC takes. */
export interface AconCOptions extends ElementwiseOptions {
  /** Slope on the right, for a positive beta. A number, one for each channel, or the shape of x. From -Infinity to Infinity. Default 1. */
  readonly p1?: Input;
  /** Slope on the left. A number, one for each channel, or the shape of x. From -Infinity to Infinity. Default 0. */
  readonly p2?: Input;
  /** How sharply it passes over. A number, one for each channel, or the shape of x. From -Infinity to Infinity. Default 1. */
  readonly beta?: Input;
  /** The axis of the channels. Default 1 where there are two or more axes, otherwise 0. */
  readonly axis?: number;
}

/**
 * ACON-C: A learned passage between two slopes: swish and leaky ReLU are cases of it.
 *
 * Formula: `aconC(x) = (p1 - p2) * x / (1 + exp(-(beta * (p1 - p2) * x))) + p2 * x`
 * Derivative: `let z = beta * (p1 - p2) * x; let s = 1 / (1 + exp(-z)); (p1 - p2) * (s + z * s * (1 - s)) + p2`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `p1`, default 1, from -Infinity to Infinity: Slope on the right, for a positive beta.
 * Option `p2`, default 0, from -Infinity to Infinity: Slope on the left.
 * Option `beta`, default 1, from -Infinity to Infinity: How sharply it passes over.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: N. Ma, X. Zhang, M. Liu, J. Sun (2020), Activate or Not: Learning Customized Activation. CVPR 2021, arXiv:2009.04759.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * aconC([-2, 0, 2]); // [-0.238405…, 0, 1.76159…]
 */
export const aconC: Elementwise<AconCOptions, 'p1' | 'p2' | 'beta'> = /* @__PURE__ */ varying(code);
