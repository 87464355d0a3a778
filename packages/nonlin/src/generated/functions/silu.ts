// Written by `npm run generate` from functions/silu.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { silu as code } from '../code/silu.ts';

/**
 * Sigmoid linear unit: A number times its own sigmoid: a smooth ReLU that dips below zero before it fades out.
 *
 * Formula: `silu(x) = x * sigmoid(x)`
 * Derivative: `sigmoid(x) + x * sigmoid(x) * (1 - sigmoid(x))`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: D. Hendrycks, K. Gimpel (2016), Gaussian error linear units (GELUs). arXiv:1606.08415.
 * Source: S. Elfwing, E. Uchibe, K. Doya (2017), Sigmoid-weighted linear units for neural network function approximation in reinforcement learning. arXiv:1702.03118.
 * Source: P. Ramachandran, B. Zoph, Q. V. Le (2017), Searching for activation functions. arXiv:1710.05941.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * silu([-2, 0, 2]); // [-0.238405…, 0, 1.76159…]
 */
export const silu: Elementwise = /* @__PURE__ */ elementwise(code);
