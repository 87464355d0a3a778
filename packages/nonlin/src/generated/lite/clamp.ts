// Written by `npm run generate` from functions/clamp.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { clamp as code } from '../forms/clamp.ts';

/** What clamp takes. */
export interface ClampOptions {
  /** The lower end. From -Infinity to Infinity. Default -Infinity. */
  readonly min?: number;
  /** The upper end. From -Infinity to Infinity. Default Infinity. */
  readonly max?: number;
}

/**
 * Clamp: Cuts off what lies outside an interval; its slope is 1 up to and including the ends.
 *
 * Formula: `clamp(x) = min(max(x, min), max)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `min`, default -Infinity, from -Infinity to Infinity: The lower end.
 * Option `max`, default Infinity, from -Infinity to Infinity: The upper end.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: arctan, sigmoid, sign, softsign.
 * @example
 * clamp([-2, 0, 2]); // [-2, 0, 2]
 */
export const clamp: LiteElementwise<ClampOptions> = /* @__PURE__ */ elementwise(code);
