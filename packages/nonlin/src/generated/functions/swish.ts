// Written by `npm run generate` from functions/swish.ts. Do not edit.
import type { Input } from '../../arrays/index.ts';
import type { Elementwise, ElementwiseOptions } from '../../kernels/elementwise.ts';
import { varying } from '../../kernels/varying.ts';
import { swish as code } from '../code/swish.ts';

/** What swish takes. */
export interface SwishOptions extends ElementwiseOptions {
  /** Slope of the sigmoid. A number, one for each channel, or the shape of x. From -Infinity to Infinity. Default 1. */
  readonly beta?: Input;
  /** The axis of the channels. Default 1 where there are two or more axes, otherwise 0. */
  readonly axis?: number;
}

/**
 * Swish: A number times the sigmoid of β times it: SiLU with a slope that can be learned.
 *
 * Formula: `swish(x) = x / (1 + exp(-(beta * x)))`
 * Derivative: `1 / (1 + exp(-(beta * x))) + beta * x * exp(-(beta * x)) / (1 + exp(-(beta * x)))^2`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `beta`, default 1, from -Infinity to Infinity: Slope of the sigmoid.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: D. Hendrycks, K. Gimpel (2016), Gaussian Error Linear Units (GELUs) (coins SiLU). arXiv:1606.08415.
 * Source: S. Elfwing, E. Uchibe, K. Doya (2017), Sigmoid-Weighted Linear Units for Neural Network Function Approximation in Reinforcement Learning. arXiv:1702.03118.
 * Source: P. Ramachandran, B. Zoph, Q. V. Le (2017), Searching for Activation Functions (Swish). arXiv:1710.05941.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * swish([-2, 0, 2]); // [-0.238405…, 0, 1.76159…]
 */
export const swish: Elementwise<SwishOptions, 'beta'> = /* @__PURE__ */ varying(code);
