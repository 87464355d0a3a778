// Written by `npm run generate` from functions/quickGelu.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { quickGelu as code } from '../code/quickGelu.ts';

/** What quickGelu takes. */
export interface QuickGeluOptions extends ElementwiseOptions {
  /** Slope of the sigmoid. From 5e-324 to Infinity. Default 1.702. */
  readonly scale?: number;
}

/**
 * GELU, sigmoid form: The rough approximation of GELU by a sigmoid, as in CLIP.
 *
 * Formula: `quickGelu(x) = x / (1 + exp(-(scale * x)))`
 * Derivative: `1 / (1 + exp(-(scale * x))) + scale * x * exp(-(scale * x)) / (1 + exp(-(scale * x)))^2`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `scale`, default 1.702, from 5e-324 to Infinity: Slope of the sigmoid.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: D. Hendrycks, K. Gimpel (2016), Gaussian Error Linear Units (GELUs). arXiv:1606.08415.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * quickGelu([-2, 0, 2]); // [-0.0643413…, 0, 1.93565…]
 */
export const quickGelu: Elementwise<QuickGeluOptions> = /* @__PURE__ */ elementwise(code);
