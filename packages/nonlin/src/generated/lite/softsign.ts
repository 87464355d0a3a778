// Written by `npm run generate` from functions/softsign.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { softsign as code } from '../forms/softsign.ts';

/**
 * Softsign: Squashes numbers into (−1, 1) by a quotient alone, slower than tanh.
 *
 * Formula: `softsign(x) = x / (1 + abs(x))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: J. Bergstra, G. Desjardins, P. Lamblin, Y. Bengio (2009), Quadratic Polynomials Learn Better Image Features. technical report.
 * See also: arctan, clamp, sigmoid, sign.
 * @example
 * softsign([-2, 0, 2]); // [-0.666666…, 0, 0.666666…]
 */
export const softsign: LiteElementwise = /* @__PURE__ */ elementwise(code);
