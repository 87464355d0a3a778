// Written by `npm run generate` from functions/hardsigmoid.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { hardsigmoid as code } from '../forms/hardsigmoid.ts';

/** What hardsigmoid takes. */
export interface HardsigmoidOptions {
  /** Slope in the middle. From -Infinity to Infinity. Default 0.16666666666666666. */
  readonly alpha?: number;
  /** Value at 0. From -Infinity to Infinity. Default 0.5. */
  readonly beta?: number;
}

/**
 * Hard sigmoid: A straight line through (0, ½), cut off at 0 and 1: a sigmoid without an exponential.
 *
 * Formula: `hardsigmoid(x) = min(max(alpha * x + beta, 0), 1)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `alpha`, default 0.16666666666666666, from -Infinity to Infinity: Slope in the middle.
 * Option `beta`, default 0.5, from -Infinity to Infinity: Value at 0.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: M. Courbariaux, Y. Bengio, J.-P. David (2015), BinaryConnect: Training Deep Neural Networks with binary weights during propagations (uses clip((x+1)/2,0,1)). NIPS, arXiv:1511.00363.
 * See also: arctan, clamp, sigmoid, sign.
 * @example
 * hardsigmoid([-2, 0, 2]); // [0.166666…, 0.5, 0.833333…]
 */
export const hardsigmoid: LiteElementwise<HardsigmoidOptions> = /* @__PURE__ */ elementwise(code);
