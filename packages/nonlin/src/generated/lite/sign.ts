// Written by `npm run generate` from functions/sign.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { sign as code } from '../forms/sign.ts';

/**
 * Sign: −1, 0 or 1: which side of zero a number lies on.
 *
 * Formula: `sign(x) = x > 0 ? 1 : x < 0 ? -1 : 0`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: arctan, clamp, sigmoid, softsign.
 * @example
 * sign([-2, 0, 2]); // [-1, 0, 1]
 */
export const sign: LiteElementwise = /* @__PURE__ */ elementwise(code);
