// Written by `npm run generate` from functions/srelu.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { srelu as code } from '../forms/srelu.ts';

/** What srelu takes. */
export interface SreluOptions {
  /** The right corner. From -Infinity to Infinity. Default 1. */
  readonly tr?: number;
  /** Slope to the right of it. From -Infinity to Infinity. Default 0.5. */
  readonly ar?: number;
  /** The left corner. From -Infinity to Infinity. Default -1. */
  readonly tl?: number;
  /** Slope to the left of it. From -Infinity to Infinity. Default 0.25. */
  readonly al?: number;
}

/**
 * S-shaped ReLU: Three straight pieces with learned corners and slopes.
 *
 * Formula: `srelu(x) = x >= tr ? tr + ar * (x - tr) : x <= tl ? tl + al * (x - tl) : x`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `tr`, default 1, from -Infinity to Infinity: The right corner.
 * Option `ar`, default 0.5, from -Infinity to Infinity: Slope to the right of it.
 * Option `tl`, default -1, from -Infinity to Infinity: The left corner.
 * Option `al`, default 0.25, from -Infinity to Infinity: Slope to the left of it.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: X. Jin et al. (2015), Deep Learning with S-shaped Rectified Linear Activation Units. arXiv:1512.07030.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * srelu([-2, 0, 2]); // [-1.25, 0, 1.5]
 */
export const srelu: LiteElementwise<SreluOptions> = /* @__PURE__ */ elementwise(code);
