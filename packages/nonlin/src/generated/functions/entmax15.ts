// Written by `npm run generate` from functions/entmax15.ts. Do not edit.
import { type Rowwise, rowwise } from '../../kernels/rowwise.ts';
import { entmax15 as code } from '../code/entmax15.ts';

/**
 * 1.5-entmax: Half way between softmax and sparsemax: probabilities with exact zeros, but a smooth start from them.
 *
 * Formula: `entmax15(x) = max(0, x / 2 - entmaxThreshold(x / 2, 2))^2`
 * Gradient: `let s = sqrt(y); s * (g - sum(s * g) / sum(s))`, from the output y and the gradient g that arrives
 * Forward: the Jacobian is symmetric, so `jvp` is the gradient with the direction for g
 *
 * Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input;
 * elements where `mask` is false take no part and give 0. A row with nothing in it is NaN,
 * or, with `allMasked: 'zero'`, what a masked element gives.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: B. Peters, V. Niculae, A. F. T. Martins (2019), Sparse sequence-to-sequence models. ACL 2019, arXiv:1905.05702.
 */
export const entmax15: Rowwise = /* @__PURE__ */ rowwise(code);
