// Written by `npm run generate` from functions/crelu.ts. Do not edit.
import { type Mirrored, mirrored } from '../../kernels/mirrored.ts';
import { relu as code } from '../code/relu.ts';

/**
 * Concatenated ReLU: ReLU of x and ReLU of −x side by side: nothing is lost, and an axis is twice as long.
 *
 * Formula: `f(x) beside f(-x), where f(x) = max(0, x)`
 *
 * Concatenates relu(x) and relu(−x) along `axis` (default −1, the last), which is twice as long in the result.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * an unknown option, or an `out` of another length or type.
 *
 * Source: W. Shang, K. Sohn, D. Almeida, H. Lee (2016), Understanding and improving convolutional neural networks via concatenated rectified linear units. ICML 2016, arXiv:1603.05201.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * crelu([-1, 2]); // [0, 2, 1, 0]
 */
export const crelu: Mirrored = /* @__PURE__ */ mirrored('crelu', code);
