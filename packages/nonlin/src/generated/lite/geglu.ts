// Written by `npm run generate` from functions/geglu.ts. Do not edit.
import { lookUpGates } from '../../kernels/tables/gates.ts';
import { gated } from '../../lite/gated.ts';
import type { LiteGated } from '../../lite/types.ts';
import { geglu as code } from '../forms/geglu.ts';

/**
 * GELU-gated linear unit: One half of an axis times the GELU of the other.
 *
 * Formula: `geglu(gate, value) = gelu(gate) * value`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: N. Shazeer (2020), GLU variants improve transformer. arXiv:2002.05202.
 * See also: glu, swiglu, bilinearGlu, gatedTanh.
 * @example
 * geglu([1, 2, 3, 4]); // [2.52403…, 7.81799…]
 */
export const geglu: LiteGated = /* @__PURE__ */ gated(code, lookUpGates);
