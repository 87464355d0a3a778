// Written by `npm run generate` from functions/geglu.ts. Do not edit.
import { gated } from '../../lite/gated.ts';
import type { LiteGated } from '../../lite/types.ts';
import { geglu as code } from '../forms/geglu.ts';

/**
 * GELU-gated linear unit: One half of an axis times the GELU of the other.
 *
 * Formula: `geglu(gate, value) = gelu(gate) * value`
 *
 * Works along `axis` (default −1, the last) of an array of numbers of any depth or a typed array, in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for anything else, an unknown option or one outside its range.
 *
 * Source: N. Shazeer (2020), GLU variants improve transformer. arXiv:2002.05202.
 */
export const geglu: LiteGated = /* @__PURE__ */ gated(code);
