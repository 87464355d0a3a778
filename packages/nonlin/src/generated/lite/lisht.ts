// Written by `npm run generate` from functions/lisht.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { lisht as code } from '../forms/lisht.ts';

/**
 * Linearly scaled tanh: A number times its tanh: |x| with a rounded tip.
 *
 * Formula: `lisht(x) = x * tanh(x)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: S. K. Roy et al. (2019), LiSHT: Non-Parametric Linearly Scaled Hyperbolic Tangent Activation Function for Neural Networks. arXiv:1901.05894.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * lisht([-2, 0, 2]); // [1.92805…, 0, 1.92805…]
 */
export const lisht: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
