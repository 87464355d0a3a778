// Written by `npm run generate` from functions/prelu.ts. Do not edit.
import type { Input } from '../../arrays/index.ts';
import type { Elementwise, ElementwiseOptions } from '../../kernels/elementwise.ts';
import { varying } from '../../kernels/varying.ts';
import { prelu as code } from '../code/prelu.ts';

/** What prelu takes. */
export interface PreluOptions extends ElementwiseOptions {
  /** Slope on the negative side, learned. A number, one for each channel, or the shape of x. From -Infinity to Infinity. Default 0.25. */
  readonly weight?: Input;
  /** The axis of the channels. Default 1 where there are two or more axes, otherwise 0. */
  readonly axis?: number;
}

/**
 * Parametric ReLU: A leaky ReLU that learns its negative slope, one for all or one for each channel.
 *
 * Formula: `prelu(x) = x > 0 ? x : weight * x`
 * Derivative: `x > 0 ? 1 : weight`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `weight`, default 0.25, from -Infinity to Infinity: Slope on the negative side, learned.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: K. He, X. Zhang, S. Ren, J. Sun (2015), Delving deep into rectifiers: surpassing human-level performance on ImageNet classification. ICCV 2015, arXiv:1502.01852.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * prelu([-2, 0, 2]); // [-0.5, 0, 2]
 */
export const prelu: Elementwise<PreluOptions, 'weight'> = /* @__PURE__ */ varying(code);
