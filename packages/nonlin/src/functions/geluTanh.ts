import { defineScalar, math } from './definition.ts';

export const geluTanh = defineScalar({
  name: 'geluTanh',
  family: 'smoothRectifier',
  aliases: ['gelu_new', 'gelu_fast', 'gelu_pytorch_tanh'],
  symbol: '\\mathrm{GELU}_{\\tanh}',
  title: { en: 'GELU, tanh form', zh: 'GELU（tanh 近似）' },
  summary: {
    en: 'The approximation of GELU by tanh, which JAX, NNlib and keras.ops call gelu.',
    zh: '用 tanh 近似的 GELU，JAX、NNlib 与 keras.ops 直接叫它 gelu。',
  },
  frameworks: {
    pytorch: { name: 'gelu', fixed: { approximate: 'tanh' }, chosen: true },
    jax: { name: 'gelu', fixed: { approximate: true } },
    keras: [
      { name: 'ops.gelu', fixed: { approximate: true } },
      { name: 'gelu', fixed: { approximate: true }, chosen: true },
    ],
    tensorflow: { name: 'gelu', fixed: { approximate: true }, chosen: true },
    onnx: [
      { name: 'Gelu', fixed: { approximate: 'tanh' }, chosen: true },
      {
        name: 'FastGelu',
        differs: { en: 'an operator of com.microsoft', zh: 'com.microsoft 域的算子' },
      },
    ],
    nnlib: ['gelu', 'gelu_tanh', 'gelu_sigmoid'],
    mlx: ['gelu_approx', { name: 'GELU', fixed: { approx: ['tanh', 'precise'] }, chosen: true }],
  },

  value: {
    textbook: math`x / 2 * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)))`,
    // x σ(2z): on the left 1 + tanh z has no digits left, e^(2z) has. In the exponent an ulp counts a thousandfold, so both its
    // constants come in two parts, the first of few bits, and its sum is a difference, whose rounding error is known.
    stable: math`
      let c = max(min(x, 100), -100);
      let q = c * c;
      let w = (1.326457902468778435220136459e-9 * q + -1.42639643543379092397375275e-8) - 0.0713548175990581512451171875 * q;
      let t = exp(-abs(c * (1.595769107341766357421875 - w)));
      let s = x < 0 ? t : 1;
      max(x, -100) * (s - s * (t / (1 + t)))`,
    short: math`
      let c = max(min(x, 100), -100);
      let z = 1.5957691216057307117597842397375 * (c + 0.044715 * c^3);
      let t = exp(-abs(z));
      max(x, -100) * ((x < 0 ? t : 1) / (1 + t))`,
  },
  derivative: {
    textbook: math`
      let z = sqrt(2 / pi) * (x + 0.044715 * x^3);
      (1 + tanh(z)) / 2 + x / 2 * (1 - tanh(z)^2) * sqrt(2 / pi) * (1 + 0.134145 * x^2)`,
    stable: math`
      let c = max(min(x, 100), -100);
      let q = c * c;
      let w = (1.326457902468778435220136459e-9 * q + -1.42639643543379092397375275e-8) - 0.0713548175990581512451171875 * q;
      let t = exp(-abs(c * (1.595769107341766357421875 - w)));
      let m = 2 * t + t^2;
      let k = c * (1.5957691216057307117597842397375 * (1 + 0.134145 * q));
      (x < 0 ? t * (1 + k + t) : 1 + t * (1 + k)) / (1 + m)`,
    short: math`
      let c = max(min(x, 100), -100);
      let k = 1.5957691216057307117597842397375;
      let z = k * (c + 0.044715 * c^3);
      let t = exp(-abs(z));
      let d = 1 + t;
      (x < 0 ? t : 1) / d + c * (k * (1 + 0.134145 * c^2)) * (t / (d * d))`,
  },
  ulp: [3, 8],

  numerics: {
    en: '1 + tanh cancels on the left: in float32 no digit is right below −5.5, in float64 below −8.8, though the function goes on to −19.',
    zh: '左侧的 1 + tanh 相消：float32 在 −5.5 以下、float64 在 −8.8 以下没有一位正确，而函数值一直延伸到 −19 左右。',
  },
  references: [
    {
      authors: 'D. Hendrycks, K. Gimpel',
      year: 2016,
      title: 'Gaussian Error Linear Units (GELUs)',
      venue: 'arXiv:1606.08415',
      url: 'https://arxiv.org/abs/1606.08415',
    },
  ],
});
