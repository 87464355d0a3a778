// Written by `npm run generate` from functions/softcap.ts. Do not edit.
import { type Elementwise, type ElementwiseOptions, elementwise } from '../../kernels/elementwise.ts';
import { softcap as code } from '../code/softcap.ts';

/** What softcap takes. */
export interface SoftcapOptions extends ElementwiseOptions {
  /** What no result exceeds in size. From 5e-324 to 1e+300. Default 30. */
  readonly cap?: number;
}

/**
 * Soft cap: Leaves small numbers almost as they are and bends large ones so that none exceeds the cap.
 *
 * Formula: `softcap(x) = cap * tanh(x / cap)`
 * Derivative: `1 - tanh(x / cap)^2`
 *
 * Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;
 * integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.
 * Option `cap`, default 30, from 5e-324 to 1e+300: What no result exceeds in size.
 * Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: Gemma Team (2024), Gemma 2: improving open language models at a practical size. arXiv:2408.00118.
 * See also: arctan, clamp, sigmoid, sign.
 * @example
 * softcap([-2, 0, 2]); // [-1.99704…, 0, 1.99704…]
 */
export const softcap: Elementwise<SoftcapOptions> = /* @__PURE__ */ elementwise(code);
