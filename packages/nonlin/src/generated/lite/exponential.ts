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
 * Works on a number, an array of numbers of any depth or a typed array, in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for anything else, an unknown option or one outside its range.
 *
 */
export const exponential: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
