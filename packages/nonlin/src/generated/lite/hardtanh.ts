// Written by `npm run generate` from functions/hardtanh.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { hardtanh as code } from '../forms/hardtanh.ts';

/** What hardtanh takes. */
export interface HardtanhOptions {
  /** Where it is cut off below. From -Infinity to Infinity. Default -1. */
  readonly minVal?: number;
  /** Where it is cut off above. From -Infinity to Infinity. Default 1. */
  readonly maxVal?: number;
}

/**
 * Hard tanh: The straight line through 0, cut off at −1 and 1.
 *
 * Formula: `hardtanh(x) = min(max(x, minVal), maxVal)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `minVal`, default -1, from -Infinity to Infinity: Where it is cut off below.
 * Option `maxVal`, default 1, from -Infinity to Infinity: Where it is cut off above.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: R. Collobert (2004), Large Scale Machine Learning. PhD thesis, Paris VI.
 * See also: relu6, arctan, clamp, sigmoid.
 * @example
 * hardtanh([-2, 0, 2]); // [-1, 0, 1]
 */
export const hardtanh: LiteElementwise<HardtanhOptions> = /* @__PURE__ */ elementwise(code);
