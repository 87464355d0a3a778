// Written by `npm run generate` from functions/logcosh.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { logcosh as code } from '../forms/logcosh.ts';

/**
 * Log-cosh: The logarithm of the hyperbolic cosine: a parabola close to zero, |x| − ln 2 far from it.
 *
 * Formula: `logcosh(x) = log((exp(x) + exp(-x)) / 2)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: abs, asinh, exponential, identity.
 * @example
 * logcosh([-2, 0, 2]); // [1.32500…, 0, 1.32500…]
 */
export const logcosh: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
