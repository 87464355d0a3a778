// Written by `npm run generate` from functions/rrelu.ts. Do not edit.
import type { Elementwise, ElementwiseOptions } from '../../kernels/elementwise.ts';
import { varying } from '../../kernels/varying.ts';
import { rrelu as code } from '../code/rrelu.ts';

/** What rrelu takes. */
export interface RreluOptions extends ElementwiseOptions {
  /** The smallest slope. From -Infinity to Infinity. Default 0.125. */
  readonly lower?: number;
  /** The largest slope. From -Infinity to Infinity. Default 0.3333333333333333. */
  readonly upper?: number;
  /** Whether each element draws its own number from the seed; evaluation takes the mean. Default false. */
  readonly training?: boolean;
  /** What the draws follow from, needed in training: a whole number. */
  readonly seed?: number;
}

/**
 * Randomised leaky ReLU: A leaky ReLU whose negative slope is drawn anew for each element in training, and is its mean otherwise.
 *
 * Formula: `rrelu(x) = x > 0 ? x : (lower + (upper - lower) * draw) * x`
 * Derivative: `x > 0 ? 1 : lower + (upper - lower) * draw`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `lower`, default 0.125, from -Infinity to Infinity: The smallest slope.
 * Option `upper`, default 0.3333333333333333, from -Infinity to Infinity: The largest slope.
 * Option `draw`, default 0.5, from 0 to 1: Where between them the slope lies.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: B. Xu, N. Wang, T. Chen, M. Li (2015), Empirical evaluation of rectified activations in convolutional network. arXiv:1505.00853.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * rrelu([-2, 0, 2]); // [-0.458333…, 0, 2]
 */
export const rrelu: Elementwise<RreluOptions> = /* @__PURE__ */ varying(code);
