// Written by `npm run generate` from functions/clippedGelu.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { clippedGelu as code } from '../code/clippedGelu.ts';

/** What clippedGelu takes. */
export interface ClippedGeluOptions extends ElementwiseOptions {
  /** Where it is cut off below. From -Infinity to Infinity. Default -10. */
  readonly min?: number;
  /** Where it is cut off above. From -Infinity to Infinity. Default 10. */
  readonly max?: number;
}

/**
 * Clipped GELU: GELU cut off on both sides, so that eight bits hold it.
 *
 * Formula: `clippedGelu(x) = min(max(x / 2 * (1 + erf(x / sqrt(2))), min), max)`
 * Derivative: `let g = x / 2 * (1 + erf(x / sqrt(2))); g > min ? g < max ? (1 + erf(x / sqrt(2))) / 2 + x * exp(-(x^2 / 2)) / sqrt(2 * pi) : 0 : 0`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `min`, default -10, from -Infinity to Infinity: Where it is cut off below.
 * Option `max`, default 10, from -Infinity to Infinity: Where it is cut off above.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: H. Wu et al. (2020), Integer Quantization for Deep Learning Inference. arXiv:2004.09602.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * clippedGelu([-2, 0, 2]); // [-0.0455002…, 0, 1.95449…]
 */
export const clippedGelu: Elementwise<ClippedGeluOptions> = /* @__PURE__ */ elementwise(code);
