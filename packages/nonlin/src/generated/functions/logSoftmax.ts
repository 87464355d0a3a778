// Written by `npm run generate` from functions/logSoftmax.ts. Do not edit.
import { type Rowwise, rowwise } from '../../kernels/rowwise.ts';
import { logSoftmax as code } from '../code/logSoftmax.ts';

/**
 * Log-softmax: The logarithm of softmax, computed without ever forming the probabilities that would underflow.
 *
 * Formula: `logSoftmax(x) = log(exp(x) / sum(exp(x)))`
 * Gradient: `g - softmax(x) * sum(g)`, from the output y and the gradient g that arrives
 * Forward: `v - sum(softmax(x) * v)`, from the direction v
 *
 * Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input;
 * elements where `mask` is false take no part and give -Infinity. A row with nothing in it is NaN,
 * or, with `allMasked: 'zero'`, what a masked element gives.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: P. Blanchard, D. J. Higham, N. J. Higham (2021), Accurately computing the log-sum-exp and softmax functions. IMA Journal of Numerical Analysis 41(4), 2311–2330.
 */
export const logSoftmax: Rowwise = /* @__PURE__ */ rowwise(code);
