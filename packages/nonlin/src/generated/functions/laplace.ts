// Written by `npm run generate` from functions/laplace.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { laplace as code } from '../code/laplace.ts';

/** What laplace takes. */
export interface LaplaceOptions extends ElementwiseOptions {
  /** Centre, where the value is ½. From -1.7976931348623157e+308 to 1.7976931348623157e+308. Default 0.707107. */
  readonly mu?: number;
  /** Width: the standard deviation. From 5e-324 to 1e+300. Default 0.282095. */
  readonly sigma?: number;
}

/**
 * Laplace (MEGA): A normal distribution function with shifted centre and chosen width, used as a smooth gate.
 *
 * Formula: `laplace(x) = (1 + erf((x - mu) / (sigma * sqrt(2)))) / 2`
 * Derivative: `exp(-((x - mu)^2 / (2 * sigma^2))) / (sigma * sqrt(2 * pi))`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `mu`, default 0.707107, from -1.7976931348623157e+308 to 1.7976931348623157e+308: Centre, where the value is ½.
 * Option `sigma`, default 0.282095, from 5e-324 to 1e+300: Width: the standard deviation.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: X. Ma et al. (2022), Mega: moving average equipped gated attention. arXiv:2209.10655.
 * See also: elu, leakyRelu, relu, selu.
 * @example
 * laplace([-2, 0, 2]); // [4.13777…e-22, 0.00609445…, 0.999997…]
 */
export const laplace: Elementwise<LaplaceOptions> = /* @__PURE__ */ elementwise(code);
