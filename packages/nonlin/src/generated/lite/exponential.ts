// Written by `npm run generate` from functions/exponential.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { exponential as code } from '../forms/exponential.ts';

/**
 * Exponential: e to the x: positive, and its own slope.
 *
 * Formula: `exponential(x) = exp(x)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: softplus, abs, asinh, identity.
 * @example
 * exponential([-2, 0, 2]); // [0.135335…, 1, 7.38905…]
 */
export const exponential: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
