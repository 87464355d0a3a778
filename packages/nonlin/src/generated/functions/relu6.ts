// Written by `npm run generate` from functions/relu6.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { relu6 as code } from '../code/relu6.ts';

/**
 * ReLU6: ReLU that stops at 6, so that few bits are enough for it.
 *
 * Formula: `relu6(x) = min(max(0, x), 6)`
 * Derivative: `x > 0 ? x < 6 ? 1 : 0 : 0`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: A. Krizhevsky (2010), Convolutional Deep Belief Networks on CIFAR-10. technical report.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * relu6([-2, 0, 2]); // [0, 0, 2]
 */
export const relu6: Elementwise = /* @__PURE__ */ elementwise(code);
