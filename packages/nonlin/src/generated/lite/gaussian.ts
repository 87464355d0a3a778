// Written by `npm run generate` from functions/gaussian.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { gaussian as code } from '../forms/gaussian.ts';

/**
 * Gaussian: A bump of height 1 around 0.
 *
 * Formula: `gaussian(x) = exp(-x^2)`
 *
 * Works on a number, an array of numbers of any depth or a typed array, in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for anything else, an unknown option or one outside its range.
 *
 */
export const gaussian: LiteElementwise = /* @__PURE__ */ elementwise(code);
