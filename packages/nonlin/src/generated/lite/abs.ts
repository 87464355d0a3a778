// Written by `npm run generate` from functions/abs.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { abs as code } from '../forms/abs.ts';

/**
 * Absolute value: The size of a number without its sign.
 *
 * Formula: `abs(x) = abs(x)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: asinh, exponential, identity, logsigmoid.
 * @example
 * abs([-2, 0, 2]); // [2, 0, 2]
 */
export const abs: LiteElementwise = /* @__PURE__ */ elementwise(code);
