// Written by `npm run generate` from functions/step.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { step as code } from '../code/step.ts';

/** What step takes. */
export interface StepOptions extends ElementwiseOptions {
  /** Where it jumps; it is 1 there. From -Infinity to Infinity. Default 0. */
  readonly threshold?: number;
}

/**
 * Step: 1 from a threshold on, 0 below it: the neuron of 1943, without a slope to learn by.
 *
 * Formula: `step(x) = x >= threshold ? 1 : 0`
 * Derivative: `0`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `threshold`, default 0, from -Infinity to Infinity: Where it jumps; it is 1 there.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: arctan, clamp, sigmoid, sign.
 * @example
 * step([-2, 0, 2]); // [0, 1, 1]
 */
export const step: Elementwise<StepOptions> = /* @__PURE__ */ elementwise(code);
