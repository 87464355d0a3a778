// Written by `npm run generate` from functions/elish.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { elish as code } from '../code/elish.ts';

/**
 * Exponential linear sigmoid: SiLU for positive numbers, ELU times a sigmoid for negative ones.
 *
 * Formula: `elish(x) = (x >= 0 ? x : exp(x) - 1) / (1 + exp(-x))`
 * Derivative: `let s = 1 / (1 + exp(-x)); x >= 0 ? s + x * s * (1 - s) : exp(x) * s + (exp(x) - 1) * s * (1 - s)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const elish: Elementwise = /* @__PURE__ */ elementwise(code);
