// Written by `npm run generate` from functions/asinh.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { asinh as code } from '../forms/asinh.ts';

/**
 * Inverse hyperbolic sine: A logarithm for both signs, smooth at 0.
 *
 * Formula: `asinh(x) = log(x + sqrt(x^2 + 1))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: abs, exponential, identity, logsigmoid.
 * @example
 * asinh([-2, 0, 2]); // [-1.44363…, 0, 1.44363…]
 */
export const asinh: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
