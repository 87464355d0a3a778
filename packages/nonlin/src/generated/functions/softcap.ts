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
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `cap`, default 30, from 5e-324 to 1e+300: What no result exceeds in size.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: Gemma Team (2024), Gemma 2: improving open language models at a practical size. arXiv:2408.00118.
 */
export const softcap: Elementwise<SoftcapOptions> = /* @__PURE__ */ elementwise(code);
