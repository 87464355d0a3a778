// Written by `npm run generate` from functions/aconC.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { aconC as code } from '../forms/aconC.ts';

/** What aconC takes. */
export interface AconCOptions {
  /** Slope on the right, for a positive beta. From -Infinity to Infinity. Default 1. */
  readonly p1?: number;
  /** Slope on the left. From -Infinity to Infinity. Default 0. */
  readonly p2?: number;
  /** How sharply it passes over. From -Infinity to Infinity. Default 1. */
  readonly beta?: number;
}

/**
 * ACON-C: A learned passage between two slopes: swish and leaky ReLU are cases of it.
 *
 * Formula: `aconC(x) = (p1 - p2) * x / (1 + exp(-(beta * (p1 - p2) * x))) + p2 * x`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `p1`, default 1, from -Infinity to Infinity: Slope on the right, for a positive beta.
 * Option `p2`, default 0, from -Infinity to Infinity: Slope on the left.
 * Option `beta`, default 1, from -Infinity to Infinity: How sharply it passes over.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: N. Ma, X. Zhang, M. Liu, J. Sun (2020), Activate or Not: Learning Customized Activation. CVPR 2021, arXiv:2009.04759.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * aconC([-2, 0, 2]); // [-0.238405…, 0, 1.76159…]
 */
export const aconC: LiteElementwise<AconCOptions> = /* @__PURE__ */ elementwise(code, lookedUp);
