// Written by `npm run generate` from functions/geluTanh.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { geluTanh as code } from '../code/geluTanh.ts';

/**
 * GELU, tanh form: The approximation of GELU by tanh, which JAX, NNlib and keras.ops call gelu.
 *
 * Formula: `geluTanh(x) = x / 2 * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)))`
 * Derivative: `let z = sqrt(2 / pi) * (x + 0.044715 * x^3); (1 + tanh(z)) / 2 + x / 2 * (1 - tanh(z)^2) * sqrt(2 / pi) * (1 + 0.134145 * x^2)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: D. Hendrycks, K. Gimpel (2016), Gaussian Error Linear Units (GELUs). arXiv:1606.08415.
 * See also: gelu, softplus, hardswish, mish.
 * @example
 * geluTanh([-2, 0, 2]); // [-0.0454023…, 0, 1.95459…]
 */
export const geluTanh: Elementwise = /* @__PURE__ */ elementwise(code);
