// Written by `npm run generate` from functions/clamp.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { clamp as code } from '../code/clamp.ts';

/** What clamp takes. */
export interface ClampOptions extends ElementwiseOptions {
  /** The lower end. From -Infinity to Infinity. Default -Infinity. */
  readonly min?: number;
  /** The upper end. From -Infinity to Infinity. Default Infinity. */
  readonly max?: number;
}

/**
 * Clamp: Cuts off what lies outside an interval; its slope is 1 up to and including the ends.
 *
 * Formula: `clamp(x) = min(max(x, min), max)`
 * Derivative: `x >= min ? x <= max ? 1 : 0 : 0`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `min`, default -Infinity, from -Infinity to Infinity: The lower end.
 * Option `max`, default Infinity, from -Infinity to Infinity: The upper end.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: arctan, sigmoid, sign, softsign.
 * @example
 * clamp([-2, 0, 2]); // [-2, 0, 2]
 */
export const clamp: Elementwise<ClampOptions> = /* @__PURE__ */ elementwise(code);
