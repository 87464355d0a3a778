// Written by `npm run generate` from functions/hardswish.ts. Do not edit.
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { hardswish as code } from '../forms/hardswish.ts';

/**
 * Hard swish: A number times its hard sigmoid: SiLU without an exponential, made for phones.
 *
 * Formula: `hardswish(x) = x * min(max(x + 3, 0), 6) / 6`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: A. Howard et al. (2019), Searching for MobileNetV3. ICCV, arXiv:1905.02244.
 * See also: gelu, geluTanh, softplus, mish.
 * @example
 * hardswish([-2, 0, 2]); // [-0.333333…, 0, 1.66666…]
 */
export const hardswish: LiteElementwise = /* @__PURE__ */ elementwise(code);
