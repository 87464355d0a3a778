// Written by `npm run generate` from functions/squareplus.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { squareplus as code } from '../forms/squareplus.ts';

/** What squareplus takes. */
export interface SquareplusOptions {
  /** How wide the bend is. From 5e-324 to Infinity. Default 4. */
  readonly b?: number;
}

/**
 * Squareplus: A smooth ReLU with a square root in place of logarithm and exponential.
 *
 * Formula: `squareplus(x) = (x + sqrt(x^2 + b)) / 2`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `b`, default 4, from 5e-324 to Infinity: How wide the bend is.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * squareplus([-2, 0, 2]); // [0.414213…, 1, 2.41421…]
 */
export const squareplus: LiteElementwise<SquareplusOptions> = /* @__PURE__ */ elementwise(code, lookedUp);
