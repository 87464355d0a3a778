// Written by `npm run generate` from functions/hardswish.ts. Do not edit.
import { type Elementwise, elementwise } from '../../kernels/elementwise.ts';
import { hardswish as code } from '../code/hardswish.ts';

/**
 * Hard swish: A number times its hard sigmoid: SiLU without an exponential, made for phones.
 *
 * Formula: `hardswish(x) = x * min(max(x + 3, 0), 6) / 6`
 * Derivative: `x > -3 ? x < 3 ? (2 * x + 3) / 6 : 1 : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: A. Howard et al. (2019), Searching for MobileNetV3. ICCV, arXiv:1905.02244.
 */
export const hardswish: Elementwise = /* @__PURE__ */ elementwise(code);
