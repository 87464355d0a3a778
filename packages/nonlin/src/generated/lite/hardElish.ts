// Written by `npm run generate` from functions/hardElish.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { hardElish as code } from '../forms/hardElish.ts';

/**
 * Hard ELiSH: ELiSH with a straight gate in place of the sigmoid.
 *
 * Formula: `hardElish(x) = (x >= 0 ? x : exp(x) - 1) * max(0, min(1, (x + 1) / 2))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * hardElish([-2, 0, 2]); // [0, 0, 2]
 */
export const hardElish: LiteElementwise = /* @__PURE__ */ elementwise(code);
