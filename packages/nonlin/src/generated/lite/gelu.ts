// Written by `npm run generate` from functions/gelu.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { gelu as code } from '../forms/gelu.ts';

/**
 * Gaussian error linear unit: A number times the chance that a standard normal number is smaller: a smooth ReLU.
 *
 * Formula: `gelu(x) = x / 2 * (1 + erf(x / sqrt(2)))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: D. Hendrycks, K. Gimpel (2016), Gaussian error linear units (GELUs). arXiv:1606.08415.
 * See also: geluTanh, quickGelu, softplus, hardswish.
 * @example
 * gelu([-2, 0, 2]); // [-0.0455002…, 0, 1.95449…]
 */
export const gelu: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
