// Written by `npm run generate` from functions/. Do not edit.
import { type Elementwise, elementwise } from '../kernels/elementwise.ts';
import { type Reducing, reducing, type Rowwise, rowwise } from '../kernels/rowwise.ts';
import { type Gated, gated } from '../kernels/gated.ts';
import { type Mirrored, mirrored } from '../kernels/mirrored.ts';
import { bilinearGlu as bilinearGluCode } from './code/bilinearGlu.ts';
import { entmax as entmaxCode } from './code/entmax.ts';
import { entmax15 as entmax15Code } from './code/entmax15.ts';
import { gatedTanh as gatedTanhCode } from './code/gatedTanh.ts';
import { geglu as gegluCode } from './code/geglu.ts';
import { gelu as geluCode } from './code/gelu.ts';
import { glu as gluCode } from './code/glu.ts';
import { gumbelSoftmax as gumbelSoftmaxCode } from './code/gumbelSoftmax.ts';
import { hardmax as hardmaxCode } from './code/hardmax.ts';
import { leakyRelu as leakyReluCode } from './code/leakyRelu.ts';
import { logMeanExp as logMeanExpCode } from './code/logMeanExp.ts';
import { logSoftmax as logSoftmaxCode } from './code/logSoftmax.ts';
import { logSumExp as logSumExpCode } from './code/logSumExp.ts';
import { maxout as maxoutCode } from './code/maxout.ts';
import { prelu as preluCode } from './code/prelu.ts';
import { reglu as regluCode } from './code/reglu.ts';
import { relu as reluCode } from './code/relu.ts';
import { rrelu as rreluCode } from './code/rrelu.ts';
import { sigmoid as sigmoidCode } from './code/sigmoid.ts';
import { silu as siluCode } from './code/silu.ts';
import { softmax as softmaxCode } from './code/softmax.ts';
import { softmaxOne as softmaxOneCode } from './code/softmaxOne.ts';
import { softmin as softminCode } from './code/softmin.ts';
import { solu as soluCode } from './code/solu.ts';
import { sparsemax as sparsemaxCode } from './code/sparsemax.ts';
import { standardize as standardizeCode } from './code/standardize.ts';
import { swiglu as swigluCode } from './code/swiglu.ts';
import { swigluOai as swigluOaiCode } from './code/swigluOai.ts';
import { tanh as tanhCode } from './code/tanh.ts';

/**
 * Bilinear unit: The product of both halves of an axis: a gated linear unit without a nonlinearity in the gate.
 *
 * Formula: `bilinearGlu(gate, value) = gate * value`
 *
 * Halves `axis` (default −1, the last) of an array of at least one axis, nested, typed or tensor-like; the result is half
 * as long there. `gate` says where the gate lies: 'first', 'last' or 'interleaved' (even places); default 'first'.
 * Errors: a TypeError or RangeError that names the argument, for an axis of odd length or out of range, ragged or
 * non-numeric input, an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: N. Shazeer (2020), GLU variants improve transformer. arXiv:2002.05202.
 * Source: Y. N. Dauphin, A. Fan, M. Auli, D. Grangier (2016), Language modeling with gated convolutional networks. ICML 2017, arXiv:1612.08083.
 */
export const bilinearGlu: Gated = /* @__PURE__ */ gated(bilinearGluCode);

/**
 * Gated tanh: The tanh of one half of an axis times the sigmoid of the other.
 *
 * Formula: `gatedTanh(gate, value) = tanh(value) * sigmoid(gate)`
 *
 * Halves `axis` (default −1, the last) of an array of at least one axis, nested, typed or tensor-like; the result is half
 * as long there. `gate` says where the gate lies: 'first', 'last' or 'interleaved' (even places); default 'last'.
 * Errors: a TypeError or RangeError that names the argument, for an axis of odd length or out of range, ragged or
 * non-numeric input, an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: Y. N. Dauphin, A. Fan, M. Auli, D. Grangier (2016), Language modeling with gated convolutional networks. ICML 2017, arXiv:1612.08083.
 */
export const gatedTanh: Gated = /* @__PURE__ */ gated(gatedTanhCode);

/**
 * GELU-gated linear unit: One half of an axis times the GELU of the other.
 *
 * Formula: `geglu(gate, value) = gelu(gate) * value`
 *
 * Halves `axis` (default −1, the last) of an array of at least one axis, nested, typed or tensor-like; the result is half
 * as long there. `gate` says where the gate lies: 'first', 'last' or 'interleaved' (even places); default 'first'.
 * Errors: a TypeError or RangeError that names the argument, for an axis of odd length or out of range, ragged or
 * non-numeric input, an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: N. Shazeer (2020), GLU variants improve transformer. arXiv:2002.05202.
 */
export const geglu: Gated = /* @__PURE__ */ gated(gegluCode);

/**
 * Gated linear unit: One half of an axis passes as far as the sigmoid of the other half lets it.
 *
 * Formula: `glu(gate, value) = value * sigmoid(gate)`
 *
 * Halves `axis` (default −1, the last) of an array of at least one axis, nested, typed or tensor-like; the result is half
 * as long there. `gate` says where the gate lies: 'first', 'last' or 'interleaved' (even places); default 'last'.
 * Errors: a TypeError or RangeError that names the argument, for an axis of odd length or out of range, ragged or
 * non-numeric input, an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: Y. N. Dauphin, A. Fan, M. Auli, D. Grangier (2016), Language modeling with gated convolutional networks. ICML 2017, arXiv:1612.08083.
 */
export const glu: Gated = /* @__PURE__ */ gated(gluCode);

/**
 * ReLU-gated linear unit: One half of an axis times the ReLU of the other.
 *
 * Formula: `reglu(gate, value) = relu(gate) * value`
 *
 * Halves `axis` (default −1, the last) of an array of at least one axis, nested, typed or tensor-like; the result is half
 * as long there. `gate` says where the gate lies: 'first', 'last' or 'interleaved' (even places); default 'first'.
 * Errors: a TypeError or RangeError that names the argument, for an axis of odd length or out of range, ragged or
 * non-numeric input, an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: N. Shazeer (2020), GLU variants improve transformer. arXiv:2002.05202.
 */
export const reglu: Gated = /* @__PURE__ */ gated(regluCode);

/**
 * SiLU-gated linear unit: One half of an axis times the SiLU of the other: the feed-forward layer of most large language models.
 *
 * Formula: `swiglu(gate, value) = gate * sigmoid(beta * gate) * value`
 *
 * Halves `axis` (default −1, the last) of an array of at least one axis, nested, typed or tensor-like; the result is half
 * as long there. `gate` says where the gate lies: 'first', 'last' or 'interleaved' (even places); default 'first'.
 * Option `beta`, default 1, from -Infinity to Infinity: Slope of the sigmoid in the gate.
 * Errors: a TypeError or RangeError that names the argument, for an axis of odd length or out of range, ragged or
 * non-numeric input, an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: N. Shazeer (2020), GLU variants improve transformer. arXiv:2002.05202.
 */
export const swiglu: Gated<'beta'> = /* @__PURE__ */ gated(swigluCode);

/**
 * Clamped SwiGLU: SwiGLU with a clamped gate and value, one added to the value, and the halves interleaved, as in gpt-oss.
 *
 * Formula: `swigluOai(gate, value) = let a = min(gate, limit); let b = min(max(value, -limit), limit); a * sigmoid(alpha * a) * (b + 1)`
 *
 * Halves `axis` (default −1, the last) of an array of at least one axis, nested, typed or tensor-like; the result is half
 * as long there. `gate` says where the gate lies: 'first', 'last' or 'interleaved' (even places); default 'interleaved'.
 * Option `alpha`, default 1.702, from -Infinity to Infinity: Slope of the sigmoid in the gate.
 * Option `limit`, default 7, from 0 to Infinity: The gate is cut off above it, the value on both sides.
 * Errors: a TypeError or RangeError that names the argument, for an axis of odd length or out of range, ragged or
 * non-numeric input, an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const swigluOai: Gated<'alpha' | 'limit'> = /* @__PURE__ */ gated(swigluOaiCode);

/**
 * Concatenated ReLU: ReLU of x and ReLU of −x side by side: nothing is lost, and an axis is twice as long.
 *
 * Formula: `f(x) beside f(-x), where f(x) = max(0, x)`
 *
 * Puts relu(x) and relu(−x) one after the other along `axis` (default −1, the last), which is twice as long in the result.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * an unknown option, or an `out` of another length or type.
 *
 * Source: W. Shang, K. Sohn, D. Almeida, H. Lee (2016), Understanding and improving convolutional neural networks via concatenated rectified linear units. ICML 2016, arXiv:1603.05201.
 */
export const crelu: Mirrored = /* @__PURE__ */ mirrored('crelu', reluCode);

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
 * Parametric ReLU: A leaky ReLU that learns its negative slope, one for all or one for each channel.
 *
 * Formula: `prelu(x) = x > 0 ? x : weight * x`
 * Derivative: `x > 0 ? 1 : weight`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `weight`, default 0.25, from -Infinity to Infinity: Slope on the negative side, learned.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: K. He, X. Zhang, S. Ren, J. Sun (2015), Delving deep into rectifiers: surpassing human-level performance on ImageNet classification. ICCV 2015, arXiv:1502.01852.
 */
export const prelu: Elementwise<'weight', 'weight'> = /* @__PURE__ */ elementwise(preluCode);

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
 * Randomised leaky ReLU: A leaky ReLU whose negative slope is drawn anew for each element in training, and is its mean otherwise.
 *
 * Formula: `rrelu(x) = x > 0 ? x : (lower + (upper - lower) * draw) * x`
 * Derivative: `x > 0 ? 1 : lower + (upper - lower) * draw`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `lower`, default 0.125, from -Infinity to Infinity: The smallest slope.
 * Option `upper`, default 0.3333333333333333, from -Infinity to Infinity: The largest slope.
 * Option `draw`, default 0.5, from 0 to 1: Where between them the slope lies.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: B. Xu, N. Wang, T. Chen, M. Li (2015), Empirical evaluation of rectified activations in convolutional network. arXiv:1505.00853.
 */
export const rrelu: Elementwise<'lower' | 'upper', never, true> = /* @__PURE__ */ elementwise(rreluCode);

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
 * α-entmax: A family between softmax (α → 1) and sparsemax (α = 2), the sparser the larger α.
 *
 * Formula: `entmax(x) = let u = (alpha - 1) * x; let d = max(0, u - tau(u, 1 / (alpha - 1))); d > 0 ? exp(log(d) / (alpha - 1)) : d`
 * Gradient: `let s = y > 0 ? exp((2 - alpha) * log(y)) : y; s * (g - sum(s * g) / sum(s))`, from the output y and the gradient g that arrives
 *
 * Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input;
 * elements where `mask` is false take no part and give 0. A row with nothing in it is NaN,
 * or, with `allMasked: 'zero'`, what a masked element gives.
 * Option `alpha`, default 1.5, from 1.01 to 64: Sparsity: softmax near 1, sparsemax at 2.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: B. Peters, V. Niculae, A. F. T. Martins (2019), Sparse sequence-to-sequence models. ACL 2019, arXiv:1905.05702.
 */
export const entmax: Rowwise<'alpha'> = /* @__PURE__ */ rowwise(entmaxCode);

/**
 * 1.5-entmax: Half way between softmax and sparsemax: probabilities with exact zeros, but a smooth start from them.
 *
 * Formula: `entmax15(x) = max(0, x / 2 - tau(x / 2, 2))^2`
 * Gradient: `let s = sqrt(y); s * (g - sum(s * g) / sum(s))`, from the output y and the gradient g that arrives
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
export const entmax15: Rowwise = /* @__PURE__ */ rowwise(entmax15Code);

/**
 * Gumbel-softmax: A softmax of noisy logits: in training a differentiable draw of one class, in evaluation a plain softmax.
 *
 * Formula: `gumbelSoftmax(x) = exp(x / tau) / sum(exp(x / tau))`
 * Gradient: `y * (g - sum(y * g)) / tau`, from the output y and the gradient g that arrives
 *
 * Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input;
 * elements where `mask` is false take no part and give 0. A row with nothing in it is NaN,
 * or, with `allMasked: 'zero'`, what a masked element gives.
 * Option `tau`, default 1, from 5e-324 to Infinity: Temperature: near 0 the draw is one-hot.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: E. Jang, S. Gu, B. Poole (2016), Categorical reparameterization with Gumbel-softmax. ICLR 2017, arXiv:1611.01144.
 * Source: C. J. Maddison, A. Mnih, Y. W. Teh (2016), The concrete distribution: a continuous relaxation of discrete random variables. ICLR 2017, arXiv:1611.00712.
 */
export const gumbelSoftmax: Rowwise<'tau', never, true> = /* @__PURE__ */ rowwise(gumbelSoftmaxCode);

/**
 * Hardmax: One at the first largest element of a row and zero elsewhere: what softmax becomes as the temperature goes to 0.
 *
 * Formula: `hardmax(x) = at(argmax(x))`
 * Gradient: `0 * g`, from the output y and the gradient g that arrives
 *
 * Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input;
 * elements where `mask` is false take no part and give 0. A row with nothing in it is NaN,
 * or, with `allMasked: 'zero'`, what a masked element gives.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 */
export const hardmax: Rowwise = /* @__PURE__ */ rowwise(hardmaxCode);

/**
 * Log-mean-exp: Log-sum-exp that does not grow with the length of the row: a smooth mean that leans towards the largest.
 *
 * Formula: `logMeanExp(x) = log(sum(exp(x)) / sum(x < x ? 0 : 1))`
 * Gradient: `softmax(x) * g`, from the output y and the gradient g that arrives
 *
 * Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input without that axis. NaN makes the whole row NaN. `temperature` (default 1) divides the input;
 * elements where `mask` is false take no part and give -Infinity. A row with nothing in it is NaN,
 * or, with `allMasked: 'zero'`, what a masked element gives.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 */
export const logMeanExp: Reducing = /* @__PURE__ */ reducing(logMeanExpCode);

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
 * Maxout: The largest of each group of neighbouring units: a layer that learns its own piecewise linear activation.
 *
 * Formula: `maxout(x) = max(x)`
 * Gradient: `at(argmax(x)) * g`, from the output y and the gradient g that arrives
 *
 * Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input without that axis. NaN makes the whole row NaN. `temperature` (default 1) divides the input;
 * elements where `mask` is false take no part and give -Infinity. A row with nothing in it is NaN,
 * or, with `allMasked: 'zero'`, what a masked element gives.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: I. J. Goodfellow, D. Warde-Farley, M. Mirza, A. Courville, Y. Bengio (2013), Maxout networks. ICML 2013, arXiv:1302.4389.
 */
export const maxout: Reducing<'pieces'> = /* @__PURE__ */ reducing(maxoutCode);

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
 * Softmax with a sink: Softmax with one more logit that nobody reads: a row may give its weight away and sum to less than one.
 *
 * Formula: `softmaxOne(x) = exp(x) / (exp(sink) + sum(exp(x)))`
 * Gradient: `y * (g - sum(y * g))`, from the output y and the gradient g that arrives
 *
 * Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input;
 * elements where `mask` is false take no part and give 0. A row with nothing in it is NaN,
 * or, with `allMasked: 'zero'`, what a masked element gives.
 * Option `sink`, default 0, from -Infinity to Infinity: The additional logit.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 */
export const softmaxOne: Rowwise<'sink'> = /* @__PURE__ */ rowwise(softmaxOneCode);

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

/**
 * Softmax linear unit: Each number times its softmax: the largest pass, the others are held down by them.
 *
 * Formula: `solu(x) = x * softmax(x)`
 * Gradient: `let s = softmax(x); s * (g + x * g - sum(s * x * g))`, from the output y and the gradient g that arrives
 *
 * Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input;
 * elements where `mask` is false take no part and give 0. A row with nothing in it is NaN,
 * or, with `allMasked: 'zero'`, what a masked element gives.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 */
export const solu: Rowwise = /* @__PURE__ */ rowwise(soluCode);

/**
 * Sparsemax: Turns a row of logits into probabilities, many of which are exactly zero: the point of the simplex nearest to the row.
 *
 * Formula: `sparsemax(x) = max(0, x - tau(x, 1))`
 * Gradient: `let s = y > 0 ? 1 : 0; s * (g - sum(s * g) / sum(s))`, from the output y and the gradient g that arrives
 *
 * Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input;
 * elements where `mask` is false take no part and give 0. A row with nothing in it is NaN,
 * or, with `allMasked: 'zero'`, what a masked element gives.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: A. F. T. Martins, R. F. Astudillo (2016), From softmax to sparsemax: a sparse model of attention and multi-label classification. ICML 2016, arXiv:1602.02068.
 */
export const sparsemax: Rowwise = /* @__PURE__ */ rowwise(sparsemaxCode);

/**
 * Standardize: Gives a row mean 0 and variance 1: what layer normalisation does before its weights.
 *
 * Formula: `standardize(x) = let n = sum(x < x ? 0 : 1); let d = x - sum(x) / n; d / sqrt(sum(d^2) / n + epsilon)`
 * Gradient: `let n = sum(x < x ? 0 : 1); let d = x - sum(x) / n; (g - sum(g) / n - y * (sum(g * y) / n)) / sqrt(sum(d^2) / n + epsilon)`, from the output y and the gradient g that arrives
 *
 * Works along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.
 * The result has the shape of the input. NaN makes the whole row NaN. `temperature` (default 1) divides the input;
 * elements where `mask` is false take no part and give 0. A row with nothing in it is NaN,
 * or, with `allMasked: 'zero'`, what a masked element gives.
 * Option `epsilon`, default 0.00001, from 0 to Infinity: Added to the variance, so that a constant row gives zeros.
 * Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,
 * a temperature that is not positive, an unknown option, or an `out` of another length or type.
 *
 * Source: J. L. Ba, J. R. Kiros, G. E. Hinton (2016), Layer normalization. arXiv:1607.06450.
 */
export const standardize: Rowwise<'epsilon'> = /* @__PURE__ */ rowwise(standardizeCode);
