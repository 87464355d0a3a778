// Written by `npm run generate` from functions/symlog.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { symlog as code } from '../forms/symlog.ts';

/**
 * Symmetric logarithm: A logarithm for both signs: close to 0 a straight line, far out a logarithm.
 *
 * Formula: `symlog(x) = (x < 0 ? -1 : 1) * log(1 + abs(x))`
 *
 * Works on a number, an array of numbers of any depth or a typed array, in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for anything else, an unknown option or one outside its range.
 *
 */
export const symlog: LiteElementwise = /* @__PURE__ */ elementwise(code);
