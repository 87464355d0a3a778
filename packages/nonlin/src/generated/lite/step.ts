// Written by `npm run generate` from functions/step.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { step as code } from '../forms/step.ts';

/** What step takes. */
export interface StepOptions {
  /** Where it jumps; it is 1 there. From -Infinity to Infinity. Default 0. */
  readonly threshold?: number;
}

/**
 * Step: 1 from a threshold on, 0 below it: the neuron of 1943, without a slope to learn by.
 *
 * Formula: `step(x) = x >= threshold ? 1 : 0`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `threshold`, default 0, from -Infinity to Infinity: Where it jumps; it is 1 there.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: arctan, clamp, sigmoid, sign.
 * @example
 * step([-2, 0, 2]); // [0, 1, 1]
 */
export const step: LiteElementwise<StepOptions> = /* @__PURE__ */ elementwise(code);
