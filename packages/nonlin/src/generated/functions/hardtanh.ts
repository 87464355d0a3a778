// Written by `npm run generate` from functions/hardtanh.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { hardtanh as code } from '../code/hardtanh.ts';

/** What hardtanh takes. */
export interface HardtanhOptions extends ElementwiseOptions {
  /** Where it is cut off below. From -Infinity to Infinity. Default -1. */
  readonly minVal?: number;
  /** Where it is cut off above. From -Infinity to Infinity. Default 1. */
  readonly maxVal?: number;
}

/**
 * Hard tanh: The straight line through 0, cut off at −1 and 1.
 *
 * Formula: `hardtanh(x) = min(max(x, minVal), maxVal)`
 * Derivative: `x > minVal ? x < maxVal ? 1 : 0 : 0`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `minVal`, default -1, from -Infinity to Infinity: Where it is cut off below.
 * Option `maxVal`, default 1, from -Infinity to Infinity: Where it is cut off above.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: R. Collobert (2004), Large Scale Machine Learning. PhD thesis, Paris VI.
 * See also: relu6, arctan, clamp, sigmoid.
 * @example
 * hardtanh([-2, 0, 2]); // [-1, 0, 1]
 */
export const hardtanh: Elementwise<HardtanhOptions> = /* @__PURE__ */ elementwise(code);
