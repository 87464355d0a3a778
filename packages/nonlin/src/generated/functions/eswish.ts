// Written by `npm run generate` from functions/eswish.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { eswish as code } from '../code/eswish.ts';

/** What eswish takes. */
export interface EswishOptions extends ElementwiseOptions {
  /** Factor. From -Infinity to Infinity. Default 1.25. */
  readonly beta?: number;
}

/**
 * E-swish: SiLU times a constant.
 *
 * Formula: `eswish(x) = beta * (x / (1 + exp(-x)))`
 * Derivative: `beta * (1 / (1 + exp(-x)) + x * exp(-x) / (1 + exp(-x))^2)`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `beta`, default 1.25, from -Infinity to Infinity: Factor.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: E. Alcaide (2018), E-swish: Adjusting Activations to Different Network Depths. arXiv:1801.07145.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * eswish([-2, 0, 2]); // [-0.298007…, 0, 2.20199…]
 */
export const eswish: Elementwise<EswishOptions> = /* @__PURE__ */ elementwise(code);
