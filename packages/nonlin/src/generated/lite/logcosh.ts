// Written by `npm run generate` from functions/logcosh.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { logcosh as code } from '../forms/logcosh.ts';

/**
 * Log-cosh: The logarithm of the hyperbolic cosine: a parabola close to zero, |x| − ln 2 far from it.
 *
 * Formula: `logcosh(x) = log((exp(x) + exp(-x)) / 2)`
 *
 * Works on a number, an array of numbers of any depth or a typed array, in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for anything else, an unknown option or one outside its range.
 *
 */
export const logcosh: LiteElementwise = /* @__PURE__ */ elementwise(code);
