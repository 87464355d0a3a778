// Written by `npm run generate` from functions/softExponential.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { softExponential as code } from '../forms/softExponential.ts';

/** What softExponential takes. */
export interface SoftExponentialOptions {
  /** Logarithm below 0, exponential above. From -Infinity to Infinity. Default 0.5. */
  readonly alpha?: number;
}

/**
 * Soft exponential: A family from logarithm (α < 0) over the straight line (α = 0) to exponential (α > 0).
 *
 * Formula: `softExponential(x) = alpha < 0 ? -log(1 - alpha * (x + alpha)) / alpha : alpha > 0 ? (exp(alpha * x) - 1) / alpha + alpha : x`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `alpha`, default 0.5, from -Infinity to Infinity: Logarithm below 0, exponential above.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: L. B. Godfrey, M. S. Gashler (2016), A continuum among logarithmic, linear, and exponential functions, and its potential to improve generalization in neural networks. KDIR 2015, arXiv:1602.01321.
 * See also: abs, asinh, exponential, identity.
 * @example
 * softExponential([-2, 0, 2]); // [-0.764241…, 0.5, 3.93656…]
 */
export const softExponential: LiteElementwise<SoftExponentialOptions> = /* @__PURE__ */ elementwise(code, lookedUp);
