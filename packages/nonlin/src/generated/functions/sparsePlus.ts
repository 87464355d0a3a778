// Written by `npm run generate` from functions/sparsePlus.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { sparsePlus as code } from '../code/sparsePlus.ts';

/**
 * Sparse plus: A ReLU whose kink is replaced by a piece of parabola from −1 to 1.
 *
 * Formula: `sparsePlus(x) = x <= -1 ? 0 : x >= 1 ? x : (x + 1)^2 / 4`
 * Derivative: `x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: M. Blondel, A. F. T. Martins, V. Niculae (2019), Learning with Fenchel-Young Losses. JMLR 2020, arXiv:1901.02324.
 */
export const sparsePlus: Elementwise = /* @__PURE__ */ elementwise(code);
