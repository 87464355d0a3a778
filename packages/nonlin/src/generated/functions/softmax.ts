// Written by `npm run generate` from functions/softmax.ts. Do not edit.
import { type Rowwise, rowwise } from '../../kernels/rowwise.ts';
import { softmax as code } from '../code/softmax.ts';

/**
 * Softmax: Turns a row of logits into probabilities: all positive, summing to one, in the same order.
 *
 * Formula: `softmax(x) = exp(x) / sum(exp(x))`
 * Gradient: `y * (g - sum(y * g))`, from the output y and the gradient g that arrives
 * Forward: the Jacobian is symmetric, so `jvp` is the gradient with the direction for g
 *
 * Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input;
 * elements where `mask` is false take no part and give 0. A row with nothing in it is NaN,
 * or, with `allMasked: 'zero'`, what a masked element gives.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: J. S. Bridle (1990), Probabilistic interpretation of feedforward classification network outputs, with relationships to statistical pattern recognition. Neurocomputing (NATO ASI Series F68), 227–236.
 * Source: P. Blanchard, D. J. Higham, N. J. Higham (2021), Accurately computing the log-sum-exp and softmax functions. IMA Journal of Numerical Analysis 41(4), 2311–2330.
 */
export const softmax: Rowwise = /* @__PURE__ */ rowwise(code);
