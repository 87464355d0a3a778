// Written by `npm run generate` from functions/swish.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { swish as code } from '../forms/swish.ts';

/** What swish takes. */
export interface SwishOptions {
  /** Slope of the sigmoid. From -Infinity to Infinity. Default 1. */
  readonly beta?: number;
}

/**
 * Swish: A number times the sigmoid of β times it: SiLU with a slope that can be learned.
 *
 * Formula: `swish(x) = x / (1 + exp(-(beta * x)))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `beta`, default 1, from -Infinity to Infinity: Slope of the sigmoid.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: D. Hendrycks, K. Gimpel (2016), Gaussian Error Linear Units (GELUs) (coins SiLU). arXiv:1606.08415.
 * Source: S. Elfwing, E. Uchibe, K. Doya (2017), Sigmoid-Weighted Linear Units for Neural Network Function Approximation in Reinforcement Learning. arXiv:1702.03118.
 * Source: P. Ramachandran, B. Zoph, Q. V. Le (2017), Searching for Activation Functions (Swish). arXiv:1710.05941.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * swish([-2, 0, 2]); // [-0.238405…, 0, 1.76159…]
 */
export const swish: LiteElementwise<SwishOptions> = /* @__PURE__ */ elementwise(code, lookedUp);
