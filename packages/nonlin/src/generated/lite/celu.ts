// Written by `npm run generate` from functions/celu.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { celu as code } from '../forms/celu.ts';

/** What celu takes. */
export interface CeluOptions {
  /** What the left end goes to, negated, and its scale. From 5e-324 to Infinity. Default 1. */
  readonly alpha?: number;
}

/**
 * Continuously differentiable ELU: ELU whose slope is 1 at 0 for every α.
 *
 * Formula: `celu(x) = x > 0 ? x : alpha * (exp(x / alpha) - 1)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `alpha`, default 1, from 5e-324 to Infinity: What the left end goes to, negated, and its scale.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: J. T. Barron (2017), Continuously Differentiable Exponential Linear Units. arXiv:1704.07483.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * celu([-2, 0, 2]); // [-0.864664…, 0, 2]
 */
export const celu: LiteElementwise<CeluOptions> = /* @__PURE__ */ elementwise(code, lookedUp);
