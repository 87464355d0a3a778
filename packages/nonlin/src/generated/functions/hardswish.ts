// Written by `npm run generate` from functions/hardswish.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { hardswish as code } from '../code/hardswish.ts';

/**
 * Hard swish: A number times its hard sigmoid: SiLU without an exponential, made for phones.
 *
 * Formula: `hardswish(x) = x * min(max(x + 3, 0), 6) / 6`
 * Derivative: `x > -3 ? x < 3 ? (2 * x + 3) / 6 : 1 : 0`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: A. Howard et al. (2019), Searching for MobileNetV3. ICCV, arXiv:1905.02244.
 * See also: gelu, geluTanh, softplus, mish.
 * @example
 * hardswish([-2, 0, 2]); // [-0.333333…, 0, 1.66666…]
 */
export const hardswish: Elementwise = /* @__PURE__ */ elementwise(code);
