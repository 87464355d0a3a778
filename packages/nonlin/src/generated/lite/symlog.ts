// Written by `npm run generate` from functions/symlog.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { symlog as code } from '../forms/symlog.ts';

/**
 * Symmetric logarithm: A logarithm for both signs: close to 0 a straight line, far out a logarithm.
 *
 * Formula: `symlog(x) = (x < 0 ? -1 : 1) * log(1 + abs(x))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: abs, asinh, exponential, identity.
 * @example
 * symlog([-2, 0, 2]); // [-1.09861…, 0, 1.09861…]
 */
export const symlog: LiteElementwise = /* @__PURE__ */ elementwise(code);
