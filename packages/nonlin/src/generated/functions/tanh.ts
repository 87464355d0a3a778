// Written by `npm run generate` from functions/tanh.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { tanh as code } from '../code/tanh.ts';

/**
 * Hyperbolic tangent: Squashes any number into (−1, 1), with zero in the middle.
 *
 * Formula: `tanh(x) = (exp(x) - exp(-x)) / (exp(x) + exp(-x))`
 * Derivative: `1 - tanh(x)^2`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller (1998), Efficient BackProp. Neural Networks: Tricks of the Trade, 9–50.
 * See also: arctan, clamp, sigmoid, sign.
 * @example
 * tanh([-2, 0, 2]); // [-0.964027…, 0, 0.964027…]
 */
export const tanh: Elementwise = /* @__PURE__ */ elementwise(code);
