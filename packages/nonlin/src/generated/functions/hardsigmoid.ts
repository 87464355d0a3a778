// Written by `npm run generate` from functions/hardsigmoid.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { hardsigmoid as code } from '../code/hardsigmoid.ts';

/** What hardsigmoid takes. */
export interface HardsigmoidOptions extends ElementwiseOptions {
  /** Slope in the middle. From -Infinity to Infinity. Default 0.16666666666666666. */
  readonly alpha?: number;
  /** Value at 0. From -Infinity to Infinity. Default 0.5. */
  readonly beta?: number;
}

/**
 * Hard sigmoid: A straight line through (0, ½), cut off at 0 and 1: a sigmoid without an exponential.
 *
 * Formula: `hardsigmoid(x) = min(max(alpha * x + beta, 0), 1)`
 * Derivative: `let y = alpha * x + beta; y > 0 ? y < 1 ? alpha : 0 : 0`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `alpha`, default 0.16666666666666666, from -Infinity to Infinity: Slope in the middle.
 * Option `beta`, default 0.5, from -Infinity to Infinity: Value at 0.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: M. Courbariaux, Y. Bengio, J.-P. David (2015), BinaryConnect: Training Deep Neural Networks with binary weights during propagations (uses clip((x+1)/2,0,1)). NIPS, arXiv:1511.00363.
 * See also: arctan, clamp, sigmoid, sign.
 * @example
 * hardsigmoid([-2, 0, 2]); // [0.166666…, 0.5, 0.833333…]
 */
export const hardsigmoid: Elementwise<HardsigmoidOptions> = /* @__PURE__ */ elementwise(code);
