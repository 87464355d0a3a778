// Written by `npm run generate` from functions/generalizedRelu.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { generalizedRelu as code } from '../forms/generalizedRelu.ts';

/** What generalizedRelu takes. */
export interface GeneralizedReluOptions {
  /** Slope below the threshold. From -Infinity to Infinity. Default 0. */
  readonly negativeSlope?: number;
  /** What the result never exceeds. From -Infinity to Infinity. Default Infinity. */
  readonly maxValue?: number;
  /** Where the slope 1 begins. From -Infinity to Infinity. Default 0. */
  readonly threshold?: number;
}

/**
 * Generalised ReLU: Keras’s ReLU with everything that one can turn: a leak, a ceiling and a threshold.
 *
 * Formula: `generalizedRelu(x) = x >= maxValue ? maxValue : x > threshold ? x : negativeSlope * (x - threshold)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `negativeSlope`, default 0, from -Infinity to Infinity: Slope below the threshold.
 * Option `maxValue`, default Infinity, from -Infinity to Infinity: What the result never exceeds.
 * Option `threshold`, default 0, from -Infinity to Infinity: Where the slope 1 begins.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: relu6, elu, leakyRelu, relu.
 * @example
 * generalizedRelu([-2, 0, 2]); // [0, 0, 2]
 */
export const generalizedRelu: LiteElementwise<GeneralizedReluOptions> = /* @__PURE__ */ elementwise(code);
