// Written by `npm run generate` from functions/elish.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { elish as code } from '../forms/elish.ts';

/**
 * Exponential linear sigmoid: SiLU for positive numbers, ELU times a sigmoid for negative ones.
 *
 * Formula: `elish(x) = (x >= 0 ? x : exp(x) - 1) / (1 + exp(-x))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * elish([-2, 0, 2]); // [-0.103070…, 0, 1.76159…]
 */
export const elish: LiteElementwise = /* @__PURE__ */ elementwise(code);
