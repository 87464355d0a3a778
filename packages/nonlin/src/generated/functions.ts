// Written by `npm run generate` from functions/. Do not edit.
import { type Elementwise, elementwise } from '../kernels/elementwise.ts';
import { type Reducing, reducing, type Rowwise, rowwise } from '../kernels/rowwise.ts';
import { gelu as geluCode } from './code/gelu.ts';
import { leakyRelu as leakyReluCode } from './code/leakyRelu.ts';
import { logSoftmax as logSoftmaxCode } from './code/logSoftmax.ts';
import { logSumExp as logSumExpCode } from './code/logSumExp.ts';
import { relu as reluCode } from './code/relu.ts';
import { sigmoid as sigmoidCode } from './code/sigmoid.ts';
import { silu as siluCode } from './code/silu.ts';
import { softmax as softmaxCode } from './code/softmax.ts';
import { softmin as softminCode } from './code/softmin.ts';
import { tanh as tanhCode } from './code/tanh.ts';

/**
 * Gaussian error linear unit: A number times the chance that a standard normal number is smaller: a smooth ReLU.
 *
 * Formula: `gelu(x) = x / 2 * (1 + erf(x / sqrt(2)))`
 * Derivative: `(1 + erf(x / sqrt(2))) / 2 + x * exp(-(x^2 / 2)) / sqrt(2 * pi)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: D. Hendrycks, K. Gimpel (2016), Gaussian error linear units (GELUs). arXiv:1606.08415.
 */
export const gelu: Elementwise = /* @__PURE__ */ elementwise(geluCode);

/**
 * Leaky ReLU: ReLU that lets a small part of the negative side through, so that no unit is silent for good.
 *
 * Formula: `leakyRelu(x) = x > 0 ? x : negativeSlope * x`
 * Derivative: `x > 0 ? 1 : negativeSlope`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `negativeSlope`, default 0.01, from -Infinity to Infinity: Slope on the negative side.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: A. L. Maas, A. Y. Hannun, A. Y. Ng (2013), Rectifier nonlinearities improve neural network acoustic models. ICML 2013 workshop on deep learning for audio, speech and language processing.
 */
export const leakyRelu: Elementwise<'negativeSlope'> = /* @__PURE__ */ elementwise(leakyReluCode);

/**
 * Rectified linear unit: Passes positive numbers on and turns negative ones into zero.
 *
 * Formula: `relu(x) = max(0, x)`
 * Derivative: `x > 0 ? 1 : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: K. Fukushima (1969), Visual feature extraction by a multilayered network of analog threshold elements. IEEE Transactions on Systems Science and Cybernetics 5(4), 322–333.
 * Source: V. Nair, G. E. Hinton (2010), Rectified linear units improve restricted Boltzmann machines. ICML 2010, 807–814.
 */
export const relu: Elementwise = /* @__PURE__ */ elementwise(reluCode);

/**
 * Sigmoid: Squashes any number into (0, 1), so that it can be read as a probability.
 *
 * Formula: `sigmoid(x) = 1 / (1 + exp(-x))`
 * Derivative: `exp(-x) / (1 + exp(-x))^2`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: P.-F. Verhulst (1838), Notice sur la loi que la population suit dans son accroissement. Correspondance mathématique et physique 10, 113–121.
 * Source: D. E. Rumelhart, G. E. Hinton, R. J. Williams (1986), Learning representations by back-propagating errors. Nature 323, 533–536.
 */
export const sigmoid: Elementwise = /* @__PURE__ */ elementwise(sigmoidCode);

/**
 * Sigmoid linear unit: A number times its own sigmoid: a smooth ReLU that dips below zero before it fades out.
 *
 * Formula: `silu(x) = x * sigmoid(x)`
 * Derivative: `sigmoid(x) + x * sigmoid(x) * (1 - sigmoid(x))`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: S. Elfwing, E. Uchibe, K. Doya (2017), Sigmoid-weighted linear units for neural network function approximation in reinforcement learning. arXiv:1702.03118.
 * Source: P. Ramachandran, B. Zoph, Q. V. Le (2017), Searching for activation functions. arXiv:1710.05941.
 */
export const silu: Elementwise = /* @__PURE__ */ elementwise(siluCode);

/**
 * Hyperbolic tangent: Squashes any number into (−1, 1), with zero in the middle.
 *
 * Formula: `tanh(x) = (exp(x) - exp(-x)) / (exp(x) + exp(-x))`
 * Derivative: `1 - tanh(x)^2`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller (1998), Efficient BackProp. Neural Networks: Tricks of the Trade, 9–50.
 */
export const tanh: Elementwise = /* @__PURE__ */ elementwise(tanhCode);

/**
 * Log-softmax: The logarithm of softmax, computed without ever forming the probabilities that would underflow.
 *
 * Formula: `logSoftmax(x) = log(exp(x) / sum(exp(x)))`
 * Gradient: `g - softmax(x) * sum(g)`, from the output y and the gradient g that arrives
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
export const logSoftmax: Rowwise = /* @__PURE__ */ rowwise(logSoftmaxCode);

/**
 * Log-sum-exp: A smooth maximum of a row, and the number that log-softmax subtracts.
 *
 * Formula: `logSumExp(x) = log(sum(exp(x)))`
 * Gradient: `softmax(x) * g`, from the output y and the gradient g that arrives
 *
 * Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input without that axis. NaN makes the whole row NaN. `temperature` (default 1) divides the input;
 * elements where `mask` is false take no part and give -Infinity. A row with nothing in it is NaN,
 * or, with `allMasked: 'zero'`, what a masked element gives.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: P. Blanchard, D. J. Higham, N. J. Higham (2021), Accurately computing the log-sum-exp and softmax functions. IMA Journal of Numerical Analysis 41(4), 2311–2330.
 */
export const logSumExp: Reducing = /* @__PURE__ */ reducing(logSumExpCode);

/**
 * Softmax: Turns a row of logits into probabilities: all positive, summing to one, in the same order.
 *
 * Formula: `softmax(x) = exp(x) / sum(exp(x))`
 * Gradient: `y * (g - sum(y * g))`, from the output y and the gradient g that arrives
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
export const softmax: Rowwise = /* @__PURE__ */ rowwise(softmaxCode);

/**
 * Softmin: Softmax of the negated row: the smallest number gets the largest probability.
 *
 * Formula: `softmin(x) = exp(-x) / sum(exp(-x))`
 * Gradient: `y * (sum(y * g) - g)`, from the output y and the gradient g that arrives
 *
 * Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input;
 * elements where `mask` is false take no part and give 0. A row with nothing in it is NaN,
 * or, with `allMasked: 'zero'`, what a masked element gives.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: I. Goodfellow, Y. Bengio, A. Courville (2016), Deep Learning, section 6.2.2.3. MIT Press.
 */
export const softmin: Rowwise = /* @__PURE__ */ rowwise(softminCode);
