// Written by `npm run generate` from functions/softplus.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { softplus as code } from '../forms/softplus.ts';

/** What softplus takes. */
export interface SoftplusOptions {
  /** How sharply it bends: larger is closer to ReLU. From 5e-324 to Infinity. Default 1. */
  readonly beta?: number;
  /** Where βx exceeds it the result is x itself, as in PyTorch with 20; softplus is exact without. From -Infinity to Infinity. Default Infinity. */
  readonly threshold?: number;
}

/**
 * Softplus: The smooth version of ReLU: the logarithm of one plus e to the x.
 *
 * Formula: `softplus(x) = beta * x > threshold ? x : log(1 + exp(beta * x)) / beta`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `beta`, default 1, from 5e-324 to Infinity: How sharply it bends: larger is closer to ReLU.
 * Option `threshold`, default Infinity, from -Infinity to Infinity: Where βx exceeds it the result is x itself, as in PyTorch with 20; softplus is exact without.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: X. Glorot, A. Bordes, Y. Bengio (2011), Deep Sparse Rectifier Neural Networks. AISTATS.
 * See also: gelu, geluTanh, hardswish, mish.
 * @example
 * softplus([-2, 0, 2]); // [0.126928…, 0.693147…, 2.12692…]
 */
export const softplus: LiteElementwise<SoftplusOptions> = /* @__PURE__ */ elementwise(code, lookedUp);
