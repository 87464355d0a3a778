// Written by `npm run generate` from functions/prelu.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { prelu as code } from '../forms/prelu.ts';

/** What prelu takes. */
export interface PreluOptions {
  /** Slope on the negative side, learned. From -Infinity to Infinity. Default 0.25. */
  readonly weight?: number;
}

/**
 * Parametric ReLU: A leaky ReLU that learns its negative slope, one for all or one for each channel.
 *
 * Formula: `prelu(x) = x > 0 ? x : weight * x`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `weight`, default 0.25, from -Infinity to Infinity: Slope on the negative side, learned.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: K. He, X. Zhang, S. Ren, J. Sun (2015), Delving deep into rectifiers: surpassing human-level performance on ImageNet classification. ICCV 2015, arXiv:1502.01852.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * prelu([-2, 0, 2]); // [-0.5, 0, 2]
 */
export const prelu: LiteElementwise<PreluOptions> = /* @__PURE__ */ elementwise(code);
