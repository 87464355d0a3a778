// Written by `npm run generate` from functions/solu.ts. Do not edit.
import { rowwise } from '../../lite/rows.ts';
import type { LiteRowwise } from '../../lite/types.ts';
import { solu as code } from '../forms/solu.ts';

/**
 * Softmax linear unit: Each number times its softmax: the largest pass, the others are held down by them.
 *
 * Formula: `solu(x) = x * softmax(x)`
 *
 * Works along `axis` (default −1, the last) of an array of numbers of any depth or a typed array, in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for anything else, an unknown option or one outside its range.
 *
 */
export const solu: LiteRowwise = /* @__PURE__ */ rowwise(code);
