// Written by `npm run generate` from functions/symlog.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { symlog as code } from '../code/symlog.ts';

/**
 * Symmetric logarithm: A logarithm for both signs: close to 0 a straight line, far out a logarithm.
 *
 * Formula: `symlog(x) = (x < 0 ? -1 : 1) * log(1 + abs(x))`
 * Derivative: `1 / (1 + abs(x))`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const symlog: Elementwise = /* @__PURE__ */ elementwise(code);
