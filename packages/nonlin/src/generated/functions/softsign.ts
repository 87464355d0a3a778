// Written by `npm run generate` from functions/softsign.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { softsign as code } from '../code/softsign.ts';

/**
 * Softsign: Squashes numbers into (−1, 1) by a quotient alone, slower than tanh.
 *
 * Formula: `softsign(x) = x / (1 + abs(x))`
 * Derivative: `1 / (1 + abs(x))^2`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: J. Bergstra, G. Desjardins, P. Lamblin, Y. Bengio (2009), Quadratic Polynomials Learn Better Image Features. technical report.
 * See also: arctan, clamp, sigmoid, sign.
 * @example
 * softsign([-2, 0, 2]); // [-0.666666…, 0, 0.666666…]
 */
export const softsign: Elementwise = /* @__PURE__ */ elementwise(code);
