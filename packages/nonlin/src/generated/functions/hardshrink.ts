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
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `lambda`, default 0.5, from 0 to Infinity: Half the width of the silent zone.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const hardshrink: Elementwise<HardshrinkOptions> = /* @__PURE__ */ elementwise(code);
