// Written by `npm run generate` from functions/generalizedRelu.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { generalizedRelu as code } from '../code/generalizedRelu.ts';

/** What generalizedRelu takes. */
export interface GeneralizedReluOptions extends ElementwiseOptions {
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
 * Derivative: `x >= maxValue ? 0 : x > threshold ? 1 : negativeSlope`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `negativeSlope`, default 0, from -Infinity to Infinity: Slope below the threshold.
 * Option `maxValue`, default Infinity, from -Infinity to Infinity: What the result never exceeds.
 * Option `threshold`, default 0, from -Infinity to Infinity: Where the slope 1 begins.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: relu6, elu, leakyRelu, relu.
 * @example
 * generalizedRelu([-2, 0, 2]); // [0, 0, 2]
 */
export const generalizedRelu: Elementwise<GeneralizedReluOptions> = /* @__PURE__ */ elementwise(code);
