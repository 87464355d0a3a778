// Written by `npm run generate` from functions/starRelu.ts. Do not edit.
import type { Input } from '../../arrays/index.ts';
import type { Elementwise, ElementwiseOptions } from '../../kernels/elementwise.ts';
import { varying } from '../../kernels/varying.ts';
import { starRelu as code } from '../code/starRelu.ts';

/** What starRelu takes. */
export interface StarReluOptions extends ElementwiseOptions {
  /** Factor. A number, one for each channel, or the shape of x. From -Infinity to Infinity. Default 0.8944. */
  readonly scale?: Input;
  /** What is added. A number, one for each channel, or the shape of x. From -Infinity to Infinity. Default -0.4472. */
  readonly bias?: Input;
  /** The axis of the channels. Default 1 where there are two or more axes, otherwise 0. */
  readonly axis?: number;
}

/**
 * StarReLU: Squared ReLU, scaled and shifted to mean 0 and variance 1 for normal input.
 *
 * Formula: `starRelu(x) = scale * max(0, x)^2 + bias`
 * Derivative: `2 * scale * max(0, x)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `scale`, default 0.8944, from -Infinity to Infinity: Factor.
 * Option `bias`, default -0.4472, from -Infinity to Infinity: What is added.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: W. Yu et al. (2022), MetaFormer Baselines for Vision. TPAMI, arXiv:2210.13452.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * starRelu([-2, 0, 2]); // [-0.4472, -0.4472, 3.1304]
 */
export const starRelu: Elementwise<StarReluOptions, 'scale' | 'bias'> = /* @__PURE__ */ varying(code);
