// Written by `npm run generate` from functions/gaussian.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { gaussian as code } from '../forms/gaussian.ts';

/**
 * Gaussian: A bump of height 1 around 0.
 *
 * Formula: `gaussian(x) = exp(-x^2)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: abs, asinh, exponential, identity.
 * @example
 * gaussian([-2, 0, 2]); // [0.0183156…, 1, 0.0183156…]
 */
export const gaussian: LiteElementwise = /* @__PURE__ */ elementwise(code);
