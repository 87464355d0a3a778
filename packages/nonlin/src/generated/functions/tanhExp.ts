// Written by `npm run generate` from functions/tanhExp.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { tanhExp as code } from '../code/tanhExp.ts';

/**
 * TanhExp: A number times the tanh of its exponential.
 *
 * Formula: `tanhExp(x) = x * tanh(exp(x))`
 * Derivative: `tanh(exp(x)) + x * exp(x) * (1 - tanh(exp(x))^2)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: X. Liu, X. Di (2020), TanhExp: A Smooth Activation Function with High Convergence Speed for Lightweight Neural Networks. arXiv:2003.09855.
 * See also: mish, gelu, geluTanh, softplus.
 * @example
 * tanhExp([-2, 0, 2]); // [-0.269030…, 0, 1.99999…]
 */
export const tanhExp: Elementwise = /* @__PURE__ */ elementwise(code);
