// Written by `npm run generate` from functions/relu.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { relu as code } from '../forms/relu.ts';

/**
 * Rectified linear unit: Passes positive numbers on and turns negative ones into zero.
 *
 * Formula: `relu(x) = max(0, x)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: K. Fukushima (1969), Visual feature extraction by a multilayered network of analog threshold elements. IEEE Transactions on Systems Science and Cybernetics 5(4), 322–333.
 * Source: V. Nair, G. E. Hinton (2010), Rectified linear units improve restricted Boltzmann machines. ICML 2010, 807–814.
 * See also: elu, leakyRelu, selu, celu.
 * @example
 * relu([-2, 0, 2]); // [0, 0, 2]
 */
export const relu: LiteElementwise = /* @__PURE__ */ elementwise(code);
