// Written by `npm run generate` from functions/xielu.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { xielu as code } from '../forms/xielu.ts';

/** What xielu takes. */
export interface XieluOptions {
  /** Curvature on the right. From 5e-324 to Infinity. Default 0.8. */
  readonly alphaP?: number;
  /** Weight of the exponential on the left. From 5e-324 to Infinity. Default 0.8. */
  readonly alphaN?: number;
  /** Slope at 0. From -Infinity to Infinity. Default 0.5. */
  readonly beta?: number;
}

/**
 * xIELU: A parabola for positive numbers and the integral of ELU for negative ones, with learned weights.
 *
 * Formula: `xielu(x) = x > 0 ? alphaP * x^2 + beta * x : alphaN * (exp(x) - 1) - alphaN * x + beta * x`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `alphaP`, default 0.8, from 5e-324 to Infinity: Curvature on the right.
 * Option `alphaN`, default 0.8, from 5e-324 to Infinity: Weight of the exponential on the left.
 * Option `beta`, default 0.5, from -Infinity to Infinity: Slope at 0.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: A. H. Huang, I. Schlag (2024), Deriving Activation Functions Using Integration. arXiv:2411.13010.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * xielu([-2, 0, 2]); // [-0.0917317…, 0, 4.2]
 */
export const xielu: LiteElementwise<XieluOptions> = /* @__PURE__ */ elementwise(code, lookedUp);
