// Written by `npm run generate` from functions/hardshrink.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { hardshrink as code } from '../forms/hardshrink.ts';

/** What hardshrink takes. */
export interface HardshrinkOptions {
  /** Half the width of the silent zone. From 0 to Infinity. Default 0.5. */
  readonly lambda?: number;
}

/**
 * Hard shrink: Passes what is larger than λ in size and drops the rest.
 *
 * Formula: `hardshrink(x) = abs(x) > lambda ? x : 0`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `lambda`, default 0.5, from 0 to Infinity: Half the width of the silent zone.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: softshrink, tanhshrink, shrink.
 * @example
 * hardshrink([-2, 0, 2]); // [-2, 0, 2]
 */
export const hardshrink: LiteElementwise<HardshrinkOptions> = /* @__PURE__ */ elementwise(code);
