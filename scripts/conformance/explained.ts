// Differences from peers that are theirs or a matter of choice: name, and why.
export const EXPLAINED: readonly (readonly [name: string, why: string])[] = [
  ['gelu', 'PyTorch computes 1 + erf, which cancels on the left; here Φ keeps its digits there.'],
  ['gelu_tanh', '1 + tanh and 1 − tanh² cancel far from 0; here both follow from e^(−2|z|).'],
  [
    'silu, mish, sigmoid, tanh, glu',
    'PyTorch’s gradients use 1 − σ, 1 − tanh² or the result y(1 − y), which lose digits as the function saturates.',
  ],
  ['hardswish, hardsigmoid', 'PyTorch multiplies by a sixth that was rounded to float32 on the way back.'],
  ['softsign', 'PyTorch differentiates the quotient as it is written, in two terms that cancel.'],
  ['tanhshrink', 'x − tanh x cancels close to 0; here it is a series.'],
  [
    'softmax, softmin',
    'backward, PyTorch takes g − Σ y g, which cancels where one probability is close to 1; here differences of g are taken from the largest logit.',
  ],
  [
    'log_softmax, logsumexp',
    'PyTorch takes the logarithm of the sum as it is; here log1p keeps the digits where one logit leads. Backward as for softmax.',
  ],
  [
    'cross_entropy',
    'where the target leads by 27 its loss is log(1 + e^(−27)); PyTorch adds up before it takes the logarithm, and four digits are left. Here log1p has the others apart. With probabilities the terms of a sum cancel.',
  ],
  [
    'binary_cross_entropy_with_logits',
    'backward, a difference of a probability and a target that are close; PyTorch adds up terms that share digits.',
  ],
  ['soft_margin_loss', 'PyTorch takes log(1 + e^(−yx)) as it is written; here it is softplus.'],
  [
    'sigmoid_focal_loss',
    'the definition takes 1 − p of a p close to 1; here it follows from the other side of the sigmoid.',
  ],
  ['kl_div with log_target', 'the mean of terms of both signs, which cancel.'],
];

/** Errors of written code that lie in its language or its library. */
export const CODE_EXPLAINED: readonly (readonly [name: string, why: string])[] = [
  [
    'gelu, clippedGelu, geglu, geluTanh, erf′, gaussian, laplace, phish, quickGelu, scaledTanh′, swigluOai',
    'far from 0, e to a power that is a rounded product: half an ulp of an exponent of 700 is 2^-44 of the result. The library carries along what rounding cut off; the other languages get the form without that, which people can read.',
  ],
  [
    'sine',
    'ω x is rounded likewise, and far from 0 that is a rounded angle; beyond the range of float32 the angle is ∞, and the result NaN.',
  ],
  [
    'gelu, clippedGelu, geglu, laplace, phish in float32 of PyTorch, JAX, Keras and MLX',
    'there the power is rounded to float32. torch.special.ndtr, which would be the obvious choice, has no digits left on that side.',
  ],
  [
    'softmax and its kin in float32 of PyTorch, JAX, Keras and MLX',
    'x − max is rounded to float32 before exp; their own softmax has the same error.',
  ],
  [
    'JAX, MLX, Keras on TensorFlow and on JAX',
    'they take subnormal numbers for 0. Inputs that are subnormal do not count, nor an error below 4096 times the smallest normal number.',
  ],
  [
    'MLX, whatever takes e to a power',
    'its exp is off by about an ulp for each unit of the power: 30 ulp at 37. In float64 it gives no more digits, so that float32 alone is run.',
  ],
  [
    'logMeanExp in JAX’s float64',
    'XLA’s log1p is up to 2e-14 off below 0, and the sum with the largest element cancels.',
  ],
  [
    'hardsigmoid′ at −3 in JAX’s jit',
    'XLA rounds α x + β once, not twice, and the kink of 1/6 as float64 has it is next to −3.',
  ],
  [
    'Keras on JAX and on PyTorch',
    'run in float32 alone: keras.ops.maximum on PyTorch, and tanh and sin on JAX, give float32 for float64.',
  ],
  [
    'xielu; gelu′, clippedGelu′, aconC′, snake′; logMeanExp in C and NumPy',
    'differences that cancel next to a zero inside, where the measure is a rule of thumb.',
  ],
  [
    'cosine, gcu, sinc, sine, snake in ONNX Runtime’s float64',
    'its Cos and Sin are off by some ulp of 1, whatever the result is.',
  ],
  [
    'gelu′, tanhExp′, tanhshrink, xielu in float64',
    'terms cancel close to a zero, and exp and tanh of the system are a little further off than the library’s.',
  ],
  [
    'ONNX Runtime, operators and float32 arithmetic',
    'what terms that cancel, powers and angles rounded to float32, and the operators below come to.',
  ],
  [
    'silu, mish and others of the form x e^x in float32 arithmetic',
    'e^x is subnormal where the product is hardly, and has few digits.',
  ],
];

/** What torch.compile adds to errors of written code. */
export const COMPILED_EXPLAINED =
  'Its erf in float32 is an approximation with an absolute error of about 1e-7, so that small results have no digits: erf, and serf far to the left.';
