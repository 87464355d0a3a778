// Written by `npm run generate` from functions/sparsePlus.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { sparsePlus as code } from '../code/sparsePlus.ts';

/**
 * Sparse plus: A ReLU whose kink is replaced by a piece of parabola from −1 to 1.
 *
 * Formula: `sparsePlus(x) = x <= -1 ? 0 : x >= 1 ? x : (x + 1)^2 / 4`
 * Derivative: `x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: M. Blondel, A. F. T. Martins, V. Niculae (2019), Learning with Fenchel-Young Losses. JMLR 2020, arXiv:1901.02324.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * sparsePlus([-2, 0, 2]); // [0, 0.25, 2]
 */
export const sparsePlus: Elementwise = /* @__PURE__ */ elementwise(code);
