// Written by `npm run generate` from functions/serf.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { serf as code } from '../forms/serf.ts';

/**
 * Serf: A number times the error function of its softplus.
 *
 * Formula: `serf(x) = x * erf(log(1 + exp(x)))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: S. Nag, M. Bhattacharyya (2021), SERF: Towards better training of deep neural networks using log-Softplus ERror activation Function. WACV 2023, arXiv:2108.09598.
 * See also: mish, gelu, geluTanh, softplus.
 * @example
 * serf([-2, 0, 2]); // [-0.284914…, 0, 1.99473…]
 */
export const serf: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
