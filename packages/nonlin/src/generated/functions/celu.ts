// Written by `npm run generate` from functions/celu.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { celu as code } from '../code/celu.ts';

/** What celu takes. */
export interface CeluOptions extends ElementwiseOptions {
  /** What the left end goes to, negated, and its scale. From 5e-324 to Infinity. Default 1. */
  readonly alpha?: number;
}

/**
 * Continuously differentiable ELU: ELU whose slope is 1 at 0 for every α.
 *
 * Formula: `celu(x) = x > 0 ? x : alpha * (exp(x / alpha) - 1)`
 * Derivative: `x > 0 ? 1 : exp(x / alpha)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `alpha`, default 1, from 5e-324 to Infinity: What the left end goes to, negated, and its scale.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: J. T. Barron (2017), Continuously Differentiable Exponential Linear Units. arXiv:1704.07483.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * celu([-2, 0, 2]); // [-0.864664…, 0, 2]
 */
export const celu: Elementwise<CeluOptions> = /* @__PURE__ */ elementwise(code);
