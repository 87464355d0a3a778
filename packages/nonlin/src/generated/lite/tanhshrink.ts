// Written by `npm run generate` from functions/tanhshrink.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { tanhshrink as code } from '../forms/tanhshrink.ts';

/**
 * Tanh shrink: What tanh leaves of a number: nearly nothing close to zero, all but 1 far from it.
 *
 * Formula: `tanhshrink(x) = x - tanh(x)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: softshrink, hardshrink, shrink.
 * @example
 * tanhshrink([-2, 0, 2]); // [-1.03597…, 0, 1.03597…]
 */
export const tanhshrink: LiteElementwise = /* @__PURE__ */ elementwise(code);
