// Written by `npm run generate` from functions/solu.ts. Do not edit.
import { rowwise } from '../../lite/rows.ts';
import type { LiteRowwise } from '../../lite/types.ts';
import { solu as code } from '../forms/solu.ts';

/**
 * Softmax linear unit: Each number times its softmax: the largest pass, the others are held down by them.
 *
 * Formula: `solu(x) = x * softmax(x)`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: logSoftmax, logSumExp, logMeanExp, maxout.
 * @example
 * solu([1, 3, 2, 4]); // [0.0320586…, 0.710648…, 0.174288…, 2.57565…]
 */
export const solu: LiteRowwise = /* @__PURE__ */ rowwise(code);
