import { defineScalar, math } from './definition.ts';

export const arctan = defineScalar({
  name: 'arctan',
  family: 'squashing',
  aliases: ['atan'],
  symbol: '\\arctan',
  title: { en: 'Arctangent', zh: '反正切' },
  summary: {
    en: 'The angle whose tangent is x: between −π/2 and π/2, approached slowly.',
    zh: '正切为 x 的角：介于 −π/2 与 π/2 之间，趋近得很慢。',
  },
  frameworks: {
    pytorch: 'atan',
    jax: 'arctan',
    keras: 'arctan',
    tensorflow: 'atan',
    onnx: 'Atan',
    nnlib: 'atan',
    mlx: 'arctan',
  },

  value: {
    textbook: math`atan(x)`,
  },
  derivative: {
    textbook: math`1 / (1 + x^2)`,
    // Where x² would overflow, 1 / x² is a number yet.
    stable: math`abs(x) < 1e150 ? 1 / (1 + x^2) : 1 / x / x`,
    short: math`1 / (1 + x^2)`,
  },
  ulp: [2, 3],

  references: [],
});
