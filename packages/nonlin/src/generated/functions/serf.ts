// Written by `npm run generate` from functions/serf.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { serf as code } from '../code/serf.ts';

/**
 * Serf: A number times the error function of its softplus.
 *
 * Formula: `serf(x) = x * erf(log(1 + exp(x)))`
 * Derivative: `let s = log(1 + exp(x)); erf(s) + x * 2 / sqrt(pi) * exp(-s^2) / (1 + exp(-x))`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: S. Nag, M. Bhattacharyya (2021), SERF: Towards better training of deep neural networks using log-Softplus ERror activation Function. WACV 2023, arXiv:2108.09598.
 * See also: mish, gelu, geluTanh, softplus.
 * @example
 * serf([-2, 0, 2]); // [-0.284914…, 0, 1.99473…]
 */
export const serf: Elementwise = /* @__PURE__ */ elementwise(code);
