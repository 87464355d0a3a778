// Written by `npm run generate` from functions/sigmoid.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { sigmoid as code } from '../code/sigmoid.ts';

/**
 * Sigmoid: Squashes any number into (0, 1), so that it can be read as a probability.
 *
 * Formula: `sigmoid(x) = 1 / (1 + exp(-x))`
 * Derivative: `exp(-x) / (1 + exp(-x))^2`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: P.-F. Verhulst (1838), Notice sur la loi que la population suit dans son accroissement. Correspondance mathématique et physique 10, 113–121.
 * Source: D. E. Rumelhart, G. E. Hinton, R. J. Williams (1986), Learning representations by back-propagating errors. Nature 323, 533–536.
 * See also: arctan, clamp, sign, softsign.
 * @example
 * sigmoid([-2, 0, 2]); // [0.119202…, 0.5, 0.880797…]
 */
export const sigmoid: Elementwise = /* @__PURE__ */ elementwise(code);
