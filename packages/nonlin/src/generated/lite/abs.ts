// Written by `npm run generate` from functions/abs.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { abs as code } from '../forms/abs.ts';

/**
 * Absolute value: The size of a number without its sign.
 *
 * Formula: `abs(x) = abs(x)`
 *
 * Works on a number, an array of numbers of any depth or a typed array, in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for anything else, an unknown option or one outside its range.
 *
 */
export const abs: LiteElementwise = /* @__PURE__ */ elementwise(code);
