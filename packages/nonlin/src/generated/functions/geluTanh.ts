// Written by `npm run generate` from functions/geluTanh.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { geluTanh as code } from '../code/geluTanh.ts';

/**
 * GELU, tanh form: The approximation of GELU by tanh, which JAX and NNlib call gelu.
 *
 * Formula: `geluTanh(x) = x / 2 * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)))`
 * Derivative: `let z = sqrt(2 / pi) * (x + 0.044715 * x^3); (1 + tanh(z)) / 2 + x / 2 * (1 - tanh(z)^2) * sqrt(2 / pi) * (1 + 0.134145 * x^2)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: D. Hendrycks, K. Gimpel (2016), Gaussian Error Linear Units (GELUs). arXiv:1606.08415.
 */
export const geluTanh: Elementwise = /* @__PURE__ */ elementwise(code);
