// Written by `npm run generate` from functions/logish.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { logish as code } from '../forms/logish.ts';

/**
 * Logish: A number times the logarithm of one plus its sigmoid.
 *
 * Formula: `logish(x) = x * log(1 + 1 / (1 + exp(-x)))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * logish([-2, 0, 2]); // [-0.225233…, 0, 1.26339…]
 */
export const logish: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
