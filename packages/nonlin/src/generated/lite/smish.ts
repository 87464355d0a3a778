// Written by `npm run generate` from functions/smish.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { smish as code } from '../forms/smish.ts';

/**
 * Smish: A number times the tanh of the logarithm of one plus its sigmoid.
 *
 * Formula: `smish(x) = x * tanh(log(1 + 1 / (1 + exp(-x))))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: mish, logish, gelu, geluTanh.
 * @example
 * smish([-2, 0, 2]); // [-0.224286…, 0, 1.11843…]
 */
export const smish: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
