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
 * Works on a number, an array of numbers of any depth or a typed array, in JavaScript alone, with the bits that nonlin gives.
 * Option `threshold`, default 0, from -Infinity to Infinity: What an input has to exceed.
 * Option `value`, default 0, from -Infinity to Infinity: What the others become.
 * Errors: a TypeError or RangeError that names the argument, for anything else, an unknown option or one outside its range.
 *
 */
export const threshold: LiteElementwise<ThresholdOptions> = /* @__PURE__ */ elementwise(code);
