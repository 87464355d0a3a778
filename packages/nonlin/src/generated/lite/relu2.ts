// Written by `npm run generate` from functions/relu2.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { relu2 as code } from '../forms/relu2.ts';

/**
 * Squared ReLU: The square of ReLU: a smooth start, then growth faster than linear.
 *
 * Formula: `relu2(x) = max(0, x)^2`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: D. R. So et al. (2021), Primer: Searching for Efficient Transformers for Language Modeling. arXiv:2109.08668.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * relu2([-2, 0, 2]); // [0, 0, 4]
 */
export const relu2: LiteElementwise = /* @__PURE__ */ elementwise(code);
