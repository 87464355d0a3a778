// Written by `npm run generate` from functions/gcu.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { gcu as code } from '../forms/gcu.ts';

/**
 * Growing cosine unit: A number times its cosine: one unit alone can decide an exclusive or.
 *
 * Formula: `gcu(x) = x * cos(x)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: M. M. Noel et al. (2021), Growing Cosine Unit: A Novel Oscillatory Activation Function That Can Speedup Training and Reduce Parameters in Convolutional Neural Networks. arXiv:2108.12943.
 * See also: cosine, sine, sinc, snake.
 * @example
 * gcu([-2, 0, 2]); // [0.832293…, 0, -0.832293…]
 */
export const gcu: LiteElementwise = /* @__PURE__ */ elementwise(code);
