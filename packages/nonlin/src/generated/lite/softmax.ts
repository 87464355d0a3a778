// Written by `npm run generate` from functions/softmax.ts. Do not edit.
import { rowwise } from '../../lite/rows.ts';
import type { LiteRowwise } from '../../lite/types.ts';
import { softmax as code } from '../forms/softmax.ts';

/**
 * Softmax: Turns a row of logits into probabilities: all positive, summing to one, in the same order.
 *
 * Formula: `softmax(x) = exp(x) / sum(exp(x))`
 *
 * Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,
 * in JavaScript alone, with the bits that nonlin gives.
 * Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.
 *
 * Source: J. S. Bridle (1990), Probabilistic interpretation of feedforward classification network outputs, with relationships to statistical pattern recognition. Neurocomputing (NATO ASI Series F68), 227–236.
 * Source: P. Blanchard, D. J. Higham, N. J. Higham (2021), Accurately computing the log-sum-exp and softmax functions. IMA Journal of Numerical Analysis 41(4), 2311–2330.
 * See also: logSoftmax, softmin, gumbelSoftmax, hardmax.
 * @example
 * softmax([1, 3, 2, 4]); // [0.0320586…, 0.236882…, 0.0871443…, 0.643914…]
 */
export const softmax: LiteRowwise = /* @__PURE__ */ rowwise(code);
