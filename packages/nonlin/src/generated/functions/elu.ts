// Written by `npm run generate` from functions/elu.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { elu as code } from '../code/elu.ts';

/** What elu takes. */
export interface EluOptions extends ElementwiseOptions {
  /** What the left end goes to, negated. From -Infinity to Infinity. Default 1. */
  readonly alpha?: number;
}

/**
 * Exponential linear unit: Linear for positive numbers; for negative ones an exponential that settles at −α.
 *
 * Formula: `elu(x) = x > 0 ? x : alpha * (exp(x) - 1)`
 * Derivative: `x > 0 ? 1 : alpha * exp(x)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `alpha`, default 1, from -Infinity to Infinity: What the left end goes to, negated.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: D.-A. Clevert, T. Unterthiner, S. Hochreiter (2015), Fast and Accurate Deep Network Learning by Exponential Linear Units (ELUs). ICLR 2016, arXiv:1511.07289.
 * See also: relu6, leakyRelu, relu, selu.
 * @example
 * elu([-2, 0, 2]); // [-0.864664…, 0, 2]
 */
export const elu: Elementwise<EluOptions> = /* @__PURE__ */ elementwise(code);
