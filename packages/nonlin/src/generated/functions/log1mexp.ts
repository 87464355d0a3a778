// Written by `npm run generate` from functions/log1mexp.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { log1mexp as code } from '../code/log1mexp.ts';

/**
 * log(1 − exp(−x)): The logarithm of one minus e to the −x, for positive x: how probabilities of opposites are kept as logarithms.
 *
 * Formula: `log1mexp(x) = log(1 - exp(-x))`
 * Derivative: `exp(-x) / (1 - exp(-x))`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: M. Maechler (2012), Accurately Computing log(1 - exp(-|a|)) Assessed by the Rmpfr package. Rmpfr vignette.
 */
export const log1mexp: Elementwise = /* @__PURE__ */ elementwise(code);
