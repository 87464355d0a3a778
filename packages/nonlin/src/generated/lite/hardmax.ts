// Written by `npm run generate` from functions/hardmax.ts. Do not edit.
import { rowwise } from '../../lite/rows.ts';
import type { LiteRowwise } from '../../lite/types.ts';
import { hardmax as code } from '../forms/hardmax.ts';

/**
 * Hardmax: One at the first largest element of a row and zero elsewhere: what softmax becomes as the temperature goes to 0.
 *
 * Formula: `hardmax(x) = onehot(argmax(x))`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: gumbelSoftmax, softmax, softmin, sparsemax.
 * @example
 * hardmax([1, 3, 2, 4]); // [0, 0, 0, 1]
 */
export const hardmax: LiteRowwise = /* @__PURE__ */ rowwise(code);
