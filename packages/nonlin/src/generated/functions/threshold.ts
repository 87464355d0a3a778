// Written by `npm run generate` from functions/threshold.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { threshold as code } from '../code/threshold.ts';

/** What threshold takes. */
export interface ThresholdOptions extends ElementwiseOptions {
  /** What an input has to exceed. From -Infinity to Infinity. Default 0. */
  readonly threshold?: number;
  /** What the others become. From -Infinity to Infinity. Default 0. */
  readonly value?: number;
}

/**
 * Threshold: Passes what lies above a threshold and replaces the rest by a value.
 *
 * Formula: `threshold(x) = x > threshold ? x : value`
 * Derivative: `x > threshold ? 1 : 0`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `threshold`, default 0, from -Infinity to Infinity: What an input has to exceed.
 * Option `value`, default 0, from -Infinity to Infinity: What the others become.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * threshold([-2, 0, 2]); // [0, 0, 2]
 */
export const threshold: Elementwise<ThresholdOptions> = /* @__PURE__ */ elementwise(code);
