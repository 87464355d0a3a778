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
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `beta`, default 1.25, from -Infinity to Infinity: Factor.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: E. Alcaide (2018), E-swish: Adjusting Activations to Different Network Depths. arXiv:1801.07145.
 */
export const eswish: Elementwise<EswishOptions> = /* @__PURE__ */ elementwise(code);
