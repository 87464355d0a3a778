// Written by `npm run generate` from functions/crelu.ts. Do not edit.
import { mirrored } from '../../lite/mirrored.ts';
import type { LiteMirrored } from '../../lite/types.ts';
import { relu as code } from '../forms/relu.ts';

/**
 * Concatenated ReLU: ReLU of x and ReLU of −x side by side: nothing is lost, and an axis is twice as long.
 *
 * Formula: `f(x) beside f(-x), where f(x) = max(0, x)`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: W. Shang, K. Sohn, D. Almeida, H. Lee (2016), Understanding and improving convolutional neural networks via concatenated rectified linear units. ICML 2016, arXiv:1603.05201.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * crelu([-1, 2]); // [0, 2, 1, 0]
 */
export const crelu: LiteMirrored = /* @__PURE__ */ mirrored('crelu', code);
