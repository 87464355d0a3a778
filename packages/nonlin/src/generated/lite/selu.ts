// Written by `npm run generate` from functions/selu.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { selu as code } from '../forms/selu.ts';

/**
 * Scaled exponential linear unit: ELU scaled so that a deep stack pulls means to 0 and variances to 1.
 *
 * Formula: `selu(x) = 1.0507009873554804934193349852946 * (x > 0 ? x : 1.6732632423543772848170429916717 * (exp(x) - 1))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: G. Klambauer, T. Unterthiner, A. Mayr, S. Hochreiter (2017), Self-Normalizing Neural Networks. NIPS, arXiv:1706.02515.
 * See also: elu, leakyRelu, relu, celu.
 * @example
 * selu([-2, 0, 2]); // [-1.52016…, 0, 2.10140…]
 */
export const selu: LiteElementwise = /* @__PURE__ */ elementwise(code, lookedUp);
