// Written by `npm run generate` from functions/tanhExp.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { tanhExp as code } from '../forms/tanhExp.ts';

/**
 * TanhExp: A number times the tanh of its exponential.
 *
 * Formula: `tanhExp(x) = x * tanh(exp(x))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: X. Liu, X. Di (2020), TanhExp: A Smooth Activation Function with High Convergence Speed for Lightweight Neural Networks. arXiv:2003.09855.
 * See also: mish, gelu, geluTanh, softplus.
 * @example
 * tanhExp([-2, 0, 2]); // [-0.269030…, 0, 1.99999…]
 */
export const tanhExp: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
