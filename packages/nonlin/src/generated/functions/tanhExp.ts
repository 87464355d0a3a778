// Written by `npm run generate` from functions/tanhExp.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { tanhExp as code } from '../code/tanhExp.ts';

/**
 * TanhExp: A number times the tanh of its exponential.
 *
 * Formula: `tanhExp(x) = x * tanh(exp(x))`
 * Derivative: `tanh(exp(x)) + x * exp(x) * (1 - tanh(exp(x))^2)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: X. Liu, X. Di (2020), TanhExp: A Smooth Activation Function with High Convergence Speed for Lightweight Neural Networks. arXiv:2003.09855.
 */
export const tanhExp: Elementwise = /* @__PURE__ */ elementwise(code);
