// Written by `npm run generate` from functions/logMeanExp.ts. Do not edit.
import { type Reducing, reducing } from '../../kernels/rowwise.ts';
import { logMeanExp as code } from '../code/logMeanExp.ts';

/**
 * Log-mean-exp: Log-sum-exp that does not grow with the length of the row: a smooth mean that leans towards the largest.
 *
 * Formula: `logMeanExp(x) = log(sum(exp(x)) / sum(x < x ? 0 : 1))`
 * Gradient: `softmax(x) * g`, from the output y and the gradient g that arrives
 * Forward: `sum(softmax(x) * v)`, from the direction v
 *
 * Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input without that axis. NaN makes the whole row NaN. `temperature` (default 1) divides the input;
 * elements where `mask` is false take no part and give -Infinity. A row with nothing in it is NaN,
 * or, with `allMasked: 'zero'`, what a masked element gives.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 */
export const logMeanExp: Reducing = /* @__PURE__ */ reducing(code);
