// Written by `npm run generate` from functions/isrlu.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { isrlu as code } from '../code/isrlu.ts';

/** What isrlu takes. */
export interface IsrluOptions extends ElementwiseOptions {
  /** How early it bends. From 5e-324 to Infinity. Default 1. */
  readonly alpha?: number;
}

/**
 * Inverse square root linear unit: Linear for positive numbers; for negative ones an algebraic curve that settles at −1/√α.
 *
 * Formula: `isrlu(x) = x >= 0 ? x : x / sqrt(1 + alpha * x^2)`
 * Derivative: `x >= 0 ? 1 : 1 / (sqrt(1 + alpha * x^2) * (1 + alpha * x^2))`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `alpha`, default 1, from 5e-324 to Infinity: How early it bends.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: B. Carlile, G. Delamarter, P. Kinney, A. Marti, B. Whitney (2017), Improving Deep Learning by Inverse Square Root Linear Units (ISRLUs). arXiv:1710.09967.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * isrlu([-2, 0, 2]); // [-0.894427…, 0, 2]
 */
export const isrlu: Elementwise<IsrluOptions> = /* @__PURE__ */ elementwise(code);
