// Written by `npm run generate` from functions/softcap.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { softcap as code } from '../forms/softcap.ts';

/** What softcap takes. */
export interface SoftcapOptions {
  /** What no result exceeds in size. From 5e-324 to 1e+300. Default 30. */
  readonly cap?: number;
}

/**
 * Soft cap: Leaves small numbers almost as they are and bends large ones so that none exceeds the cap.
 *
 * Formula: `softcap(x) = cap * tanh(x / cap)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `cap`, default 30, from 5e-324 to 1e+300: What no result exceeds in size.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: Gemma Team (2024), Gemma 2: improving open language models at a practical size. arXiv:2408.00118.
 * See also: arctan, clamp, sigmoid, sign.
 * @example
 * softcap([-2, 0, 2]); // [-1.99704…, 0, 1.99704…]
 */
export const softcap: LiteElementwise<SoftcapOptions> = /* @__PURE__ */ elementwise(code, lookedUp);
