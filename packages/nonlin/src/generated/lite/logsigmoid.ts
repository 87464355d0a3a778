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
 * Works on a number, an array of numbers of any depth or a typed array, in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for anything else, an unknown option or one outside its range.
 *
 */
export const logsigmoid: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
