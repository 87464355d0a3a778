// Written by `npm run generate` from functions/gcu.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { gcu as code } from '../forms/gcu.ts';

/**
 * Growing cosine unit: A number times its cosine: one unit alone can decide an exclusive or.
 *
 * Formula: `gcu(x) = x * cos(x)`
 *
 * Works on a number, an array of numbers of any depth or a typed array, in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for anything else, an unknown option or one outside its range.
 *
 * Source: M. M. Noel et al. (2021), Growing Cosine Unit: A Novel Oscillatory Activation Function That Can Speedup Training and Reduce Parameters in Convolutional Neural Networks. arXiv:2108.12943.
 */
export const gcu: LiteElementwise = /* @__PURE__ */ elementwise(code);
