// Written by `npm run generate` from functions/sparsePlus.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { sparsePlus as code } from '../forms/sparsePlus.ts';

/**
 * Sparse plus: A ReLU whose kink is replaced by a piece of parabola from −1 to 1.
 *
 * Formula: `sparsePlus(x) = x <= -1 ? 0 : x >= 1 ? x : (x + 1)^2 / 4`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: M. Blondel, A. F. T. Martins, V. Niculae (2019), Learning with Fenchel-Young Losses. JMLR 2020, arXiv:1901.02324.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * sparsePlus([-2, 0, 2]); // [0, 0.25, 2]
 */
export const sparsePlus: LiteElementwise = /* @__PURE__ */ elementwise(code);
