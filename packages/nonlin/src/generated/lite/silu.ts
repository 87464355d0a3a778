// Written by `npm run generate` from functions/silu.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { silu as code } from '../forms/silu.ts';

/**
 * Sigmoid linear unit: A number times its own sigmoid: a smooth ReLU that dips below zero before it fades out.
 *
 * Formula: `silu(x) = x * sigmoid(x)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: D. Hendrycks, K. Gimpel (2016), Gaussian error linear units (GELUs). arXiv:1606.08415.
 * Source: S. Elfwing, E. Uchibe, K. Doya (2017), Sigmoid-weighted linear units for neural network function approximation in reinforcement learning. arXiv:1702.03118.
 * Source: P. Ramachandran, B. Zoph, Q. V. Le (2017), Searching for activation functions. arXiv:1710.05941.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * silu([-2, 0, 2]); // [-0.238405…, 0, 1.76159…]
 */
export const silu: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
