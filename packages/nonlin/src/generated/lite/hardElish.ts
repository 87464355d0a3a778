// Written by `npm run generate` from functions/hardElish.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { hardElish as code } from '../forms/hardElish.ts';

/**
 * Hard ELiSH: ELiSH with a straight gate in place of the sigmoid.
 *
 * Formula: `hardElish(x) = (x >= 0 ? x : exp(x) - 1) * max(0, min(1, (x + 1) / 2))`
 *
 * Works on a number, an array of numbers of any depth or a typed array, in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for anything else, an unknown option or one outside its range.
 *
 */
export const hardElish: LiteElementwise = /* @__PURE__ */ elementwise(code);
