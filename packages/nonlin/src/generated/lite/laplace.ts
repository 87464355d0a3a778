// Written by `npm run generate` from functions/laplace.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { laplace as code } from '../forms/laplace.ts';

/** What laplace takes. */
export interface LaplaceOptions {
  /** Centre, where the value is ½. From -1.7976931348623157e+308 to 1.7976931348623157e+308. Default 0.707107. */
  readonly mu?: number;
  /** Width: the standard deviation. From 5e-324 to 1e+300. Default 0.282095. */
  readonly sigma?: number;
}

/**
 * Laplace (MEGA): A normal distribution function with shifted centre and chosen width, used as a smooth gate.
 *
 * Formula: `laplace(x) = (1 + erf((x - mu) / (sigma * sqrt(2)))) / 2`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `mu`, default 0.707107, from -1.7976931348623157e+308 to 1.7976931348623157e+308: Centre, where the value is ½.
 * Option `sigma`, default 0.282095, from 5e-324 to 1e+300: Width: the standard deviation.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: X. Ma et al. (2022), Mega: moving average equipped gated attention. arXiv:2209.10655.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * laplace([-2, 0, 2]); // [4.13777…e-22, 0.00609445…, 0.999997…]
 */
export const laplace: LiteElementwise<LaplaceOptions> = /* @__PURE__ */ elementwise(code);
