// Written by `npm run generate` from functions/clippedGelu.ts. Do not edit.
import { lookedUp } from '../../kernels/tables/lookup.ts';
import { elementwise } from '../../lite/elementwise.ts';
import type { LiteElementwise } from '../../lite/types.ts';
import { clippedGelu as code } from '../forms/clippedGelu.ts';

/** What clippedGelu takes. */
export interface ClippedGeluOptions {
  /** Where it is cut off below. From -Infinity to Infinity. Default -10. */
  readonly min?: number;
  /** Where it is cut off above. From -Infinity to Infinity. Default 10. */
  readonly max?: number;
}

/**
 * Clipped GELU: GELU cut off on both sides, so that eight bits hold it.
 *
 * Formula: `clippedGelu(x) = min(max(x / 2 * (1 + erf(x / sqrt(2))), min), max)`
 *
 * Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,
 * in JavaScript alone, with the bits that nonlin gives.
 * Option `min`, default -10, from -Infinity to Infinity: Where it is cut off below.
 * Option `max`, default 10, from -Infinity to Infinity: Where it is cut off above.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: H. Wu et al. (2020), Integer Quantization for Deep Learning Inference. arXiv:2004.09602.
 * See also: gelu, geluTanh, softplus, hardswish.
 * @example
 * clippedGelu([-2, 0, 2]); // [-0.0455002…, 0, 1.95449…]
 */
export const clippedGelu: LiteElementwise<ClippedGeluOptions> = /* @__PURE__ */ elementwise(code, lookedUp);
