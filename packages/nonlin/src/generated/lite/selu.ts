// Written by `npm run generate` from functions/selu.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { selu as code } from '../forms/selu.ts';

/** What selu takes. */
export interface SeluOptions {
  /** What the left end goes to, negated, before it is scaled. From -Infinity to Infinity. Default 1.6732632423543774. */
  readonly alpha?: number;
  /** Scale of the whole function. From -Infinity to Infinity. Default 1.0507009873554805. */
  readonly gamma?: number;
}

/**
 * Scaled exponential linear unit: ELU scaled so that a deep stack pulls means to 0 and variances to 1.
 *
 * Formula: `selu(x) = gamma * (x > 0 ? x : alpha * (exp(x) - 1))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `alpha`, default 1.6732632423543774, from -Infinity to Infinity: What the left end goes to, negated, before it is scaled.
 * Option `gamma`, default 1.0507009873554805, from -Infinity to Infinity: Scale of the whole function.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: G. Klambauer, T. Unterthiner, A. Mayr, S. Hochreiter (2017), Self-Normalizing Neural Networks. NIPS, arXiv:1706.02515.
 * See also: elu, leakyRelu, relu, celu.
 * @example
 * selu([-2, 0, 2]); // [-1.52016…, 0, 2.10140…]
 */
export const selu: LiteElementwise<SeluOptions> = /* @__PURE__ */ elementwise(code, lookedUp);
