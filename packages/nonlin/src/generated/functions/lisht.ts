// Written by `npm run generate` from functions/lisht.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { lisht as code } from '../code/lisht.ts';

/**
 * Linearly scaled tanh: A number times its tanh: |x| with a rounded tip.
 *
 * Formula: `lisht(x) = x * tanh(x)`
 * Derivative: `tanh(x) + x * (1 - tanh(x)^2)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: S. K. Roy et al. (2019), LiSHT: Non-Parametric Linearly Scaled Hyperbolic Tangent Activation Function for Neural Networks. arXiv:1901.05894.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * lisht([-2, 0, 2]); // [1.92805…, 0, 1.92805…]
 */
export const lisht: Elementwise = /* @__PURE__ */ elementwise(code);
