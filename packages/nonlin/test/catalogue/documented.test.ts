// Every value that the documentation of Keras 3 (keras.ops, keras.activations) and NNlib.jl prints, read in November 2026, under
// those frameworks' names and defaults; and the values that they print wrong.
import { expect, test } from 'vitest';
import { type Framework, find } from '../../src/catalog.ts';

type Documented = readonly [
  framework: Framework,
  name: string,
  options: Readonly<Record<string, number>>,
  x: readonly number[],
  printed: readonly number[],
];

const values: readonly Documented[] = [
  ['keras', 'relu', {}, [-1, 0, 1, 0.2], [0, 0, 1, 0.2]],
  ['keras', 'activations.relu', {}, [-10, -5, 0, 5, 10], [0, 0, 0, 5, 10]],
  ['keras', 'activations.relu', { negativeSlope: 0.5 }, [-10, -5, 0, 5, 10], [-5, -2.5, 0, 5, 10]],
  ['keras', 'activations.relu', { maxValue: 5 }, [-10, -5, 0, 5, 10], [0, 0, 0, 5, 5]],
  ['keras', 'activations.relu', { threshold: 5 }, [-10, -5, 0, 5, 10], [0, 0, 0, 0, 10]],
  ['keras', 'relu6', {}, [-3, -2, 0.1, 0.2, 6, 8], [0, 0, 0.1, 0.2, 6, 6]],
  ['keras', 'sigmoid', {}, [-6, 1, 0, 1, 6], [0.00247262, 0.7310586, 0.5, 0.7310586, 0.9975274]],
  ['keras', 'sparse_sigmoid', {}, [-6, 1, 0, 1, 6], [0, 1, 0.5, 1, 1]],
  ['keras', 'softplus', {}, [-0.555, 0, 0.555], [0.45366603, 0.6931472, 1.008666]],
  ['keras', 'softsign', {}, [-0.1, -10, 1, 0, 100], [-0.09090909, -0.90909094, 0.5, 0, 0.990099]],
  ['keras', 'soft_shrink', {}, [-1, 0, 1], [-0.5, 0, 0.5]],
  ['keras', 'sparse_plus', {}, [-1, 0, 1], [0, 0.25, 1]],
  ['keras', 'silu', {}, [-6, 1, 0, 1, 6], [-0.0148357, 0.7310586, 0, 0.7310586, 5.9851646]],
  ['keras', 'squareplus', {}, [-1, 0, 1], [0.618, 1, 1.618]],
  ['keras', 'log_sigmoid', {}, [-0.541391, 0, 0.5, 5], [-1.0000418, -0.6931472, -0.474077, -0.00671535]],
  ['keras', 'leaky_relu', {}, [-1, 0, 1], [-0.2, 0, 1]],
  ['keras', 'hard_silu', {}, [-3, -1, 0, 1, 3], [0, -0.3333333, 0, 0.6666667, 3]],
  ['keras', 'elu', {}, [-1, 0, 1], [-0.63212055, 0, 1]],
  ['keras', 'selu', {}, [-1, 0, 1], [-1.11133055, 0, 1.05070098]],
  // keras.ops.gelu prints the exact form, though its default is the other.
  ['keras', 'gelu', {}, [-1, 0, 1], [-0.15865525, 0, 0.84134475]],
  ['keras', 'celu', {}, [-1, 0, 1], [-0.63212056, 0, 1]],
  ['keras', 'glu', {}, [-1, 0, 1, 1], [-0.73105858, 0]],
  ['keras', 'tanh_shrink', {}, [-1, 0, 1], [-0.23840584, 0, 0.23840584]],
  ['keras', 'hard_tanh', {}, [-2, -1, 0, 1, 2], [-1, -1, 0, 1, 1]],
  ['keras', 'hard_shrink', {}, [-0.5, 0, 1], [0, 0, 1]],
  ['keras', 'threshold', { threshold: 1, value: 0 }, [-1, 0, 1, 2], [0, 0, 0, 2]],
  ['keras', 'softmax', {}, [-1, 0, 1], [0.09003057, 0.24472847, 0.66524096]],
  ['keras', 'log_softmax', {}, [-1, 0, 1], [-2.40760596, -1.40760596, -0.40760596]],
  ['keras', 'sparsemax', {}, [-1, 0, 1], [0, 0, 1]],
  ['nnlib', 'leakyrelu', { negativeSlope: 0.2 }, [-10], [-2]],
  ['nnlib', 'elu', {}, [-10], [-0.9999546]],
  ['nnlib', 'elu', { alpha: 2 }, [-10], [-1.9999092]],
  [
    'nnlib',
    'hardswish',
    {},
    [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5],
    [0, 0, 0, -0.333333, -0.333333, 0, 0.666667, 1.66667, 3, 4, 5],
  ],
  ['nnlib', 'selu', {}, [-10], [-1.7580194]],
  ['nnlib', 'celu', {}, [-10], [-0.9999546]],
  ['nnlib', 'softsign', {}, [1, 100], [0.5, 0.990099]],
  ['nnlib', 'softplus', {}, [16], [16]],
  ['nnlib', 'tanhshrink', {}, [-10, 10], [-9, 9]],
  ['nnlib', 'softshrink', {}, [-10, 10], [-9.5, 9.5]],
  ['nnlib', 'tanh', {}, [0.5], [0.46211717]],
];

/** What is printed, and what those libraries' own code gives. */
const misprints: readonly Documented[] = [
  ['keras', 'hard_sigmoid', {}, [-1, 1], [0.3, 0.7]], // the slope 0.2 of Keras 2; the code has 1/6
  ['nnlib', 'leakyrelu', { negativeSlope: 0.02 }, [-10], [-0.5]], // −0.2
];

const results = ([framework, name, options, x]: Documented): readonly number[] => {
  const entry = find(name, { framework }) ?? find(name);
  const run = entry!.run as unknown as (x: readonly number[], options: object) => readonly number[];
  return run(x, options);
};
/** As printed: to the last digit of at most eight, and a float32's rounding. */
const agrees = (y: number, printed: number): boolean =>
  Math.abs(y - printed) <= 6e-6 * Math.max(Math.abs(printed), 1e-3) + 6e-8;

test.each(values.map(v => [`${v[0]}: ${v[1]} ${JSON.stringify(v[2])}`, v] as const))(
  '%s',
  (_, documented) => {
    const y = results(documented);
    expect(y).toHaveLength(documented[4].length);
    // squareplus is printed to four digits.
    const digits = documented[1] === 'squareplus' ? 5e-5 : 0;
    documented[4].forEach((printed, i) => {
      expect(agrees(y[i]!, printed) || Math.abs(y[i]! - printed) <= digits, `${y[i]}, not ${printed}`).toBe(
        true,
      );
    });
  },
);

test.each(misprints.map(v => [`${v[0]}: ${v[1]}`, v] as const))('%s is misprinted', (_, documented) => {
  const y = results(documented);
  for (const [i, printed] of documented[4].entries()) expect(agrees(y[i]!, printed)).toBe(false);
});
