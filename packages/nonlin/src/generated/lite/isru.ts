// Written by `npm run generate` from functions/isru.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { isru as code } from '../forms/isru.ts';

/** What isru takes. */
export interface IsruOptions {
  /** How early it bends. From 5e-324 to Infinity. Default 1. */
  readonly alpha?: number;
}

/**
 * Inverse square root unit: Squashes numbers into (−1/√α, 1/√α) with a square root instead of an exponential.
 *
 * Formula: `isru(x) = x / sqrt(1 + alpha * x^2)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `alpha`, default 1, from 5e-324 to Infinity: How early it bends.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: B. Carlile, G. Delamarter, P. Kinney, A. Marti, B. Whitney (2017), Improving Deep Learning by Inverse Square Root Linear Units (ISRLUs). arXiv:1710.09967.
 * See also: arctan, clamp, sigmoid, sign.
 * @example
 * isru([-2, 0, 2]); // [-0.894427…, 0, 0.894427…]
 */
export const isru: LiteElementwise<IsruOptions> = /* @__PURE__ */ elementwise(code);
