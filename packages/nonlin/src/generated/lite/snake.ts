// Written by `npm run generate` from functions/snake.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { snake as code } from '../forms/snake.ts';

/** What snake takes. */
export interface SnakeOptions {
  /** Frequency of the ripples. From 5e-324 to Infinity. Default 1. */
  readonly frequency?: number;
}

/**
 * Snake: A straight line with ripples: it lets a network continue what repeats.
 *
 * Formula: `snake(x) = x + (1 - cos(2 * frequency * x)) / (2 * frequency)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `frequency`, default 1, from 5e-324 to Infinity: Frequency of the ripples.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: L. Ziyin, T. Hartwig, M. Ueda (2020), Neural Networks Fail to Learn Periodic Functions and How to Fix It. NeurIPS, arXiv:2006.08195.
 * See also: cosine, sine, sinc, gcu.
 * @example
 * snake([-2, 0, 2]); // [-1.17317…, 0, 2.82682…]
 */
export const snake: LiteElementwise<SnakeOptions> = /* @__PURE__ */ elementwise(code);
