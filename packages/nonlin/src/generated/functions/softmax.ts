// Written by `npm run generate` from functions/softmax.ts. Do not edit.
import { type Rowwise, rowwise } from '../../kernels/rowwise.ts';
import { softmax as code } from '../code/softmax.ts';

/**
 * Softmax: Turns a row of logits into probabilities: all positive, summing to one, in the same order.
 *
 * Formula: `softmax(x) = exp(x) / sum(exp(x))`
 * Gradient: `y * (g - sum(y * g))`, where y is the output and g the gradient that arrives at it
 * Forward mode: the Jacobian is symmetric, so `jvp` is the gradient with the direction in place of g
 *
 * Computes along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input.
 * An element whose `mask` is false takes no part, and its result is 0. A fully masked row gives NaN,
 * or 0 with `allMasked: 'zero'`.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: J. S. Bridle (1990), Probabilistic interpretation of feedforward classification network outputs, with relationships to statistical pattern recognition. Neurocomputing (NATO ASI Series F68), 227–236.
 * Source: P. Blanchard, D. J. Higham, N. J. Higham (2021), Accurately computing the log-sum-exp and softmax functions. IMA Journal of Numerical Analysis 41(4), 2311–2330.
 * See also: logSoftmax, softmin, gumbelSoftmax, hardmax.
 * @example
 * softmax([1, 3, 2, 4]); // [0.0320586…, 0.236882…, 0.0871443…, 0.643914…]
 */
export const softmax: Rowwise = /* @__PURE__ */ rowwise(code);
