// Written by `npm run generate` from functions/solu.ts. Do not edit.
import { type Rowwise, rowwise } from '../../kernels/rowwise.ts';
import { solu as code } from '../code/solu.ts';

/**
 * Softmax linear unit: Each number times its softmax: the largest pass, the others are held down by them.
 *
 * Formula: `solu(x) = x * softmax(x)`
 * Gradient: `let s = softmax(x); s * (g + x * g - sum(s * x * g))`, where y is the output and g the gradient that arrives at it
 * Forward mode: `let s = softmax(x); s * (v + x * (v - sum(s * v)))`, where v is the direction
 *
 * Computes along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input.
 * An element whose `mask` is false takes no part, and its result is 0. A fully masked row gives NaN,
 * or 0 with `allMasked: 'zero'`.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * See also: logSoftmax, logSumExp, logMeanExp, maxout.
 * @example
 * solu([1, 3, 2, 4]); // [0.0320586…, 0.710648…, 0.174288…, 2.57565…]
 */
export const solu: Rowwise = /* @__PURE__ */ rowwise(code);
