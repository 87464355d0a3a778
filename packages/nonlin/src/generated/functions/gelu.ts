// Written by `npm run generate` from functions/gelu.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { gelu as code } from '../code/gelu.ts';

/**
 * Gaussian error linear unit: A number times the chance that a standard normal number is smaller: a smooth ReLU.
 *
 * Formula: `gelu(x) = x / 2 * (1 + erf(x / sqrt(2)))`
 * Derivative: `(1 + erf(x / sqrt(2))) / 2 + x * exp(-(x^2 / 2)) / sqrt(2 * pi)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: D. Hendrycks, K. Gimpel (2016), Gaussian error linear units (GELUs). arXiv:1606.08415.
 * See also: geluTanh, quickGelu, softplus, hardswish.
 * @example
 * gelu([-2, 0, 2]); // [-0.0455002…, 0, 1.95449…]
 */
export const gelu: Elementwise = /* @__PURE__ */ elementwise(code);
