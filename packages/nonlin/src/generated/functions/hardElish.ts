// Written by `npm run generate` from functions/hardElish.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { hardElish as code } from '../code/hardElish.ts';

/**
 * Hard ELiSH: ELiSH with a straight gate in place of the sigmoid.
 *
 * Formula: `hardElish(x) = (x >= 0 ? x : exp(x) - 1) * max(0, min(1, (x + 1) / 2))`
 * Derivative: `let inside = (x + 1) / 2; x >= 1 ? 1 : x >= 0 ? x + 0.5 : x > -1 ? exp(x) * inside + (exp(x) - 1) / 2 : 0`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * hardElish([-2, 0, 2]); // [0, 0, 2]
 */
export const hardElish: Elementwise = /* @__PURE__ */ elementwise(code);
