// Written by `npm run generate` from functions/snake.ts. Do not edit.
import type { Input } from '../../arrays/index.ts';
import type { Elementwise, ElementwiseOptions } from '../../kernels/elementwise.ts';
import { varying } from '../../kernels/varying.ts';
import { snake as code } from '../code/snake.ts';

/** What snake takes. */
export interface SnakeOptions extends ElementwiseOptions {
  /** Frequency of the ripples. A number, one for each channel, or the shape of x. From 5e-324 to Infinity. Default 1. */
  readonly frequency?: Input;
  /** The axis of the channels. Default 1 where there are two or more axes, otherwise 0. */
  readonly axis?: number;
}

/**
 * Snake: A straight line with ripples: it lets a network continue what repeats.
 *
 * Formula: `snake(x) = x + (1 - cos(2 * frequency * x)) / (2 * frequency)`
 * Derivative: `1 + sin(2 * frequency * x)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `frequency`, default 1, from 5e-324 to Infinity: Frequency of the ripples.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: L. Ziyin, T. Hartwig, M. Ueda (2020), Neural Networks Fail to Learn Periodic Functions and How to Fix It. NeurIPS, arXiv:2006.08195.
 * See also: cosine, sine, sinc, gcu.
 * @example
 * snake([-2, 0, 2]); // [-1.17317…, 0, 2.82682…]
 */
export const snake: Elementwise<SnakeOptions, 'frequency'> = /* @__PURE__ */ varying(code);
