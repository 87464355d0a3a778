// Written by `npm run generate` from functions/sigmoid.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { sigmoid as code } from '../forms/sigmoid.ts';

/**
 * Sigmoid: Squashes any number into (0, 1), so that it can be read as a probability.
 *
 * Formula: `sigmoid(x) = 1 / (1 + exp(-x))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: P.-F. Verhulst (1838), Notice sur la loi que la population suit dans son accroissement. Correspondance mathématique et physique 10, 113–121.
 * Source: D. E. Rumelhart, G. E. Hinton, R. J. Williams (1986), Learning representations by back-propagating errors. Nature 323, 533–536.
 * See also: arctan, clamp, sign, softsign.
 * @example
 * sigmoid([-2, 0, 2]); // [0.119202…, 0.5, 0.880797…]
 */
export const sigmoid: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
