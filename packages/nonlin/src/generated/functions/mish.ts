// Written by `npm run generate` from functions/mish.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { mish as code } from '../code/mish.ts';

/**
 * Mish: A number times the tanh of its softplus: close to SiLU, a little deeper on the left.
 *
 * Formula: `mish(x) = x * tanh(log(1 + exp(x)))`
 * Derivative: `let s = tanh(log(1 + exp(x))); s + x * (1 - s^2) / (1 + exp(-x))`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: D. Misra (2019), Mish: A Self Regularized Non-Monotonic Activation Function. arXiv:1908.08681.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * mish([-2, 0, 2]); // [-0.252501…, 0, 1.94395…]
 */
export const mish: Elementwise = /* @__PURE__ */ elementwise(code);
