// Written by `npm run generate` from functions/elu.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { elu as code } from '../forms/elu.ts';

/** What elu takes. */
export interface EluOptions {
  /** What the left end goes to, negated. From -Infinity to Infinity. Default 1. */
  readonly alpha?: number;
}

/**
 * Exponential linear unit: Linear for positive numbers; for negative ones an exponential that settles at −α.
 *
 * Formula: `elu(x) = x > 0 ? x : alpha * (exp(x) - 1)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `alpha`, default 1, from -Infinity to Infinity: What the left end goes to, negated.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: D.-A. Clevert, T. Unterthiner, S. Hochreiter (2015), Fast and Accurate Deep Network Learning by Exponential Linear Units (ELUs). ICLR 2016, arXiv:1511.07289.
 * See also: relu6, leakyRelu, relu, selu.
 * @example
 * elu([-2, 0, 2]); // [-0.864664…, 0, 2]
 */
export const elu: LiteElementwise<EluOptions> = /* @__PURE__ */ elementwise(code, lookedUp);
