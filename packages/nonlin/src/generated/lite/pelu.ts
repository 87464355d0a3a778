// Written by `npm run generate` from functions/pelu.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { pelu as code } from '../forms/pelu.ts';

/** What pelu takes. */
export interface PeluOptions {
  /** What the left end goes to, negated. From 5e-324 to Infinity. Default 1. */
  readonly a?: number;
  /** Scale of the left side. From 5e-324 to Infinity. Default 1. */
  readonly b?: number;
}

/**
 * Parametric ELU: ELU that learns its slope and its left end, with no kink at 0.
 *
 * Formula: `pelu(x) = x >= 0 ? a / b * x : a * (exp(x / b) - 1)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `a`, default 1, from 5e-324 to Infinity: What the left end goes to, negated.
 * Option `b`, default 1, from 5e-324 to Infinity: Scale of the left side.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: L. Trottier, P. Giguere, B. Chaib-draa (2016), Parametric Exponential Linear Unit for Deep Convolutional Neural Networks. ICMLA 2017, arXiv:1605.09332.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * pelu([-2, 0, 2]); // [-0.864664…, 0, 2]
 */
export const pelu: LiteElementwise<PeluOptions> = /* @__PURE__ */ elementwise(code);
