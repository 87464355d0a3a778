// Written by `npm run generate` from functions/phish.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { phish as code } from '../code/phish.ts';

/**
 * Phish: A number times the tanh of its GELU: never negative.
 *
 * Formula: `phish(x) = x * tanh(x / 2 * (1 + erf(x / sqrt(2))))`
 * Derivative: `let g = x / 2 * (1 + erf(x / sqrt(2))); tanh(g) + x * (1 - tanh(g)^2) * ((1 + erf(x / sqrt(2))) / 2 + x * exp(-(x^2 / 2)) / sqrt(2 * pi))`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * See also: mish, gelu, geluTanh, softplus.
 * @example
 * phish([-2, 0, 2]); // [0.0909377…, 0, 1.92133…]
 */
export const phish: Elementwise = /* @__PURE__ */ elementwise(code);
