// Written by `npm run generate` from functions/. Do not edit.
import { type Elementwise, elementwise } from '../kernels/elementwise.ts';
import { type Reducing, reducing, type Rowwise, rowwise } from '../kernels/rowwise.ts';
import { type Gated, gated } from '../kernels/gated.ts';
import { varying } from '../kernels/varying.ts';
import { type Mirrored, mirrored } from '../kernels/mirrored.ts';
import { abs as absCode } from './code/abs.ts';
import { aconC as aconCCode } from './code/aconC.ts';
import { affine as affineCode } from './code/affine.ts';
import { arctan as arctanCode } from './code/arctan.ts';
import { asinh as asinhCode } from './code/asinh.ts';
import { bentIdentity as bentIdentityCode } from './code/bentIdentity.ts';
import { bilinearGlu as bilinearGluCode } from './code/bilinearGlu.ts';
import { celu as celuCode } from './code/celu.ts';
import { clamp as clampCode } from './code/clamp.ts';
import { clippedGelu as clippedGeluCode } from './code/clippedGelu.ts';
import { cosine as cosineCode } from './code/cosine.ts';
import { dyt as dytCode } from './code/dyt.ts';
import { elish as elishCode } from './code/elish.ts';
import { elu as eluCode } from './code/elu.ts';
import { entmax as entmaxCode } from './code/entmax.ts';
import { entmax15 as entmax15Code } from './code/entmax15.ts';
import { erf as erfCode } from './code/erf.ts';
import { eswish as eswishCode } from './code/eswish.ts';
import { exponential as exponentialCode } from './code/exponential.ts';
import { gatedTanh as gatedTanhCode } from './code/gatedTanh.ts';
import { gaussian as gaussianCode } from './code/gaussian.ts';
import { gcu as gcuCode } from './code/gcu.ts';
import { geglu as gegluCode } from './code/geglu.ts';
import { gelu as geluCode } from './code/gelu.ts';
import { geluTanh as geluTanhCode } from './code/geluTanh.ts';
import { generalizedRelu as generalizedReluCode } from './code/generalizedRelu.ts';
import { glu as gluCode } from './code/glu.ts';
import { gumbelSoftmax as gumbelSoftmaxCode } from './code/gumbelSoftmax.ts';
import { hardElish as hardElishCode } from './code/hardElish.ts';
import { hardmax as hardmaxCode } from './code/hardmax.ts';
import { hardshrink as hardshrinkCode } from './code/hardshrink.ts';
import { hardsigmoid as hardsigmoidCode } from './code/hardsigmoid.ts';
import { hardswish as hardswishCode } from './code/hardswish.ts';
import { hardtanh as hardtanhCode } from './code/hardtanh.ts';
import { identity as identityCode } from './code/identity.ts';
import { isrlu as isrluCode } from './code/isrlu.ts';
import { isru as isruCode } from './code/isru.ts';
import { laplace as laplaceCode } from './code/laplace.ts';
import { leakyRelu as leakyReluCode } from './code/leakyRelu.ts';
import { lisht as lishtCode } from './code/lisht.ts';
import { log1mexp as log1mexpCode } from './code/log1mexp.ts';
import { logMeanExp as logMeanExpCode } from './code/logMeanExp.ts';
import { logSoftmax as logSoftmaxCode } from './code/logSoftmax.ts';
import { logSumExp as logSumExpCode } from './code/logSumExp.ts';
import { logcosh as logcoshCode } from './code/logcosh.ts';
import { logish as logishCode } from './code/logish.ts';
import { logsigmoid as logsigmoidCode } from './code/logsigmoid.ts';
import { maxout as maxoutCode } from './code/maxout.ts';
import { mish as mishCode } from './code/mish.ts';
import { nlrelu as nlreluCode } from './code/nlrelu.ts';
import { pelu as peluCode } from './code/pelu.ts';
import { phish as phishCode } from './code/phish.ts';
import { prelu as preluCode } from './code/prelu.ts';
import { quickGelu as quickGeluCode } from './code/quickGelu.ts';
import { reglu as regluCode } from './code/reglu.ts';
import { relu as reluCode } from './code/relu.ts';
import { relu2 as relu2Code } from './code/relu2.ts';
import { relu6 as relu6Code } from './code/relu6.ts';
import { rrelu as rreluCode } from './code/rrelu.ts';
import { scaledTanh as scaledTanhCode } from './code/scaledTanh.ts';
import { selu as seluCode } from './code/selu.ts';
import { serf as serfCode } from './code/serf.ts';
import { shrink as shrinkCode } from './code/shrink.ts';
import { sigmoid as sigmoidCode } from './code/sigmoid.ts';
import { sign as signCode } from './code/sign.ts';
import { silu as siluCode } from './code/silu.ts';
import { sinc as sincCode } from './code/sinc.ts';
import { sine as sineCode } from './code/sine.ts';
import { smelu as smeluCode } from './code/smelu.ts';
import { smish as smishCode } from './code/smish.ts';
import { snake as snakeCode } from './code/snake.ts';
import { softExponential as softExponentialCode } from './code/softExponential.ts';
import { softcap as softcapCode } from './code/softcap.ts';
import { softmax as softmaxCode } from './code/softmax.ts';
import { softmaxOne as softmaxOneCode } from './code/softmaxOne.ts';
import { softmin as softminCode } from './code/softmin.ts';
import { softplus as softplusCode } from './code/softplus.ts';
import { softshrink as softshrinkCode } from './code/softshrink.ts';
import { softsign as softsignCode } from './code/softsign.ts';
import { solu as soluCode } from './code/solu.ts';
import { sparsePlus as sparsePlusCode } from './code/sparsePlus.ts';
import { sparseSigmoid as sparseSigmoidCode } from './code/sparseSigmoid.ts';
import { sparsemax as sparsemaxCode } from './code/sparsemax.ts';
import { squareplus as squareplusCode } from './code/squareplus.ts';
import { srelu as sreluCode } from './code/srelu.ts';
import { standardize as standardizeCode } from './code/standardize.ts';
import { starRelu as starReluCode } from './code/starRelu.ts';
import { step as stepCode } from './code/step.ts';
import { swiglu as swigluCode } from './code/swiglu.ts';
import { swigluOai as swigluOaiCode } from './code/swigluOai.ts';
import { swish as swishCode } from './code/swish.ts';
import { symlog as symlogCode } from './code/symlog.ts';
import { tanh as tanhCode } from './code/tanh.ts';
import { tanhExp as tanhExpCode } from './code/tanhExp.ts';
import { tanhshrink as tanhshrinkCode } from './code/tanhshrink.ts';
import { threshold as thresholdCode } from './code/threshold.ts';
import { thresholdedRelu as thresholdedReluCode } from './code/thresholdedRelu.ts';
import { xielu as xieluCode } from './code/xielu.ts';

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
 * Absolute value: The size of a number without its sign.
 *
 * Formula: `abs(x) = abs(x)`
 * Derivative: `x < 0 ? -1 : x > 0 ? 1 : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const abs: Elementwise = /* @__PURE__ */ elementwise(absCode);

/**
 * ACON-C: A learned passage between two slopes: swish and leaky ReLU are cases of it.
 *
 * Formula: `aconC(x) = (p1 - p2) * x / (1 + exp(-(beta * (p1 - p2) * x))) + p2 * x`
 * Derivative: `let z = beta * (p1 - p2) * x; let s = 1 / (1 + exp(-z)); (p1 - p2) * (s + z * s * (1 - s)) + p2`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `p1`, default 1, from -Infinity to Infinity: Slope on the right, for a positive beta.
 * Option `p2`, default 0, from -Infinity to Infinity: Slope on the left.
 * Option `beta`, default 1, from -Infinity to Infinity: How sharply it passes over.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: N. Ma, X. Zhang, M. Liu, J. Sun (2020), Activate or Not: Learning Customized Activation. CVPR 2021, arXiv:2009.04759.
 */
export const aconC: Elementwise<'p1' | 'p2' | 'beta', 'p1' | 'p2' | 'beta'> = /* @__PURE__ */ varying(aconCCode);

/**
 * Affine: A straight line through (0, β) with slope α.
 *
 * Formula: `affine(x) = alpha * x + beta`
 * Derivative: `alpha`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `alpha`, default 1, from -Infinity to Infinity: Slope.
 * Option `beta`, default 0, from -Infinity to Infinity: Value at 0.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const affine: Elementwise<'alpha' | 'beta'> = /* @__PURE__ */ elementwise(affineCode);

/**
 * Arctangent: The angle whose tangent is x: between −π/2 and π/2, approached slowly.
 *
 * Formula: `arctan(x) = atan(x)`
 * Derivative: `1 / (1 + x^2)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const arctan: Elementwise = /* @__PURE__ */ elementwise(arctanCode);

/**
 * Inverse hyperbolic sine: A logarithm for both signs, smooth at 0.
 *
 * Formula: `asinh(x) = log(x + sqrt(x^2 + 1))`
 * Derivative: `1 / sqrt(x^2 + 1)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const asinh: Elementwise = /* @__PURE__ */ elementwise(asinhCode);

/**
 * Bent identity: A straight line with a bend at 0: slope ½ far left, 1½ far right.
 *
 * Formula: `bentIdentity(x) = (sqrt(x^2 + 1) - 1) / 2 + x`
 * Derivative: `x / (2 * sqrt(x^2 + 1)) + 1`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const bentIdentity: Elementwise = /* @__PURE__ */ elementwise(bentIdentityCode);

/**
 * Continuously differentiable ELU: ELU whose slope is 1 at 0 for every α.
 *
 * Formula: `celu(x) = x > 0 ? x : alpha * (exp(x / alpha) - 1)`
 * Derivative: `x > 0 ? 1 : exp(x / alpha)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `alpha`, default 1, from 5e-324 to Infinity: What the left end goes to, negated, and its scale.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: J. T. Barron (2017), Continuously Differentiable Exponential Linear Units. arXiv:1704.07483.
 */
export const celu: Elementwise<'alpha'> = /* @__PURE__ */ elementwise(celuCode);

/**
 * Clamp: Cuts off what lies outside an interval; its slope is 1 up to and including the ends.
 *
 * Formula: `clamp(x) = min(max(x, min), max)`
 * Derivative: `x >= min ? x <= max ? 1 : 0 : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `min`, default -Infinity, from -Infinity to Infinity: The lower end.
 * Option `max`, default Infinity, from -Infinity to Infinity: The upper end.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const clamp: Elementwise<'min' | 'max'> = /* @__PURE__ */ elementwise(clampCode);

/**
 * Clipped GELU: GELU cut off on both sides, so that eight bits hold it.
 *
 * Formula: `clippedGelu(x) = min(max(x / 2 * (1 + erf(x / sqrt(2))), min), max)`
 * Derivative: `let g = x / 2 * (1 + erf(x / sqrt(2))); g > min ? g < max ? (1 + erf(x / sqrt(2))) / 2 + x * exp(-(x^2 / 2)) / sqrt(2 * pi) : 0 : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `min`, default -10, from -Infinity to Infinity: Where it is cut off below.
 * Option `max`, default 10, from -Infinity to Infinity: Where it is cut off above.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: H. Wu et al. (2020), Integer Quantization for Deep Learning Inference. arXiv:2004.09602.
 */
export const clippedGelu: Elementwise<'min' | 'max'> = /* @__PURE__ */ elementwise(clippedGeluCode);

/**
 * Cosine: A cosine wave: even, and 1 at 0.
 *
 * Formula: `cosine(x) = cos(x)`
 * Derivative: `-sin(x)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const cosine: Elementwise = /* @__PURE__ */ elementwise(cosineCode);

/**
 * Dynamic tanh: A tanh with learned scale, height and offset, in place of a normalisation layer.
 *
 * Formula: `dyt(x) = gamma * tanh(alpha * x) + beta`
 * Derivative: `gamma * alpha * (1 - tanh(alpha * x)^2)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `alpha`, default 0.5, from -Infinity to Infinity: Slope inside.
 * Option `gamma`, default 1, from -Infinity to Infinity: Height.
 * Option `beta`, default 0, from -Infinity to Infinity: What is added.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: J. Zhu, X. Chen, K. He, Y. LeCun, Z. Liu (2025), Transformers without Normalization. CVPR 2025, arXiv:2503.10622.
 */
export const dyt: Elementwise<'alpha' | 'gamma' | 'beta', 'alpha' | 'gamma' | 'beta'> = /* @__PURE__ */ varying(dytCode);

/**
 * Exponential linear sigmoid: SiLU for positive numbers, ELU times a sigmoid for negative ones.
 *
 * Formula: `elish(x) = (x >= 0 ? x : exp(x) - 1) / (1 + exp(-x))`
 * Derivative: `let s = 1 / (1 + exp(-x)); x >= 0 ? s + x * s * (1 - s) : exp(x) * s + (exp(x) - 1) * s * (1 - s)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const elish: Elementwise = /* @__PURE__ */ elementwise(elishCode);

/**
 * Exponential linear unit: Linear for positive numbers; for negative ones an exponential that settles at −α.
 *
 * Formula: `elu(x) = x > 0 ? x : alpha * (exp(x) - 1)`
 * Derivative: `x > 0 ? 1 : alpha * exp(x)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `alpha`, default 1, from -Infinity to Infinity: What the left end goes to, negated.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: D.-A. Clevert, T. Unterthiner, S. Hochreiter (2015), Fast and Accurate Deep Network Learning by Exponential Linear Units (ELUs). ICLR 2016, arXiv:1511.07289.
 */
export const elu: Elementwise<'alpha'> = /* @__PURE__ */ elementwise(eluCode);

/**
 * Error function: The odd, smooth step that GELU is made of: between −1 and 1.
 *
 * Formula: `erf(x) = erf(x)`
 * Derivative: `2 / sqrt(pi) * exp(-x^2)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const erf: Elementwise = /* @__PURE__ */ elementwise(erfCode);

/**
 * E-swish: SiLU times a constant.
 *
 * Formula: `eswish(x) = beta * (x / (1 + exp(-x)))`
 * Derivative: `beta * (1 / (1 + exp(-x)) + x * exp(-x) / (1 + exp(-x))^2)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `beta`, default 1.25, from -Infinity to Infinity: Factor.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: E. Alcaide (2018), E-swish: Adjusting Activations to Different Network Depths. arXiv:1801.07145.
 */
export const eswish: Elementwise<'beta'> = /* @__PURE__ */ elementwise(eswishCode);

/**
 * Exponential: e to the x: positive, and its own slope.
 *
 * Formula: `exponential(x) = exp(x)`
 * Derivative: `exp(x)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const exponential: Elementwise = /* @__PURE__ */ elementwise(exponentialCode);

/**
 * Gaussian: A bump of height 1 around 0.
 *
 * Formula: `gaussian(x) = exp(-x^2)`
 * Derivative: `-2 * x * exp(-x^2)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const gaussian: Elementwise = /* @__PURE__ */ elementwise(gaussianCode);

/**
 * Growing cosine unit: A number times its cosine: one unit alone can decide an exclusive or.
 *
 * Formula: `gcu(x) = x * cos(x)`
 * Derivative: `cos(x) - x * sin(x)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: M. M. Noel et al. (2021), Growing Cosine Unit: A Novel Oscillatory Activation Function That Can Speedup Training and Reduce Parameters in Convolutional Neural Networks. arXiv:2108.12943.
 */
export const gcu: Elementwise = /* @__PURE__ */ elementwise(gcuCode);

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
 * GELU, tanh form: The approximation of GELU by tanh, which JAX and NNlib call gelu.
 *
 * Formula: `geluTanh(x) = x / 2 * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)))`
 * Derivative: `let z = sqrt(2 / pi) * (x + 0.044715 * x^3); (1 + tanh(z)) / 2 + x / 2 * (1 - tanh(z)^2) * sqrt(2 / pi) * (1 + 0.134145 * x^2)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: D. Hendrycks, K. Gimpel (2016), Gaussian Error Linear Units (GELUs). arXiv:1606.08415.
 */
export const geluTanh: Elementwise = /* @__PURE__ */ elementwise(geluTanhCode);

/**
 * Generalised ReLU: Keras’s ReLU with everything that one can turn: a leak, a ceiling and a threshold.
 *
 * Formula: `generalizedRelu(x) = x >= maxValue ? maxValue : x > threshold ? x : negativeSlope * (x - threshold)`
 * Derivative: `x >= maxValue ? 0 : x > threshold ? 1 : negativeSlope`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `negativeSlope`, default 0, from -Infinity to Infinity: Slope below the threshold.
 * Option `maxValue`, default Infinity, from -Infinity to Infinity: What the result never exceeds.
 * Option `threshold`, default 0, from -Infinity to Infinity: Where the slope 1 begins.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const generalizedRelu: Elementwise<'negativeSlope' | 'maxValue' | 'threshold'> = /* @__PURE__ */ elementwise(generalizedReluCode);

/**
 * Hard ELiSH: ELiSH with a straight gate in place of the sigmoid.
 *
 * Formula: `hardElish(x) = (x >= 0 ? x : exp(x) - 1) * max(0, min(1, (x + 1) / 2))`
 * Derivative: `let inside = (x + 1) / 2; x >= 1 ? 1 : x >= 0 ? x + 0.5 : x > -1 ? exp(x) * inside + (exp(x) - 1) / 2 : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const hardElish: Elementwise = /* @__PURE__ */ elementwise(hardElishCode);

/**
 * Hard shrink: Passes what is larger than λ in size and drops the rest.
 *
 * Formula: `hardshrink(x) = abs(x) > lambda ? x : 0`
 * Derivative: `abs(x) > lambda ? 1 : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `lambda`, default 0.5, from 0 to Infinity: Half the width of the silent zone.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const hardshrink: Elementwise<'lambda'> = /* @__PURE__ */ elementwise(hardshrinkCode);

/**
 * Hard sigmoid: A straight line through (0, ½), cut off at 0 and 1: a sigmoid without an exponential.
 *
 * Formula: `hardsigmoid(x) = min(max(alpha * x + beta, 0), 1)`
 * Derivative: `let y = alpha * x + beta; y > 0 ? y < 1 ? alpha : 0 : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `alpha`, default 0.16666666666666666, from -Infinity to Infinity: Slope in the middle.
 * Option `beta`, default 0.5, from -Infinity to Infinity: Value at 0.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: M. Courbariaux, Y. Bengio, J.-P. David (2015), BinaryConnect: Training Deep Neural Networks with binary weights during propagations (uses clip((x+1)/2,0,1)). NIPS, arXiv:1511.00363.
 */
export const hardsigmoid: Elementwise<'alpha' | 'beta'> = /* @__PURE__ */ elementwise(hardsigmoidCode);

/**
 * Hard swish: A number times its hard sigmoid: SiLU without an exponential, made for phones.
 *
 * Formula: `hardswish(x) = x * min(max(x + 3, 0), 6) / 6`
 * Derivative: `x > -3 ? x < 3 ? (2 * x + 3) / 6 : 1 : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: A. Howard et al. (2019), Searching for MobileNetV3. ICCV, arXiv:1905.02244.
 */
export const hardswish: Elementwise = /* @__PURE__ */ elementwise(hardswishCode);

/**
 * Hard tanh: The straight line through 0, cut off at −1 and 1.
 *
 * Formula: `hardtanh(x) = min(max(x, minVal), maxVal)`
 * Derivative: `x > minVal ? x < maxVal ? 1 : 0 : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `minVal`, default -1, from -Infinity to Infinity: Where it is cut off below.
 * Option `maxVal`, default 1, from -Infinity to Infinity: Where it is cut off above.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: R. Collobert (2004), Large Scale Machine Learning. PhD thesis, Paris VI.
 */
export const hardtanh: Elementwise<'minVal' | 'maxVal'> = /* @__PURE__ */ elementwise(hardtanhCode);

/**
 * Identity: Gives its input back: the linear activation, and the baseline without one.
 *
 * Formula: `identity(x) = x`
 * Derivative: `1`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const identity: Elementwise = /* @__PURE__ */ elementwise(identityCode);

/**
 * Inverse square root linear unit: Linear for positive numbers; for negative ones an algebraic curve that settles at −1/√α.
 *
 * Formula: `isrlu(x) = x >= 0 ? x : x / sqrt(1 + alpha * x^2)`
 * Derivative: `x >= 0 ? 1 : 1 / (sqrt(1 + alpha * x^2) * (1 + alpha * x^2))`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `alpha`, default 1, from 5e-324 to Infinity: How early it bends.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: B. Carlile, G. Delamarter, P. Kinney, A. Marti, B. Whitney (2017), Improving Deep Learning by Inverse Square Root Linear Units (ISRLUs). arXiv:1710.09967.
 */
export const isrlu: Elementwise<'alpha'> = /* @__PURE__ */ elementwise(isrluCode);

/**
 * Inverse square root unit: Squashes numbers into (−1/√α, 1/√α) with a square root instead of an exponential.
 *
 * Formula: `isru(x) = x / sqrt(1 + alpha * x^2)`
 * Derivative: `1 / (sqrt(1 + alpha * x^2) * (1 + alpha * x^2))`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `alpha`, default 1, from 5e-324 to Infinity: How early it bends.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: B. Carlile, G. Delamarter, P. Kinney, A. Marti, B. Whitney (2017), Improving Deep Learning by Inverse Square Root Linear Units (ISRLUs). arXiv:1710.09967.
 */
export const isru: Elementwise<'alpha'> = /* @__PURE__ */ elementwise(isruCode);

/**
 * Laplace (MEGA): A normal distribution function with shifted centre and chosen width, used as a smooth gate.
 *
 * Formula: `laplace(x) = (1 + erf((x - mu) / (sigma * sqrt(2)))) / 2`
 * Derivative: `exp(-((x - mu)^2 / (2 * sigma^2))) / (sigma * sqrt(2 * pi))`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `mu`, default 0.707107, from -1.7976931348623157e+308 to 1.7976931348623157e+308: Centre, where the value is ½.
 * Option `sigma`, default 0.282095, from 5e-324 to 1e+300: Width: the standard deviation.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: X. Ma et al. (2022), Mega: moving average equipped gated attention. arXiv:2209.10655.
 */
export const laplace: Elementwise<'mu' | 'sigma'> = /* @__PURE__ */ elementwise(laplaceCode);

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
 * Linearly scaled tanh: A number times its tanh: |x| with a rounded tip.
 *
 * Formula: `lisht(x) = x * tanh(x)`
 * Derivative: `tanh(x) + x * (1 - tanh(x)^2)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: S. K. Roy et al. (2019), LiSHT: Non-Parametric Linearly Scaled Hyperbolic Tangent Activation Function for Neural Networks. arXiv:1901.05894.
 */
export const lisht: Elementwise = /* @__PURE__ */ elementwise(lishtCode);

/**
 * log(1 − exp(−x)): The logarithm of one minus e to the −x, for positive x: how probabilities of opposites are kept as logarithms.
 *
 * Formula: `log1mexp(x) = log(1 - exp(-x))`
 * Derivative: `exp(-x) / (1 - exp(-x))`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: M. Maechler (2012), Accurately Computing log(1 - exp(-|a|)) Assessed by the Rmpfr package. Rmpfr vignette.
 */
export const log1mexp: Elementwise = /* @__PURE__ */ elementwise(log1mexpCode);

/**
 * Log-cosh: The logarithm of the hyperbolic cosine: a parabola close to zero, |x| − ln 2 far from it.
 *
 * Formula: `logcosh(x) = log((exp(x) + exp(-x)) / 2)`
 * Derivative: `tanh(x)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const logcosh: Elementwise = /* @__PURE__ */ elementwise(logcoshCode);

/**
 * Logish: A number times the logarithm of one plus its sigmoid.
 *
 * Formula: `logish(x) = x * log(1 + 1 / (1 + exp(-x)))`
 * Derivative: `let s = 1 / (1 + exp(-x)); log(1 + s) + x * s * (1 - s) / (1 + s)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const logish: Elementwise = /* @__PURE__ */ elementwise(logishCode);

/**
 * Log-sigmoid: The logarithm of the sigmoid: a log-probability that never becomes −∞ too early.
 *
 * Formula: `logsigmoid(x) = log(1 / (1 + exp(-x)))`
 * Derivative: `1 / (1 + exp(x))`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const logsigmoid: Elementwise = /* @__PURE__ */ elementwise(logsigmoidCode);

/**
 * Mish: A number times the tanh of its softplus: close to SiLU, a little deeper on the left.
 *
 * Formula: `mish(x) = x * tanh(log(1 + exp(x)))`
 * Derivative: `let s = tanh(log(1 + exp(x))); s + x * (1 - s^2) / (1 + exp(-x))`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: D. Misra (2019), Mish: A Self Regularized Non-Monotonic Activation Function. arXiv:1908.08681.
 */
export const mish: Elementwise = /* @__PURE__ */ elementwise(mishCode);

/**
 * Natural-logarithm ReLU: The logarithm of one plus ReLU: large inputs hardly count more than moderate ones.
 *
 * Formula: `nlrelu(x) = log(beta * max(0, x) + 1)`
 * Derivative: `x > 0 ? beta / (beta * x + 1) : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `beta`, default 1, from 0 to Infinity: Slope at 0.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: Y. Liu et al. (2019), Natural-Logarithm-Rectified Activation Function in Convolutional Neural Networks. arXiv:1908.03682.
 */
export const nlrelu: Elementwise<'beta'> = /* @__PURE__ */ elementwise(nlreluCode);

/**
 * Parametric ELU: ELU that learns its slope and its left end, with no kink at 0.
 *
 * Formula: `pelu(x) = x >= 0 ? a / b * x : a * (exp(x / b) - 1)`
 * Derivative: `x >= 0 ? a / b : a / b * exp(x / b)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `a`, default 1, from 5e-324 to Infinity: What the left end goes to, negated.
 * Option `b`, default 1, from 5e-324 to Infinity: Scale of the left side.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: L. Trottier, P. Giguere, B. Chaib-draa (2016), Parametric Exponential Linear Unit for Deep Convolutional Neural Networks. ICMLA 2017, arXiv:1605.09332.
 */
export const pelu: Elementwise<'a' | 'b', 'a' | 'b'> = /* @__PURE__ */ varying(peluCode);

/**
 * Phish: A number times the tanh of its GELU: never negative.
 *
 * Formula: `phish(x) = x * tanh(x / 2 * (1 + erf(x / sqrt(2))))`
 * Derivative: `let g = x / 2 * (1 + erf(x / sqrt(2))); tanh(g) + x * (1 - tanh(g)^2) * ((1 + erf(x / sqrt(2))) / 2 + x * exp(-(x^2 / 2)) / sqrt(2 * pi))`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const phish: Elementwise = /* @__PURE__ */ elementwise(phishCode);

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
export const prelu: Elementwise<'weight', 'weight'> = /* @__PURE__ */ varying(preluCode);

/**
 * GELU, sigmoid form: The rough approximation of GELU by a sigmoid, as in CLIP.
 *
 * Formula: `quickGelu(x) = x / (1 + exp(-(scale * x)))`
 * Derivative: `1 / (1 + exp(-(scale * x))) + scale * x * exp(-(scale * x)) / (1 + exp(-(scale * x)))^2`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `scale`, default 1.702, from 5e-324 to Infinity: Slope of the sigmoid.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: D. Hendrycks, K. Gimpel (2016), Gaussian Error Linear Units (GELUs). arXiv:1606.08415.
 */
export const quickGelu: Elementwise<'scale'> = /* @__PURE__ */ elementwise(quickGeluCode);

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
 * Squared ReLU: The square of ReLU: a smooth start, then growth faster than linear.
 *
 * Formula: `relu2(x) = max(0, x)^2`
 * Derivative: `2 * max(0, x)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: D. R. So et al. (2021), Primer: Searching for Efficient Transformers for Language Modeling. arXiv:2109.08668.
 */
export const relu2: Elementwise = /* @__PURE__ */ elementwise(relu2Code);

/**
 * ReLU6: ReLU that stops at 6, so that few bits are enough for it.
 *
 * Formula: `relu6(x) = min(max(0, x), 6)`
 * Derivative: `x > 0 ? x < 6 ? 1 : 0 : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: A. Krizhevsky (2010), Convolutional Deep Belief Networks on CIFAR-10. technical report.
 */
export const relu6: Elementwise = /* @__PURE__ */ elementwise(relu6Code);

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
export const rrelu: Elementwise<'lower' | 'upper', never, true> = /* @__PURE__ */ varying(rreluCode);

/**
 * Scaled tanh: A tanh with its height and slope chosen.
 *
 * Formula: `scaledTanh(x) = alpha * tanh(beta * x)`
 * Derivative: `alpha * beta * (1 - tanh(beta * x)^2)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `alpha`, default 1.7159, from -Infinity to Infinity: Height.
 * Option `beta`, default 0.6666666666666666, from -Infinity to Infinity: Slope inside.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const scaledTanh: Elementwise<'alpha' | 'beta'> = /* @__PURE__ */ elementwise(scaledTanhCode);

/**
 * Scaled exponential linear unit: ELU scaled so that a deep stack pulls means to 0 and variances to 1.
 *
 * Formula: `selu(x) = 1.0507009873554804934193349852946 * (x > 0 ? x : 1.6732632423543772848170429916717 * (exp(x) - 1))`
 * Derivative: `1.0507009873554804934193349852946 * (x > 0 ? 1 : 1.6732632423543772848170429916717 * exp(x))`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: G. Klambauer, T. Unterthiner, A. Mayr, S. Hochreiter (2017), Self-Normalizing Neural Networks. NIPS, arXiv:1706.02515.
 */
export const selu: Elementwise = /* @__PURE__ */ elementwise(seluCode);

/**
 * Serf: A number times the error function of its softplus.
 *
 * Formula: `serf(x) = x * erf(log(1 + exp(x)))`
 * Derivative: `let s = log(1 + exp(x)); erf(s) + x * 2 / sqrt(pi) * exp(-s^2) / (1 + exp(-x))`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: S. Nag, M. Bhattacharyya (2021), SERF: Towards better training of deep neural networks using log-Softplus ERror activation Function. WACV 2023, arXiv:2108.09598.
 */
export const serf: Elementwise = /* @__PURE__ */ elementwise(serfCode);

/**
 * Shrink: ONNX’s shrinkage: silent up to λ, beyond it moved towards zero by a bias.
 *
 * Formula: `shrink(x) = x < -lambda ? x + bias : x > lambda ? x - bias : 0`
 * Derivative: `abs(x) > lambda ? 1 : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `lambda`, default 0.5, from 0 to Infinity: Half the width of the silent zone.
 * Option `bias`, default 0, from -Infinity to Infinity: How far the rest is moved; λ gives softshrink, 0 hardshrink.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const shrink: Elementwise<'lambda' | 'bias'> = /* @__PURE__ */ elementwise(shrinkCode);

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
 * Sign: −1, 0 or 1: which side of zero a number lies on.
 *
 * Formula: `sign(x) = x > 0 ? 1 : x < 0 ? -1 : 0`
 * Derivative: `0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const sign: Elementwise = /* @__PURE__ */ elementwise(signCode);

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
 * Sinc: sin(x) / x: a wave that fades out on both sides of 0.
 *
 * Formula: `sinc(x) = abs(x) > 0 ? sin(x) / x : 1`
 * Derivative: `abs(x) > 0 ? cos(x) / x - sin(x) / x^2 : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const sinc: Elementwise = /* @__PURE__ */ elementwise(sincCode);

/**
 * Sine: A sine wave: networks of it (SIREN) learn images, sounds and their derivatives.
 *
 * Formula: `sine(x) = sin(omega * x)`
 * Derivative: `omega * cos(omega * x)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `omega`, default 30, from -Infinity to Infinity: Angular frequency.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: V. Sitzmann, J. N. P. Martel, A. W. Bergman, D. B. Lindell, G. Wetzstein (2020), Implicit Neural Representations with Periodic Activation Functions. NeurIPS, arXiv:2006.09661.
 */
export const sine: Elementwise<'omega'> = /* @__PURE__ */ elementwise(sineCode);

/**
 * Smooth ReLU: A ReLU whose kink is replaced by a piece of parabola from −β to β.
 *
 * Formula: `smelu(x) = x <= -beta ? 0 : x >= beta ? x : (x + beta)^2 / (4 * beta)`
 * Derivative: `x <= -beta ? 0 : x >= beta ? 1 : (x + beta) / (2 * beta)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `beta`, default 1, from 5e-324 to Infinity: Half the width of the bend.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: G. I. Shamir, D. Lin, L. Coviello (2020), Smooth Activations and Reproducibility in Deep Networks. arXiv:2010.09931.
 */
export const smelu: Elementwise<'beta'> = /* @__PURE__ */ elementwise(smeluCode);

/**
 * Smish: A number times the tanh of the logarithm of one plus its sigmoid.
 *
 * Formula: `smish(x) = x * tanh(log(1 + 1 / (1 + exp(-x))))`
 * Derivative: `let s = 1 / (1 + exp(-x)); let y = tanh(log(1 + s)); y + x * (1 - y^2) * s * (1 - s) / (1 + s)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const smish: Elementwise = /* @__PURE__ */ elementwise(smishCode);

/**
 * Snake: A straight line with ripples: it lets a network continue what repeats.
 *
 * Formula: `snake(x) = x + (1 - cos(2 * frequency * x)) / (2 * frequency)`
 * Derivative: `1 + sin(2 * frequency * x)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `frequency`, default 1, from 5e-324 to Infinity: Frequency of the ripples.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: L. Ziyin, T. Hartwig, M. Ueda (2020), Neural Networks Fail to Learn Periodic Functions and How to Fix It. NeurIPS, arXiv:2006.08195.
 */
export const snake: Elementwise<'frequency', 'frequency'> = /* @__PURE__ */ varying(snakeCode);

/**
 * Soft exponential: A family from logarithm (α < 0) over the straight line (α = 0) to exponential (α > 0).
 *
 * Formula: `softExponential(x) = alpha < 0 ? -log(1 - alpha * (x + alpha)) / alpha : alpha > 0 ? (exp(alpha * x) - 1) / alpha + alpha : x`
 * Derivative: `alpha < 0 ? 1 / (1 - alpha * (x + alpha)) : alpha > 0 ? exp(alpha * x) : 1`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `alpha`, default 0.5, from -Infinity to Infinity: Logarithm below 0, exponential above.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: L. B. Godfrey, M. S. Gashler (2016), A continuum among logarithmic, linear, and exponential functions, and its potential to improve generalization in neural networks. KDIR 2015, arXiv:1602.01321.
 */
export const softExponential: Elementwise<'alpha'> = /* @__PURE__ */ elementwise(softExponentialCode);

/**
 * Soft cap: Leaves small numbers almost as they are and bends large ones so that none exceeds the cap.
 *
 * Formula: `softcap(x) = cap * tanh(x / cap)`
 * Derivative: `1 - tanh(x / cap)^2`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `cap`, default 30, from 5e-324 to 1e+300: What no result exceeds in size.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: Gemma Team (2024), Gemma 2: improving open language models at a practical size. arXiv:2408.00118.
 */
export const softcap: Elementwise<'cap'> = /* @__PURE__ */ elementwise(softcapCode);

/**
 * Softplus: The smooth version of ReLU: the logarithm of one plus e to the x.
 *
 * Formula: `softplus(x) = log(1 + exp(beta * x)) / beta`
 * Derivative: `1 / (1 + exp(-(beta * x)))`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `beta`, default 1, from 5e-324 to Infinity: How sharply it bends: larger is closer to ReLU.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: X. Glorot, A. Bordes, Y. Bengio (2011), Deep Sparse Rectifier Neural Networks. AISTATS.
 */
export const softplus: Elementwise<'beta'> = /* @__PURE__ */ elementwise(softplusCode);

/**
 * Soft shrink: Moves every number λ closer to zero and stops there.
 *
 * Formula: `softshrink(x) = x > lambda ? x - lambda : x < -lambda ? x + lambda : 0`
 * Derivative: `abs(x) > lambda ? 1 : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `lambda`, default 0.5, from 0 to Infinity: How far numbers are moved.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const softshrink: Elementwise<'lambda'> = /* @__PURE__ */ elementwise(softshrinkCode);

/**
 * Softsign: Squashes numbers into (−1, 1) by a quotient alone, slower than tanh.
 *
 * Formula: `softsign(x) = x / (1 + abs(x))`
 * Derivative: `1 / (1 + abs(x))^2`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: J. Bergstra, G. Desjardins, P. Lamblin, Y. Bengio (2009), Quadratic Polynomials Learn Better Image Features. technical report.
 */
export const softsign: Elementwise = /* @__PURE__ */ elementwise(softsignCode);

/**
 * Sparse plus: A ReLU whose kink is replaced by a piece of parabola from −1 to 1.
 *
 * Formula: `sparsePlus(x) = x <= -1 ? 0 : x >= 1 ? x : (x + 1)^2 / 4`
 * Derivative: `x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: M. Blondel, A. F. T. Martins, V. Niculae (2019), Learning with Fenchel-Young Losses. JMLR 2020, arXiv:1901.02324.
 */
export const sparsePlus: Elementwise = /* @__PURE__ */ elementwise(sparsePlusCode);

/**
 * Sparse sigmoid: The straight line from (−1, 0) to (1, 1), cut off there: what sparsemax of two numbers gives.
 *
 * Formula: `sparseSigmoid(x) = x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2`
 * Derivative: `x > -1 ? x < 1 ? 0.5 : 0 : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: M. Blondel, A. F. T. Martins, V. Niculae (2019), Learning with Fenchel-Young Losses. JMLR 2020, arXiv:1901.02324.
 */
export const sparseSigmoid: Elementwise = /* @__PURE__ */ elementwise(sparseSigmoidCode);

/**
 * Squareplus: A smooth ReLU with a square root in place of logarithm and exponential.
 *
 * Formula: `squareplus(x) = (x + sqrt(x^2 + b)) / 2`
 * Derivative: `(1 + x / sqrt(x^2 + b)) / 2`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `b`, default 4, from 5e-324 to Infinity: How wide the bend is.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const squareplus: Elementwise<'b'> = /* @__PURE__ */ elementwise(squareplusCode);

/**
 * S-shaped ReLU: Three straight pieces with learned corners and slopes.
 *
 * Formula: `srelu(x) = x >= tr ? tr + ar * (x - tr) : x <= tl ? tl + al * (x - tl) : x`
 * Derivative: `x >= tr ? ar : x <= tl ? al : 1`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `tr`, default 1, from -Infinity to Infinity: The right corner.
 * Option `ar`, default 0.5, from -Infinity to Infinity: Slope to the right of it.
 * Option `tl`, default -1, from -Infinity to Infinity: The left corner.
 * Option `al`, default 0.25, from -Infinity to Infinity: Slope to the left of it.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: X. Jin et al. (2015), Deep Learning with S-shaped Rectified Linear Activation Units. arXiv:1512.07030.
 */
export const srelu: Elementwise<'tr' | 'ar' | 'tl' | 'al', 'tr' | 'ar' | 'tl' | 'al'> = /* @__PURE__ */ varying(sreluCode);

/**
 * StarReLU: Squared ReLU, scaled and shifted to mean 0 and variance 1 for normal input.
 *
 * Formula: `starRelu(x) = scale * max(0, x)^2 + bias`
 * Derivative: `2 * scale * max(0, x)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `scale`, default 0.8944, from -Infinity to Infinity: Factor.
 * Option `bias`, default -0.4472, from -Infinity to Infinity: What is added.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: W. Yu et al. (2022), MetaFormer Baselines for Vision. TPAMI, arXiv:2210.13452.
 */
export const starRelu: Elementwise<'scale' | 'bias', 'scale' | 'bias'> = /* @__PURE__ */ varying(starReluCode);

/**
 * Step: 1 from a threshold on, 0 below it: the neuron of 1943, without a slope to learn by.
 *
 * Formula: `step(x) = x >= threshold ? 1 : 0`
 * Derivative: `0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `threshold`, default 0, from -Infinity to Infinity: Where it jumps; it is 1 there.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const step: Elementwise<'threshold'> = /* @__PURE__ */ elementwise(stepCode);

/**
 * Swish: A number times the sigmoid of β times it: SiLU with a slope that can be learned.
 *
 * Formula: `swish(x) = x / (1 + exp(-(beta * x)))`
 * Derivative: `1 / (1 + exp(-(beta * x))) + beta * x * exp(-(beta * x)) / (1 + exp(-(beta * x)))^2`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `beta`, default 1, from -Infinity to Infinity: Slope of the sigmoid.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: D. Hendrycks, K. Gimpel (2016), Gaussian Error Linear Units (GELUs) (coins SiLU). arXiv:1606.08415.
 * Source: S. Elfwing, E. Uchibe, K. Doya (2017), Sigmoid-Weighted Linear Units for Neural Network Function Approximation in Reinforcement Learning. arXiv:1702.03118.
 * Source: P. Ramachandran, B. Zoph, Q. V. Le (2017), Searching for Activation Functions (Swish). arXiv:1710.05941.
 */
export const swish: Elementwise<'beta', 'beta'> = /* @__PURE__ */ varying(swishCode);

/**
 * Symmetric logarithm: A logarithm for both signs: close to 0 a straight line, far out a logarithm.
 *
 * Formula: `symlog(x) = (x < 0 ? -1 : 1) * log(1 + abs(x))`
 * Derivative: `1 / (1 + abs(x))`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const symlog: Elementwise = /* @__PURE__ */ elementwise(symlogCode);

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
 * TanhExp: A number times the tanh of its exponential.
 *
 * Formula: `tanhExp(x) = x * tanh(exp(x))`
 * Derivative: `tanh(exp(x)) + x * exp(x) * (1 - tanh(exp(x))^2)`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: X. Liu, X. Di (2020), TanhExp: A Smooth Activation Function with High Convergence Speed for Lightweight Neural Networks. arXiv:2003.09855.
 */
export const tanhExp: Elementwise = /* @__PURE__ */ elementwise(tanhExpCode);

/**
 * Tanh shrink: What tanh leaves of a number: nearly nothing close to zero, all but 1 far from it.
 *
 * Formula: `tanhshrink(x) = x - tanh(x)`
 * Derivative: `tanh(x)^2`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const tanhshrink: Elementwise = /* @__PURE__ */ elementwise(tanhshrinkCode);

/**
 * Threshold: Passes what lies above a threshold and replaces the rest by a value.
 *
 * Formula: `threshold(x) = x > threshold ? x : value`
 * Derivative: `x > threshold ? 1 : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `threshold`, default 0, from -Infinity to Infinity: What an input has to exceed.
 * Option `value`, default 0, from -Infinity to Infinity: What the others become.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 */
export const threshold: Elementwise<'threshold' | 'value'> = /* @__PURE__ */ elementwise(thresholdCode);

/**
 * Thresholded ReLU: ReLU whose unit is silent up to a threshold above zero.
 *
 * Formula: `thresholdedRelu(x) = x > alpha ? x : 0`
 * Derivative: `x > alpha ? 1 : 0`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `alpha`, default 1, from -Infinity to Infinity: What an input has to exceed.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: K. Konda, R. Memisevic, D. Krueger (2014), Zero-bias autoencoders and the benefits of co-adapting features. arXiv:1402.3337.
 */
export const thresholdedRelu: Elementwise<'alpha'> = /* @__PURE__ */ elementwise(thresholdedReluCode);

/**
 * xIELU: A parabola for positive numbers and the integral of ELU for negative ones, with learned weights.
 *
 * Formula: `xielu(x) = x > 0 ? alphaP * x^2 + beta * x : alphaN * (exp(x) - 1) - alphaN * x + beta * x`
 * Derivative: `x > 0 ? 2 * alphaP * x + beta : alphaN * (exp(x) - 1) + beta`
 *
 * Works on a number, an array of any depth, a typed array or a tensor-like object, and gives the same kind back;
 * integer arrays give floats. NaN gives NaN, ±∞ the limits.
 * Option `alphaP`, default 0.8, from 5e-324 to Infinity: Curvature on the right.
 * Option `alphaN`, default 0.8, from 5e-324 to Infinity: Weight of the exponential on the left.
 * Option `beta`, default 0.5, from -Infinity to Infinity: Slope at 0.
 * Errors: a TypeError or RangeError that names the argument, for an input that is no number or array of numbers,
 * an unknown option, a parameter outside its range, or an `out` of another length or type.
 *
 * Source: A. H. Huang, I. Schlag (2024), Deriving Activation Functions Using Integration. arXiv:2411.13010.
 */
export const xielu: Elementwise<'alphaP' | 'alphaN' | 'beta', 'alphaP' | 'alphaN'> = /* @__PURE__ */ varying(xieluCode);

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
