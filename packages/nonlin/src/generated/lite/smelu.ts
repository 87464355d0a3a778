// Written by `npm run generate` from functions/smelu.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { smelu as code } from '../forms/smelu.ts';

/** What smelu takes. */
export interface SmeluOptions {
  /** Half the width of the bend. From 5e-324 to Infinity. Default 1. */
  readonly beta?: number;
}

/**
 * Smooth ReLU: A ReLU whose kink is replaced by a piece of parabola from −β to β.
 *
 * Formula: `smelu(x) = x <= -beta ? 0 : x >= beta ? x : (x + beta)^2 / (4 * beta)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `beta`, default 1, from 5e-324 to Infinity: Half the width of the bend.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: G. I. Shamir, D. Lin, L. Coviello (2020), Smooth Activations and Reproducibility in Deep Networks. arXiv:2010.09931.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * smelu([-2, 0, 2]); // [0, 0.25, 2]
 */
export const smelu: LiteElementwise<SmeluOptions> = /* @__PURE__ */ elementwise(code);
