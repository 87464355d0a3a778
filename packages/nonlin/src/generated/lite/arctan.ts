// Written by `npm run generate` from functions/arctan.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { arctan as code } from '../forms/arctan.ts';

/**
 * Arctangent: The angle whose tangent is x: between −π/2 and π/2, approached slowly.
 *
 * Formula: `arctan(x) = atan(x)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: clamp, sigmoid, sign, softsign.
 * @example
 * arctan([-2, 0, 2]); // [-1.10714…, 0, 1.10714…]
 */
export const arctan: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
