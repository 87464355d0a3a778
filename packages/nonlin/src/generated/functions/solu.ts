// Written by `npm run generate` from functions/solu.ts. Do not edit.
import { type Rowwise, rowwise } from '../../kernels/rowwise.ts';
import { solu as code } from '../code/solu.ts';

/**
 * Softmax linear unit: Each number times its softmax: the largest pass, the others are held down by them.
 *
 * Formula: `solu(x) = x * softmax(x)`
 * Gradient: `let s = softmax(x); s * (g + x * g - sum(s * x * g))`, from the output y and the gradient g that arrives
 * Forward: `let s = softmax(x); s * (v + x * (v - sum(s * v)))`, from the direction v
 *
 * Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input;
 * elements where `mask` is false take no part and give 0. A row with nothing in it is NaN,
 * or, with `allMasked: 'zero'`, what a masked element gives.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 */
export const solu: Rowwise = /* @__PURE__ */ rowwise(code);
