// Written by `npm run generate` from functions/relu.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { relu as code } from '../code/relu.ts';

/**
 * Rectified linear unit: Passes positive numbers on and turns negative ones into zero.
 *
 * Formula: `relu(x) = max(0, x)`
 * Derivative: `x > 0 ? 1 : 0`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: K. Fukushima (1969), Visual feature extraction by a multilayered network of analog threshold elements. IEEE Transactions on Systems Science and Cybernetics 5(4), 322–333.
 * Source: V. Nair, G. E. Hinton (2010), Rectified linear units improve restricted Boltzmann machines. ICML 2010, 807–814.
 * See also: elu, leakyRelu, selu, celu.
 * @example
 * relu([-2, 0, 2]); // [0, 0, 2]
 */
export const relu: Elementwise = /* @__PURE__ */ elementwise(code);
