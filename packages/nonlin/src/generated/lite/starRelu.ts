// Written by `npm run generate` from functions/starRelu.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { starRelu as code } from '../forms/starRelu.ts';

/** What starRelu takes. */
export interface StarReluOptions {
  /** Factor. From -Infinity to Infinity. Default 0.8944. */
  readonly scale?: number;
  /** What is added. From -Infinity to Infinity. Default -0.4472. */
  readonly bias?: number;
}

/**
 * StarReLU: Squared ReLU, scaled and shifted to mean 0 and variance 1 for normal input.
 *
 * Formula: `starRelu(x) = scale * max(0, x)^2 + bias`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `scale`, default 0.8944, from -Infinity to Infinity: Factor.
 * Option `bias`, default -0.4472, from -Infinity to Infinity: What is added.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: W. Yu et al. (2022), MetaFormer Baselines for Vision. TPAMI, arXiv:2210.13452.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * starRelu([-2, 0, 2]); // [-0.4472, -0.4472, 3.1304]
 */
export const starRelu: LiteElementwise<StarReluOptions> = /* @__PURE__ */ elementwise(code);
