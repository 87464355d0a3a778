// Written by `npm run generate` from functions/rrelu.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { rrelu as code } from '../forms/rrelu.ts';

/** What rrelu takes. */
export interface RreluOptions {
  /** The smallest slope. From -Infinity to Infinity. Default 0.125. */
  readonly lower?: number;
  /** The largest slope. From -Infinity to Infinity. Default 0.3333333333333333. */
  readonly upper?: number;
}

/**
 * Randomised leaky ReLU: A leaky ReLU whose negative slope is drawn anew for each element in training, and is its mean otherwise.
 *
 * Formula: `rrelu(x) = x > 0 ? x : (lower + (upper - lower) * draw) * x`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `lower`, default 0.125, from -Infinity to Infinity: The smallest slope.
 * Option `upper`, default 0.3333333333333333, from -Infinity to Infinity: The largest slope.
 * Option `draw`, default 0.5, from 0 to 1: Where between them the slope lies.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: B. Xu, N. Wang, T. Chen, M. Li (2015), Empirical evaluation of rectified activations in convolutional network. arXiv:1505.00853.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * rrelu([-2, 0, 2]); // [-0.458333…, 0, 2]
 */
export const rrelu: LiteElementwise<RreluOptions> = /* @__PURE__ */ elementwise(code);
