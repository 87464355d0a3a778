// Written by `npm run generate` from functions/bentIdentity.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { bentIdentity as code } from '../forms/bentIdentity.ts';

/**
 * Bent identity: A straight line with a bend at 0: slope ½ far left, 1½ far right.
 *
 * Formula: `bentIdentity(x) = (sqrt(x^2 + 1) - 1) / 2 + x`
 *
 * Works on a number, an array of numbers of any depth or a typed array, in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for anything else, an unknown option or one outside its range.
 *
 */
export const bentIdentity: LiteElementwise = /* @__PURE__ */ elementwise(code);
