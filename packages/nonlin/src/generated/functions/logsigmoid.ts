// Written by `npm run generate` from functions/logsigmoid.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { logsigmoid as code } from '../code/logsigmoid.ts';

/**
 * Log-sigmoid: The logarithm of the sigmoid: a log-probability that never becomes −∞ too early.
 *
 * Formula: `logsigmoid(x) = log(1 / (1 + exp(-x)))`
 * Derivative: `1 / (1 + exp(x))`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const logsigmoid: Elementwise = /* @__PURE__ */ elementwise(code);
