// Written by `npm run generate` from functions/phish.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { phish as code } from '../forms/phish.ts';

/**
 * Phish: A number times the tanh of its GELU: never negative.
 *
 * Formula: `phish(x) = x * tanh(x / 2 * (1 + erf(x / sqrt(2))))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: mish, gelu, geluTanh, softplus.
 * @example
 * phish([-2, 0, 2]); // [0.0909377…, 0, 1.92133…]
 */
export const phish: LiteElementwise = /* @__PURE__ */ elementwise(code);
