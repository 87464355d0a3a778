// Written by `npm run generate` from functions/softExponential.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { softExponential as code } from '../code/softExponential.ts';

/** What softExponential takes. */
export interface SoftExponentialOptions extends ElementwiseOptions {
  /** Logarithm below 0, exponential above. From -Infinity to Infinity. Default 0.5. */
  readonly alpha?: number;
}

/**
 * Soft exponential: A family from logarithm (α < 0) over the straight line (α = 0) to exponential (α > 0).
 *
 * Formula: `softExponential(x) = alpha < 0 ? -log(1 - alpha * (x + alpha)) / alpha : alpha > 0 ? (exp(alpha * x) - 1) / alpha + alpha : x`
 * Derivative: `alpha < 0 ? 1 / (1 - alpha * (x + alpha)) : alpha > 0 ? exp(alpha * x) : 1`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `alpha`, default 0.5, from -Infinity to Infinity: Logarithm below 0, exponential above.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: L. B. Godfrey, M. S. Gashler (2016), A continuum among logarithmic, linear, and exponential functions, and its potential to improve generalization in neural networks. KDIR 2015, arXiv:1602.01321.
 * See also: abs, asinh, exponential, identity.
 * @example
 * softExponential([-2, 0, 2]); // [-0.764241…, 0.5, 3.93656…]
 */
export const softExponential: Elementwise<SoftExponentialOptions> = /* @__PURE__ */ elementwise(code);
