// Written by `npm run generate` from functions/threshold.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { threshold as code } from '../forms/threshold.ts';

/** What threshold takes. */
export interface ThresholdOptions {
  /** What an input has to exceed. From -Infinity to Infinity. Default 0. */
  readonly threshold?: number;
  /** What the others become. From -Infinity to Infinity. Default 0. */
  readonly value?: number;
}

/**
 * Threshold: Passes what lies above a threshold and replaces the rest by a value.
 *
 * Formula: `threshold(x) = x > threshold ? x : value`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `threshold`, default 0, from -Infinity to Infinity: What an input has to exceed.
 * Option `value`, default 0, from -Infinity to Infinity: What the others become.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * threshold([-2, 0, 2]); // [0, 0, 2]
 */
export const threshold: LiteElementwise<ThresholdOptions> = /* @__PURE__ */ elementwise(code);
