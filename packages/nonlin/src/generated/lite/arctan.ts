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
 * Works on a number, an array of numbers of any depth or a typed array, in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for anything else, an unknown option or one outside its range.
 *
 */
export const arctan: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
