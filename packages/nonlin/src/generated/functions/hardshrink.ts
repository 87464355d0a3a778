// Written by `npm run generate` from functions/hardshrink.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { hardshrink as code } from '../code/hardshrink.ts';

/** What hardshrink takes. */
export interface HardshrinkOptions extends ElementwiseOptions {
  /** Half the width of the silent zone. From 0 to Infinity. Default 0.5. */
  readonly lambda?: number;
}

/**
 * Hard shrink: Passes what is larger than λ in size and drops the rest.
 *
 * Formula: `hardshrink(x) = abs(x) > lambda ? x : 0`
 * Derivative: `abs(x) > lambda ? 1 : 0`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `lambda`, default 0.5, from 0 to Infinity: Half the width of the silent zone.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: softshrink, tanhshrink, shrink.
 * @example
 * hardshrink([-2, 0, 2]); // [-2, 0, 2]
 */
export const hardshrink: Elementwise<HardshrinkOptions> = /* @__PURE__ */ elementwise(code);
