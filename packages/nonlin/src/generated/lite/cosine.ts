// Written by `npm run generate` from functions/cosine.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { cosine as code } from '../forms/cosine.ts';

/**
 * Cosine: A cosine wave: even, and 1 at 0.
 *
 * Formula: `cosine(x) = cos(x)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: sine, sinc, gcu, snake.
 * @example
 * cosine([-2, 0, 2]); // [-0.416146…, 1, -0.416146…]
 */
export const cosine: LiteElementwise = /* @__PURE__ */ elementwise(code);
