// Written by `npm run generate` from functions/bentIdentity.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { bentIdentity as code } from '../forms/bentIdentity.ts';

/**
 * Bent identity: A straight line with a bend at 0: slope ½ far left, 1½ far right.
 *
 * Formula: `bentIdentity(x) = (sqrt(x^2 + 1) - 1) / 2 + x`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: abs, asinh, exponential, identity.
 * @example
 * bentIdentity([-2, 0, 2]); // [-1.38196…, 0, 2.61803…]
 */
export const bentIdentity: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
