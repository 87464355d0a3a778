// Written by `npm run generate` from functions/eswish.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { eswish as code } from '../forms/eswish.ts';

/** What eswish takes. */
export interface EswishOptions {
  /** Factor. From -Infinity to Infinity. Default 1.25. */
  readonly beta?: number;
}

/**
 * E-swish: SiLU times a constant.
 *
 * Formula: `eswish(x) = beta * (x / (1 + exp(-x)))`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `beta`, default 1.25, from -Infinity to Infinity: Factor.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: E. Alcaide (2018), E-swish: Adjusting Activations to Different Network Depths. arXiv:1801.07145.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * eswish([-2, 0, 2]); // [-0.298007…, 0, 2.20199…]
 */
export const eswish: LiteElementwise<EswishOptions> = /* @__PURE__ */ elementwise(code, lookedUp);
