// Written by `npm run generate` from functions/sparseSigmoid.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { sparseSigmoid as code } from '../code/sparseSigmoid.ts';

/**
 * Sparse sigmoid: The straight line from (−1, 0) to (1, 1), cut off there: what sparsemax of two numbers gives.
 *
 * Formula: `sparseSigmoid(x) = x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2`
 * Derivative: `x > -1 ? x < 1 ? 0.5 : 0 : 0`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: M. Blondel, A. F. T. Martins, V. Niculae (2019), Learning with Fenchel-Young Losses. JMLR 2020, arXiv:1901.02324.
 * See also: arctan, clamp, sigmoid, sign.
 * @example
 * sparseSigmoid([-2, 0, 2]); // [0, 0.5, 1]
 */
export const sparseSigmoid: Elementwise = /* @__PURE__ */ elementwise(code);
