// Written by `npm run generate` from functions/geluTanh.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { geluTanh as code } from '../forms/geluTanh.ts';

/**
 * GELU, tanh form: The approximation of GELU by tanh, which JAX, NNlib and keras.ops call gelu.
 *
 * Formula: `geluTanh(x) = x / 2 * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: D. Hendrycks, K. Gimpel (2016), Gaussian Error Linear Units (GELUs). arXiv:1606.08415.
 * See also: gelu, softplus, hardswish, mish.
 * @example
 * geluTanh([-2, 0, 2]); // [-0.0454023…, 0, 1.95459…]
 */
export const geluTanh: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
