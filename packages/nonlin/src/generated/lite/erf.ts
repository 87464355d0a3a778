// Written by `npm run generate` from functions/erf.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { erf as code } from '../forms/erf.ts';

/**
 * Error function: The odd, smooth step that GELU is made of: between −1 and 1.
 *
 * Formula: `erf(x) = erf(x)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: gaussian, arctan, clamp, sigmoid.
 * @example
 * erf([-2, 0, 2]); // [-0.995322…, 0, 0.995322…]
 */
export const erf: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
