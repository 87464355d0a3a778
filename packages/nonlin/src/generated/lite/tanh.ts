// Written by `npm run generate` from functions/tanh.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { tanh as code } from '../forms/tanh.ts';

/**
 * Hyperbolic tangent: Squashes any number into (−1, 1), with zero in the middle.
 *
 * Formula: `tanh(x) = (exp(x) - exp(-x)) / (exp(x) + exp(-x))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller (1998), Efficient BackProp. Neural Networks: Tricks of the Trade, 9–50.
 * See also: arctan, clamp, sigmoid, sign.
 * @example
 * tanh([-2, 0, 2]); // [-0.964027…, 0, 0.964027…]
 */
export const tanh: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
