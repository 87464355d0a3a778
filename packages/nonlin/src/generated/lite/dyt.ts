// Written by `npm run generate` from functions/dyt.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { dyt as code } from '../forms/dyt.ts';

/** What dyt takes. */
export interface DytOptions {
  /** Slope inside. From -Infinity to Infinity. Default 0.5. */
  readonly alpha?: number;
  /** Height. From -Infinity to Infinity. Default 1. */
  readonly gamma?: number;
  /** What is added. From -Infinity to Infinity. Default 0. */
  readonly beta?: number;
}

/**
 * Dynamic tanh: A tanh with learned scale, height and offset, in place of a normalisation layer.
 *
 * Formula: `dyt(x) = gamma * tanh(alpha * x) + beta`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `alpha`, default 0.5, from -Infinity to Infinity: Slope inside.
 * Option `gamma`, default 1, from -Infinity to Infinity: Height.
 * Option `beta`, default 0, from -Infinity to Infinity: What is added.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: J. Zhu, X. Chen, K. He, Y. LeCun, Z. Liu (2025), Transformers without Normalization. CVPR 2025, arXiv:2503.10622.
 * See also: arctan, clamp, sigmoid, sign.
 * @example
 * dyt([-2, 0, 2]); // [-0.761594…, 0, 0.761594…]
 */
export const dyt: LiteElementwise<DytOptions> = /* @__PURE__ */ elementwise(code, lookedUp);
