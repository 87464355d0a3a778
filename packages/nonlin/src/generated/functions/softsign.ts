// Written by `npm run generate` from functions/softsign.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { softsign as code } from '../code/softsign.ts';

/**
 * Softsign: Squashes numbers into (−1, 1) by a quotient alone, slower than tanh.
 *
 * Formula: `softsign(x) = x / (1 + abs(x))`
 * Derivative: `1 / (1 + abs(x))^2`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: J. Bergstra, G. Desjardins, P. Lamblin, Y. Bengio (2009), Quadratic Polynomials Learn Better Image Features. technical report.
 */
export const softsign: Elementwise = /* @__PURE__ */ elementwise(code);
