// Written by `npm run generate` from functions/pelu.ts. Do not edit.
import type { Input } from '../../arrays/index.ts';
import type { Elementwise, ElementwiseOptions } from '../../kernels/elementwise.ts';
import { varying } from '../../kernels/varying.ts';
import { pelu as code } from '../code/pelu.ts';

/** What pelu takes. */
export interface PeluOptions extends ElementwiseOptions {
  /** What the left end goes to, negated. A number, one for each channel, or the shape of x. From 5e-324 to Infinity. Default 1. */
  readonly a?: Input;
  /** Scale of the left side. A number, one for each channel, or the shape of x. From 5e-324 to Infinity. Default 1. */
  readonly b?: Input;
  /** The axis of the channels. Default 1 where there are two or more axes, otherwise 0. */
  readonly axis?: number;
}

/**
 * Parametric ELU: ELU that learns its slope and its left end, with no kink at 0.
 *
 * Formula: `pelu(x) = x >= 0 ? a / b * x : a * (exp(x / b) - 1)`
 * Derivative: `x >= 0 ? a / b : a / b * exp(x / b)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `a`, default 1, from 5e-324 to Infinity: What the left end goes to, negated.
 * Option `b`, default 1, from 5e-324 to Infinity: Scale of the left side.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: L. Trottier, P. Giguere, B. Chaib-draa (2016), Parametric Exponential Linear Unit for Deep Convolutional Neural Networks. ICMLA 2017, arXiv:1605.09332.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * pelu([-2, 0, 2]); // [-0.864664…, 0, 2]
 */
export const pelu: Elementwise<PeluOptions, 'a' | 'b'> = /* @__PURE__ */ varying(code);
