// Written by `npm run generate` from functions/mish.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { mish as code } from '../forms/mish.ts';

/**
 * Mish: A number times the tanh of its softplus: close to SiLU, a little deeper on the left.
 *
 * Formula: `mish(x) = x * tanh(log(1 + exp(x)))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: D. Misra (2019), Mish: A Self Regularized Non-Monotonic Activation Function. arXiv:1908.08681.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * mish([-2, 0, 2]); // [-0.252501…, 0, 1.94395…]
 */
export const mish: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
