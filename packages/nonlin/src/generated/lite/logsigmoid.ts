// Written by `npm run generate` from functions/logsigmoid.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { logsigmoid as code } from '../forms/logsigmoid.ts';

/**
 * Log-sigmoid: The logarithm of the sigmoid: a log-probability that never becomes −∞ too early.
 *
 * Formula: `logsigmoid(x) = log(1 / (1 + exp(-x)))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: abs, asinh, exponential, identity.
 * @example
 * logsigmoid([-2, 0, 2]); // [-2.12692…, -0.693147…, -0.126928…]
 */
export const logsigmoid: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
