// Written by `npm run generate` from functions/identity.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { identity as code } from '../forms/identity.ts';

/**
 * Identity: Gives its input back: the linear activation, and the baseline without one.
 *
 * Formula: `identity(x) = x`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: abs, asinh, exponential, logsigmoid.
 * @example
 * identity([-2, 0, 2]); // [-2, 0, 2]
 */
export const identity: LiteElementwise = /* @__PURE__ */ elementwise(code);
