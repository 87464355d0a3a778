// Written by `npm run generate` from functions/log1mexp.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { log1mexp as code } from '../code/log1mexp.ts';

/**
 * log(1 − exp(−x)): The logarithm of one minus e to the −x, for positive x: how probabilities of opposites are kept as logarithms.
 *
 * Formula: `log1mexp(x) = log(1 - exp(-x))`
 * Derivative: `exp(-x) / (1 - exp(-x))`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: M. Maechler (2012), Accurately Computing log(1 - exp(-|a|)) Assessed by the Rmpfr package. Rmpfr vignette.
 * See also: abs, asinh, exponential, identity.
 * @example
 * log1mexp([0.5, 1, 2]); // [-0.932752…, -0.458675…, -0.145413…]
 */
export const log1mexp: Elementwise = /* @__PURE__ */ elementwise(code);
