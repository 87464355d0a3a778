// Written by `npm run generate` from functions/quickGelu.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { quickGelu as code } from '../forms/quickGelu.ts';

/** What quickGelu takes. */
export interface QuickGeluOptions {
  /** Slope of the sigmoid. From 5e-324 to Infinity. Default 1.702. */
  readonly scale?: number;
}

/**
 * GELU, sigmoid form: The rough approximation of GELU by a sigmoid, as in CLIP.
 *
 * Formula: `quickGelu(x) = x / (1 + exp(-(scale * x)))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `scale`, default 1.702, from 5e-324 to Infinity: Slope of the sigmoid.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: D. Hendrycks, K. Gimpel (2016), Gaussian Error Linear Units (GELUs). arXiv:1606.08415.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * quickGelu([-2, 0, 2]); // [-0.0643413…, 0, 1.93565…]
 */
export const quickGelu: LiteElementwise<QuickGeluOptions> = /* @__PURE__ */ elementwise(code, lookedUp);
