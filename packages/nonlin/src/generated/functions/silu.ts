// Written by `npm run generate` from functions/silu.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { silu as code } from '../code/silu.ts';

/**
 * Sigmoid linear unit: A number times its own sigmoid: a smooth ReLU that dips below zero before it fades out.
 *
 * Formula: `silu(x) = x * sigmoid(x)`
 * Derivative: `sigmoid(x) + x * sigmoid(x) * (1 - sigmoid(x))`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: S. Elfwing, E. Uchibe, K. Doya (2017), Sigmoid-weighted linear units for neural network function approximation in reinforcement learning. arXiv:1702.03118.
 * Source: P. Ramachandran, B. Zoph, Q. V. Le (2017), Searching for activation functions. arXiv:1710.05941.
 */
export const silu: Elementwise = /* @__PURE__ */ elementwise(code);
