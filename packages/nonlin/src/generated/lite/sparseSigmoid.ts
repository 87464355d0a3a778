// Written by `npm run generate` from functions/sparseSigmoid.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { sparseSigmoid as code } from '../forms/sparseSigmoid.ts';

/**
 * Sparse sigmoid: The straight line from (−1, 0) to (1, 1), cut off there: what sparsemax of two numbers gives.
 *
 * Formula: `sparseSigmoid(x) = x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: M. Blondel, A. F. T. Martins, V. Niculae (2019), Learning with Fenchel-Young Losses. JMLR 2020, arXiv:1901.02324.
 * See also: arctan, clamp, sigmoid, sign.
 * @example
 * sparseSigmoid([-2, 0, 2]); // [0, 0.5, 1]
 */
export const sparseSigmoid: LiteElementwise = /* @__PURE__ */ elementwise(code);
