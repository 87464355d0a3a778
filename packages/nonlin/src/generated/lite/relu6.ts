// Written by `npm run generate` from functions/relu6.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { relu6 as code } from '../forms/relu6.ts';

/**
 * ReLU6: ReLU that stops at 6, so that few bits are enough for it.
 *
 * Formula: `relu6(x) = min(max(0, x), 6)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: A. Krizhevsky (2010), Convolutional Deep Belief Networks on CIFAR-10. technical report.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * relu6([-2, 0, 2]); // [0, 0, 2]
 */
export const relu6: LiteElementwise = /* @__PURE__ */ elementwise(code);
