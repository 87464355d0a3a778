// Written by `npm run generate` from functions/smelu.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { smelu as code } from '../code/smelu.ts';

/** What smelu takes. */
export interface SmeluOptions extends ElementwiseOptions {
  /** Half the width of the bend. From 5e-324 to Infinity. Default 1. */
  readonly beta?: number;
}

/**
 * Smooth ReLU: A ReLU whose kink is replaced by a piece of parabola from −β to β.
 *
 * Formula: `smelu(x) = x <= -beta ? 0 : x >= beta ? x : (x + beta)^2 / (4 * beta)`
 * Derivative: `x <= -beta ? 0 : x >= beta ? 1 : (x + beta) / (2 * beta)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `beta`, default 1, from 5e-324 to Infinity: Half the width of the bend.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: G. I. Shamir, D. Lin, L. Coviello (2020), Smooth Activations and Reproducibility in Deep Networks. arXiv:2010.09931.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * smelu([-2, 0, 2]); // [0, 0.25, 2]
 */
export const smelu: Elementwise<SmeluOptions> = /* @__PURE__ */ elementwise(code);
