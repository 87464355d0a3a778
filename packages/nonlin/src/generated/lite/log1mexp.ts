// Written by `npm run generate` from functions/log1mexp.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { log1mexp as code } from '../forms/log1mexp.ts';

/**
 * log(1 − exp(−x)): The logarithm of one minus e to the −x, for positive x: how probabilities of opposites are kept as logarithms.
 *
 * Formula: `log1mexp(x) = log(1 - exp(-x))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: M. Maechler (2012), Accurately Computing log(1 - exp(-|a|)) Assessed by the Rmpfr package. Rmpfr vignette.
 * See also: abs, asinh, exponential, identity.
 * @example
 * log1mexp([0.5, 1, 2]); // [-0.932752…, -0.458675…, -0.145413…]
 */
export const log1mexp: LiteElementwise = /* @__PURE__ */ elementwise(code);
