// Written by `npm run generate` from functions/elish.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { elish as code } from '../forms/elish.ts';

/**
 * Exponential linear sigmoid: SiLU for positive numbers, ELU times a sigmoid for negative ones.
 *
 * Formula: `elish(x) = (x >= 0 ? x : exp(x) - 1) / (1 + exp(-x))`
 *
 * Works on a number, an array of numbers of any depth or a typed array, in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for anything else, an unknown option or one outside its range.
 *
 */
export const elish: LiteElementwise = /* @__PURE__ */ elementwise(code);
