// Written by `npm run generate` from functions/relu2.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { relu2 as code } from '../code/relu2.ts';

/**
 * Squared ReLU: The square of ReLU: a smooth start, then growth faster than linear.
 *
 * Formula: `relu2(x) = max(0, x)^2`
 * Derivative: `2 * max(0, x)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: D. R. So et al. (2021), Primer: Searching for Efficient Transformers for Language Modeling. arXiv:2109.08668.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * relu2([-2, 0, 2]); // [0, 0, 4]
 */
export const relu2: Elementwise = /* @__PURE__ */ elementwise(code);
