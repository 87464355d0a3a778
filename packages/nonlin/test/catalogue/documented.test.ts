// Every value that the documentation of the frameworks prints for a function or a loss that is here, read in November 2026, under
// those frameworks' names and defaults; and the values that they print wrong. Where each was read:
//
// - Keras 3: the docstrings of keras.ops and keras.activations.
// - NNlib.jl: its docstrings.
// - PyTorch: the docstrings of torch (_torch_docs.py), torch.special and torch.nn.BCEWithLogitsLoss. Those of torch.nn.functional and
//   of the other modules of torch.nn print no values: their examples take random numbers and do not say which.
// - JAX: the docstrings of jax.nn (_src/nn/functions.py: relu and identity alone) and jax.numpy (_src/numpy/ufuncs.py). Those of
//   jax.scipy.special print none.
// - TensorFlow: the docstrings of tf.nn and tf.math (nn_ops.py, nn_impl.py, math_ops.py and the generated ops).
// - ONNX: docs/Operators.md, descriptions and examples.
// - MLX: the docstrings of mlx.nn.losses (losses.py). Those of mlx.nn (layers/activations.py) and mlx.core print none for functions.
import { expect, test } from 'vitest';
import { type Framework, find } from '../../src/catalog.ts';
import { bceWithLogits, binaryCrossEntropy, crossEntropy, nll } from '../../src/losses.ts';

type Documented = readonly [
  framework: Framework,
  name: string,
  options: Readonly<Record<string, number>>,
  x: readonly number[],
  printed: readonly number[],
  /** The last digit that is printed, of x too, where it is not of a float32. */
  last?: number,
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
  ['keras', 'squareplus', {}, [-1, 0, 1], [0.618, 1, 1.618], 1e-3],
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
  // PyTorch prints four decimals, of its random inputs too.
  ['pytorch', 'abs', {}, [-1, -2, 3], [1, 2, 3]],
  ['pytorch', 'asinh', {}, [0.1606, -1.4267, -1.0899, -1.025], [0.1599, -1.1534, -0.9435, -0.899], 1e-4],
  ['pytorch', 'atan', {}, [0.2341, 0.2539, -0.6256, -0.6448], [0.2299, 0.2487, -0.5591, -0.5727], 1e-4],
  [
    'pytorch',
    'clamp',
    { min: -0.5, max: 0.5 },
    [-1.712, 0.1734, -0.0478, -0.0922],
    [-0.5, 0.1734, -0.0478, -0.0922],
  ],
  ['pytorch', 'cos', {}, [1.4309, 1.2706, -0.8562, 0.9796], [0.1395, 0.2957, 0.6553, 0.5574], 1e-4],
  ['pytorch', 'exp', {}, [0, Math.LN2], [1, 2]],
  ['pytorch', 'sin', {}, [-0.5461, 0.1347, -2.7266, -0.2746], [-0.5194, 0.1343, -0.4032, -0.2711], 1e-4],
  ['pytorch', 'tanh', {}, [0.8986, -0.7279, 1.1745, 0.2611], [0.7156, -0.6218, 0.8257, 0.2553], 1e-4],
  ['pytorch', 'sign', {}, [0.7, -1.2, 0, 2.3], [1, -1, 0, 1]],
  ['pytorch', 'erf', {}, [0, -1, 10], [0, -0.8427, 1], 1e-4],
  // Printed for torch.special.expit.
  ['pytorch', 'sigmoid', {}, [0.9213, 1.0887, -0.8858, -1.7683], [0.7153, 0.7481, 0.292, 0.1458], 1e-4],
  ['pytorch', 'log_softmax', {}, [1, 1], [-0.6931, -0.6931], 1e-4],
  ['pytorch', 'softmax', {}, [1, 1], [0.5, 0.5]],
  ['jax', 'identity', {}, [-2, -1, -0.5, 0, 0.5, 1, 2], [-2, -1, -0.5, 0, 0.5, 1, 2]],
  ['jax', 'relu', {}, [-2, -1, -0.5, 0, 0.5, 1, 2], [0, 0, 0, 0, 0.5, 1, 2]],
  ['jax', 'abs', {}, [-5, -9, 1, 10, 15], [5, 9, 1, 10, 15]], // jnp.fabs
  ['jax', 'abs', {}, [-1.342, 5.649, 3.927], [1.342, 5.649, 3.927]],
  ['jax', 'sign', {}, [0, -3, 7], [0, -1, 1]],
  ['jax', 'exp', {}, [3, 7, 5, 4], [20.09, 1096.63, 148.41, 54.6], 1e-2],
  ['jax', 'sin', {}, [Math.PI / 4, Math.PI / 2, (3 * Math.PI) / 4, Math.PI], [0.707, 1, 0.707, 0], 1e-3],
  [
    'jax',
    'cos',
    {},
    [Math.PI / 4, Math.PI / 2, (3 * Math.PI) / 4, (5 * Math.PI) / 6],
    [0.707, 0, -0.707, -0.866],
    1e-3,
  ],
  ['tensorflow', 'relu', {}, [-2, 0, 3], [0, 0, 3]],
  ['tensorflow', 'relu6', {}, [-3, -1, 0, 6, 10], [0, 0, 0, 6, 6]],
  ['tensorflow', 'elu', {}, [1, 0, -1000], [1, 0, -1]],
  ['tensorflow', 'softplus', {}, [0, 1], [0.6931472, 1.3132616]],
  ['tensorflow', 'gelu', {}, [-1, 0, 1, 3], [-0.15865529, 0, 0.8413447, 2.9959507]],
  ['tensorflow', 'geluTanh', {}, [-1, 0, 1, 3], [-0.15880796, 0, 0.841192, 2.9963627]],
  ['tensorflow', 'softmax', {}, [-1, 0, 1], [0.09003057, 0.24472848, 0.66524094]],
  ['tensorflow', 'sigmoid', {}, [0, 1, 50, 100], [0.5, 0.7310586, 1, 1]],
  ['tensorflow', 'sigmoid', {}, [-100, -50, -1, 0], [0, 1.9287499e-22, 0.26894143, 0.5]],
  ['tensorflow', 'sigmoid', {}, [-128, 0, 128], [0, 0.5, 1]],
  ['tensorflow', 'log_sigmoid', {}, [0, 1, 50, 100], [-0.69314718, -0.31326169, -1.9287499e-22, 0]],
  ['tensorflow', 'log_sigmoid', {}, [-100, -50, -1, 0], [-100, -50, -1.3132616, -0.6931472]],
  [
    'tensorflow',
    'tanh',
    {},
    [-Infinity, -5, -0.5, 1, 1.2, 2, 3, Infinity],
    [-1, -0.99990916, -0.46211717, 0.7615942, 0.8336547, 0.9640276, 0.9950547, 1],
  ],
  [
    'tensorflow',
    'erf',
    {},
    [1, 2, 3, 0, -1, -2],
    [0.8427007, 0.9953223, 0.999978, 0, -0.8427007, -0.9953223],
  ],
  ['tensorflow', 'exp', {}, [2, 8], [7.389056, 2980.958]],
  ['tensorflow', 'sign', {}, [0, 2, -3], [0, 1, -1]],
  [
    'tensorflow',
    'asinh',
    {},
    [-Infinity, -2, -0.5, 1, 1.2, 200, 10000, Infinity],
    [-Infinity, -1.4436355, -0.4812118, 0.8813736, 1.0159732, 5.991471, 9.903487, Infinity],
  ],
  [
    'tensorflow',
    'sin',
    {},
    [-Infinity, -9, -0.5, 1, 1.2, 200, 10, Infinity],
    [NaN, -0.4121185, -0.47942555, 0.84147096, 0.9320391, -0.87329733, -0.54402107, NaN],
  ],
  [
    'tensorflow',
    'cos',
    {},
    [-Infinity, -9, -0.5, 1, 1.2, 200, 10000, Infinity],
    [NaN, -0.91113025, 0.87758255, 0.5403023, 0.36235774, 0.48718765, -0.95215535, NaN],
  ],
  ['onnx', 'Asinh', {}, [-1, 0, 1], [-0.88137358, 0, 0.88137358]],
  ['onnx', 'Clip', { min: -1, max: 1 }, [-2, 0, 2], [-1, 0, 1]],
  ['onnx', 'Elu', { alpha: 2 }, [-1, 0, 1], [-1.2642411, 0, 1]],
  ['onnx', 'Selu', { alpha: 2, gamma: 3 }, [-1, 0, 1], [-3.79272318, 0, 3]],
  ['onnx', 'Exp', {}, [-1, 0, 1], [0.36787945, 1, 2.71828175]],
  ['onnx', 'Gelu', {}, [-1, 0, 1], [-0.15865526, 0, 0.84134474]],
  // Printed beside a random x; they are the values at 3, 4 and 5.
  ['onnx', 'Gelu', {}, [3, 4, 5], [2.99595031, 3.99987331, 4.99999857]],
  ['onnx', 'geluTanh', {}, [-1, 0, 1], [-0.158808, 0, 0.841192]],
  ['onnx', 'geluTanh', {}, [3, 4, 5], [2.9963627, 3.99993, 4.9999995]],
  ['onnx', 'Hardmax', {}, [3, 0, 1, 2], [1, 0, 0, 0]],
  ['onnx', 'Hardmax', {}, [2, 5, 1, 0], [0, 1, 0, 0]],
  ['onnx', 'Hardmax', {}, [0, 1, 3, 2], [0, 0, 1, 0]],
  ['onnx', 'Hardmax', {}, [0, 1, 2, 3], [0, 0, 0, 1]],
  ['onnx', 'Hardmax', {}, [3, 3, 3, 1], [1, 0, 0, 0]],
  ['onnx', 'HardSigmoid', { alpha: 0.5, beta: 0.6 }, [-1, 0, 1], [0.1, 0.6, 1]],
  ['onnx', 'LeakyRelu', { negativeSlope: 0.1 }, [-1, 0, 1], [-0.1, 0, 1]],
  ['onnx', 'LogSoftmax', {}, [-1, 0, 1], [-2.4076061, -1.407606, -0.407606]],
  ['onnx', 'LogSoftmax', {}, [0, 1, 2, 3], [-3.4401896, -2.4401896, -1.4401896, -0.44018966]],
  ['onnx', 'LogSoftmax', {}, [10000, 10001, 10002, 10003], [-3.4401896, -2.4401896, -1.4401896, -0.44018966]],
  ['onnx', 'ReduceLogSumExp', {}, [5, 1, 20, 2, 30, 1, 40, 2, 55, 1, 60, 2], [60.00671387]],
  ['onnx', 'ReduceLogSumExp', {}, [5, 20], [20]],
  ['onnx', 'ReduceLogSumExp', {}, [1, 2], [2.31326175]],
  ['onnx', 'ReduceLogSumExp', {}, [30, 40], [40.00004578]],
  ['onnx', 'Shrink', { lambda: 1.5 }, [-2, -1, 0, 1, 2], [-2, 0, 0, 0, 2]],
  ['onnx', 'Shrink', { lambda: 1.5, bias: 1.5 }, [-2, -1, 0, 1, 2], [-0.5, 0, 0, 0, 0.5]],
  ['onnx', 'Sigmoid', {}, [-1, 0, 1], [0.26894143, 0.5, 0.7310586]],
  ['onnx', 'Softmax', {}, [-1, 0, 1], [0.09003058, 0.24472848, 0.66524094]],
  ['onnx', 'Softmax', {}, [0, 1, 2, 3], [0.032058604, 0.08714432, 0.23688284, 0.6439143]],
  ['onnx', 'Softmax', {}, [10000, 10001, 10002, 10003], [0.032058604, 0.08714432, 0.23688284, 0.6439143]],
  ['onnx', 'Softplus', {}, [-1, 0, 1], [0.31326166, 0.69314718, 1.31326163]],
  ['onnx', 'Softsign', {}, [-1, 0, 1], [-0.5, 0, 0.5]],
  ['onnx', 'Tanh', {}, [-1, 0, 1], [-0.76159418, 0, 0.76159418]],
  ['onnx', 'ThresholdedRelu', { alpha: 2 }, [-1.5, 0, 1.2, 2, 2.2], [0, 0, 0, 0, 2.2]],
];

const nllInput = [
  [
    [1, 2],
    [2, 2],
    [3, 2],
  ],
  [
    [0, 1],
    [2, 2],
    [1, 2],
  ],
];
const nllTarget = [
  [2, 1],
  [0, 2],
];
const none = { reduction: 'none' } as const;

/** Values of losses: what is printed for which call, and the last digit of it. */
const losses: readonly (readonly [
  framework: Framework,
  name: string,
  ours: unknown,
  printed: unknown,
  last: number,
])[] = [
  ['pytorch', 'BCEWithLogitsLoss', bceWithLogits([1.5, 1.5], [1, 1], { posWeight: [1, 1] }), 0.2, 1e-2],
  [
    'tensorflow',
    'sigmoid_cross_entropy_with_logits',
    bceWithLogits([1, -1, 0, 1, -1, 0, 0], [0, 0, 0, 1, 1, 1, 0.5], none),
    [1.3132617, 0.3132617, 0.6931472, 0.3132617, 1.3132617, 0.6931472, 0.6931472],
    1e-7,
  ],
  [
    'tensorflow',
    'softmax_cross_entropy_with_logits',
    crossEntropy(
      [
        [4, 2, 1],
        [0, 5, 1],
      ],
      [
        [1, 0, 0],
        [0, 0.8, 0.2],
      ],
      none,
    ),
    [0.16984604, 0.82474494],
    1e-7,
  ],
  [
    'tensorflow',
    'sparse_softmax_cross_entropy_with_logits',
    crossEntropy(
      [
        [2, -5, 0.5, -0.1],
        [0, 0, 1.9, 1.4],
        [-100, 100, -100, -100],
      ],
      [0, 3, 1],
      none,
    ),
    [0.29750752, 1.1448325, 0],
    1e-7,
  ],
  [
    'onnx',
    'NegativeLogLikelihoodLoss',
    nll(nllInput, nllTarget, { ...none, axis: 1 }),
    [
      [-3, -2],
      [-0, -2],
    ],
    0,
  ],
  [
    'onnx',
    'NegativeLogLikelihoodLoss',
    nll(nllInput, nllTarget, { axis: 1, weight: [0.2, 0.3, 0.1], reduction: 'sum' }),
    -1.1,
    1e-7,
  ],
  [
    'onnx',
    'NegativeLogLikelihoodLoss',
    nll(nllInput, nllTarget, { axis: 1, weight: [0.2, 0.3, 0.1], reduction: 'mean' }),
    -1.57,
    1e-2,
  ],
  [
    'mlx',
    'cross_entropy',
    crossEntropy(
      [
        [2, -1],
        [-1, 2],
      ],
      [0, 1],
      none,
    ),
    [0.0485873, 0.0485873],
    1e-7,
  ],
  [
    'mlx',
    'cross_entropy',
    crossEntropy(
      [
        [2, -1],
        [-1, 2],
      ],
      [
        [0.9, 0.1],
        [0.1, 0.9],
      ],
      none,
    ),
    [0.348587, 0.348587],
    1e-6,
  ],
  [
    'mlx',
    'binary_cross_entropy',
    bceWithLogits([0.105361, 0.223144, 1.20397, 0.916291], [0, 0, 1, 1]),
    0.539245,
    1e-6,
  ],
  [
    'mlx',
    'binary_cross_entropy, with_logits=False',
    binaryCrossEntropy([0.1, 0.1, 0.4, 0.4], [0, 0, 1, 1]),
    0.510826,
    1e-6,
  ],
];

/** What is printed, and what it should be. */
const misprints: readonly Documented[] = [
  ['keras', 'hard_sigmoid', {}, [-1, 1], [0.3, 0.7]], // the slope 0.2 of Keras 2; the code has 1/6
  ['nnlib', 'leakyrelu', { negativeSlope: 0.02 }, [-10], [-0.5]], // −0.2
  // 1 + erf and 1 + tanh cancel in float32: three digits are right. The values are −0.00404969 and −0.00363739.
  ['tensorflow', 'gelu', {}, [-3], [-0.00404951]],
  ['tensorflow', 'geluTanh', {}, [-3], [-0.00363752]],
];

const results = ([framework, name, options, x]: Documented): readonly number[] => {
  const entry = find(name, { framework }) ?? find(name);
  const run = entry!.run as unknown as (x: readonly number[], options: object) => readonly number[] | number;
  return [run(x, options)].flat();
};
/** As printed: to the last digit of at most eight, and a float32's rounding. */
const agrees = (y: number, printed: number): boolean =>
  Object.is(y, printed) || Math.abs(y - printed) <= 6e-6 * Math.max(Math.abs(printed), 1e-3) + 6e-8;

test.each(values.map(v => [`${v[0]}: ${v[1]} ${JSON.stringify(v[2])}`, v] as const))(
  '%s',
  (_, documented) => {
    const y = results(documented);
    expect(y).toHaveLength(documented[4].length);
    // x may be off by half of the last digit too.
    const digits = documented[5] ?? 0;
    documented[4].forEach((printed, i) => {
      expect(agrees(y[i]!, printed) || Math.abs(y[i]! - printed) <= digits, `${y[i]}, not ${printed}`).toBe(
        true,
      );
    });
  },
);

test.each(losses.map(([framework, name, ...rest]) => [`${framework}: ${name}`, ...rest] as const))(
  'the loss %s',
  (_, ours, printed, last) => {
    const [a, b] = [[ours].flat(2), [printed].flat(2)] as [readonly number[], readonly number[]];
    expect(a).toHaveLength(b.length);
    b.forEach((v, i) => {
      expect(Math.abs(a[i]! - v), `${a[i]}, not ${v}`).toBeLessThanOrEqual(last);
    });
  },
);

test.each(misprints.map(v => [`${v[0]}: ${v[1]}`, v] as const))('%s is misprinted', (_, documented) => {
  const y = results(documented);
  for (const [i, printed] of documented[4].entries()) expect(agrees(y[i]!, printed)).toBe(false);
});
