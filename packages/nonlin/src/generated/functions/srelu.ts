// Written by `npm run generate` from functions/srelu.ts. Do not edit.
import type { Input } from '../../arrays/index.ts';
import type { Elementwise, ElementwiseOptions } from '../../kernels/elementwise.ts';
import { varying } from '../../kernels/varying.ts';
import { srelu as code } from '../code/srelu.ts';

/** What srelu takes. */
export interface SreluOptions extends ElementwiseOptions {
  /** The right corner. A number, one for each channel, or the shape of x. From -Infinity to Infinity. Default 1. */
  readonly tr?: Input;
  /** Slope to the right of it. A number, one for each channel, or the shape of x. From -Infinity to Infinity. Default 0.5. */
  readonly ar?: Input;
  /** The left corner. A number, one for each channel, or the shape of x. From -Infinity to Infinity. Default -1. */
  readonly tl?: Input;
  /** Slope to the left of it. A number, one for each channel, or the shape of x. From -Infinity to Infinity. Default 0.25. */
  readonly al?: Input;
  /** The axis of the channels. Default 1 where there are two or more axes, otherwise 0. */
  readonly axis?: number;
}

/**
 * S-shaped ReLU: Three straight pieces with learned corners and slopes.
 *
 * Formula: `srelu(x) = x >= tr ? tr + ar * (x - tr) : x <= tl ? tl + al * (x - tl) : x`
 * Derivative: `x >= tr ? ar : x <= tl ? al : 1`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `tr`, default 1, from -Infinity to Infinity: The right corner.
 * Option `ar`, default 0.5, from -Infinity to Infinity: Slope to the right of it.
 * Option `tl`, default -1, from -Infinity to Infinity: The left corner.
 * Option `al`, default 0.25, from -Infinity to Infinity: Slope to the left of it.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: X. Jin et al. (2015), Deep Learning with S-shaped Rectified Linear Activation Units. arXiv:1512.07030.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * srelu([-2, 0, 2]); // [-1.25, 0, 1.5]
 */
export const srelu: Elementwise<SreluOptions, 'tr' | 'ar' | 'tl' | 'al'> = /* @__PURE__ */ varying(code);
