// What is promised at the edges, for each kind of input, and for every argument that does not fit.
import { describe, expect, expectTypeOf, it } from 'vitest';
import { bceWithLogits, binaryCrossEntropy, crossEntropy, nll } from '../../src/losses.ts';
import { expectNear } from './support.ts';

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;
const logits = [
  [2, 0, -1],
  [0, 1, 0.5],
];

describe('classes that are masked with −∞', () => {
  const masked = [1, -inf, 0.5];
  it('cost nothing where their probability is 0', () => {
    const without = crossEntropy([1, 0.5], 0);
    expect(crossEntropy(masked, 0)).toBe(without);
    expect(crossEntropy(masked, [1, 0, 0])).toBe(without);
    const [first, second] = crossEntropy.gradient([1, 0.5], 0);
    expect(crossEntropy.gradient(masked, 0)).toEqual([first, 0, second]);
    expect(crossEntropy.gradient(masked, [1, 0, 0])).toEqual([first, 0, second]);
  });
  it('cost ∞ as a target, or with a share of it', () => {
    expect(crossEntropy(masked, 1)).toBe(inf);
    expect(crossEntropy(masked, [0.5, 0.5, 0])).toBe(inf);
    expect(crossEntropy(masked, 0, { labelSmoothing: 0.1 })).toBe(inf);
    expect(nll([-0.5, -inf], 1)).toBe(inf);
  });
  it('cost nothing with weight 0', () => {
    expect(crossEntropy(masked, 1, { weight: [1, 0, 1], reduction: 'sum' })).toBe(0);
    expect(nll([-0.5, -inf], 1, { weight: [1, 0], reduction: 'sum' })).toBe(0);
  });
});

describe('weights of any size', () => {
  it('leave a mean as it is, bit for bit, where all are as many powers of two larger', () => {
    const targets = [2, 0];
    const weight = [1.1, 3, 0.7];
    const rows = [
      [-0.3, -2, -1.7],
      [-1, -0.9, -3],
    ];
    for (const power of [513, 700, 1000]) {
      const larger = weight.map(w => w * 2 ** power);
      for (const f of [crossEntropy, nll]) {
        expect(f(rows, targets, { weight: larger })).toBe(f(rows, targets, { weight }));
        expect(f.gradient(rows, targets, { weight: larger })).toEqual(f.gradient(rows, targets, { weight }));
      }
    }
  });
});

describe('infinite logits of binary answers', () => {
  it('cost 0 when right and ∞ when wrong', () => {
    expect([bceWithLogits(inf, 1), bceWithLogits(-inf, 0)]).toEqual([0, 0]);
    expect([bceWithLogits(inf, 0), bceWithLogits(-inf, 1)]).toEqual([inf, inf]);
    expect(bceWithLogits.gradient([inf, -inf, inf], [1, 0, 0], { reduction: 'sum' })).toEqual([0, 0, 1]);
  });
  it('cost nothing with weight 0', () => {
    expect(bceWithLogits([inf, 0], [0, 0], { weight: [0, 1], reduction: 'none' })).toEqual([0, Math.LN2]);
  });
});

describe('NaN', () => {
  it('stays in its row', () => {
    const none = crossEntropy(
      [
        [nan, 0],
        [0, 0],
      ],
      [1, 1],
      { reduction: 'none' },
    );
    expect(none).toEqual([nan, Math.LN2]);
    const gradient = crossEntropy.gradient(
      [
        [nan, 0],
        [0, 0],
      ],
      [1, 1],
      { reduction: 'sum' },
    );
    expect(gradient).toEqual([
      [nan, nan],
      [0.5, -0.5],
    ]);
    expect(bceWithLogits([nan, 0], [1, 1], { reduction: 'none' })).toEqual([nan, Math.LN2]);
    expect(bceWithLogits.gradient([nan, 0], [1, 1], { reduction: 'sum' })).toEqual([nan, -0.5]);
  });
  it('also where its weight or probability is 0', () => {
    expect(crossEntropy([nan, 0], [0, 0])).toBe(nan);
    expect(bceWithLogits(nan, 0, { weight: 0 })).toBe(nan);
  });
  it('in a row that is ignored does not count', () => {
    const x = [
      [nan, 0],
      [0, 0],
    ];
    expect(crossEntropy(x, [-100, 1])).toBe(Math.LN2);
    expect(crossEntropy.gradient(x, [-100, 1])).toEqual([
      [0, 0],
      [0.5, -0.5],
    ]);
  });
});

describe('bounds that PyTorch sets to binaryCrossEntropy', () => {
  it('no logarithm below −100', () => {
    expect(binaryCrossEntropy([0, 1, 1e-300], [1, 0, 1], { reduction: 'none' })).toEqual([100, 100, 100]);
    expect(binaryCrossEntropy([0, 1], [0, 1], { reduction: 'none' })).toEqual([0, 0]);
  });
  it('no division by less than 1e-12 as a float32', () => {
    const most = 1 / Math.fround(1e-12);
    expect(binaryCrossEntropy.gradient([0, 1, 0, 1], [1, 0, 0, 1], { reduction: 'sum' })).toEqual([
      -most,
      most,
      0,
      0,
    ]);
  });
});

describe('nothing to average', () => {
  const empty = { data: new Float32Array(0), shape: [0, 3] };
  it('gives NaN as a mean, 0 as a sum, an empty array', () => {
    for (const targets of [[], empty]) {
      expect(crossEntropy(empty, targets)).toBe(nan);
      expect(crossEntropy(empty, targets, { reduction: 'sum' })).toBe(0);
      expect(crossEntropy(empty, targets, { reduction: 'none' })).toEqual({
        data: new Float32Array(0),
        shape: [0],
      });
      expect(crossEntropy.gradient(empty, targets)).toEqual(empty);
    }
    expect(bceWithLogits([], [])).toBe(nan);
    expect(binaryCrossEntropy([], [], { reduction: 'sum' })).toBe(0);
  });
  it('gives NaN where all rows are ignored, and a gradient of 0', () => {
    expect(crossEntropy(logits, [7, 7], { ignoreIndex: 7 })).toBe(nan);
    expect(crossEntropy(logits, [7, 7], { ignoreIndex: 7, reduction: 'sum' })).toBe(0);
    expect(crossEntropy.gradient(logits, [-100, -100])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(nll(logits, [-100, -100])).toBe(nan);
    expect(nll.gradient(logits, [-100, -100]).flat()).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('kinds of input', () => {
  const flat = logits.flat();
  const mean = crossEntropy(logits, [0, 2]);
  it.each([
    ['number[]', [0, 2]],
    ['Int32Array', Int32Array.of(0, 2)],
    ['Uint8Array', Uint8Array.of(0, 2)],
    ['Float32Array', Float32Array.of(0, 2)],
    ['BigInt64Array', BigInt64Array.of(0n, 2n)],
    ['tensor', { data: BigInt64Array.of(0n, 2n), dims: [2] }],
  ])('class indices as %s', (_, targets) => {
    expect(crossEntropy(logits, targets)).toBe(mean);
    expect(nll(logits, targets)).toBe(nll(logits, [0, 2]));
  });
  it('BigInt64Array holds the ignored index', () => {
    expect(crossEntropy(logits, BigInt64Array.of(-100n, 2n))).toBe(crossEntropy(logits, [-100, 2]));
  });
  it('nested arrays give nested arrays', () => {
    expect(crossEntropy(logits, [0, 2], { reduction: 'none' })).toHaveLength(2);
    expect(crossEntropy.gradient(logits, [0, 2])).toHaveLength(2);
    expectTypeOf(crossEntropy.gradient(logits, [0, 2])).toEqualTypeOf<number[][]>();
  });
  it('tensors give tensors of the same float type, rounded once', () => {
    const x = { data: Float32Array.from(flat), shape: [2, 3] };
    const none = crossEntropy(x, [0, 2], { reduction: 'none' });
    const exact = crossEntropy(logits, [0, 2], { reduction: 'none' });
    expect(none).toEqual({ data: Float32Array.from(exact as number[]), shape: [2] });
    const gradient = crossEntropy.gradient(x, [0, 2]);
    expectTypeOf(gradient.data).toEqualTypeOf<Float32Array<ArrayBuffer>>();
    expect(gradient).toEqual({
      data: Float32Array.from(crossEntropy.gradient(logits, [0, 2]).flat()),
      shape: [2, 3],
    });
  });
  it('integers give floats', () => {
    expect(crossEntropy.gradient(Int8Array.of(0, 0), 1)).toEqual(Float32Array.of(0.5, -0.5));
    expect(bceWithLogits.gradient(Int32Array.of(0), [1])).toEqual(Float64Array.of(-0.5));
  });
  it('a single row gives a number for every reduction', () => {
    for (const row of [[2, 0], Float32Array.of(2, 0), { data: [2, 0], shape: [2] }]) {
      for (const reduction of ['mean', 'sum', 'none'] as const) {
        expect(crossEntropy(row, 0, { reduction })).toBe(0.1269280110429725);
        expect(nll(row, 0, { reduction })).toBe(-2);
      }
    }
  });
  it('binary losses take numbers and any array', () => {
    expectTypeOf(bceWithLogits(0, 1)).toEqualTypeOf<number>();
    expectTypeOf(bceWithLogits(new Float32Array(1), [1], { reduction: 'none' })).toEqualTypeOf<
      Float32Array<ArrayBuffer>
    >();
    expect(bceWithLogits(0, 1, { reduction: 'none' })).toBe(Math.LN2);
    expect(bceWithLogits.gradient(0, 1)).toBe(-0.5);
    expect(binaryCrossEntropy(Float32Array.of(0.5), [1], { reduction: 'none' })).toEqual(
      Float32Array.of(Math.LN2),
    );
    const tensor = { data: [0.5, 0.5], dims: [1, 2] };
    expect(binaryCrossEntropy.gradient(tensor, [[1, 0]])).toEqual({
      data: [-1, 1],
      dims: [1, 2],
    });
  });
});

it.each([2, 64])('probabilities of 64 bits keep their digits beside logits of 32: %i classes', classes => {
  // softmax(0) is 1/n exactly, so that the gradient is what the probabilities differ from it.
  const difference = Float64Array.from({ length: classes }, (_, i) => (i % 2 === 0 ? 2 ** -33 : -(2 ** -33)));
  const gradient = crossEntropy.gradient(
    new Float32Array(classes),
    difference.map(d => 1 / classes - d),
  );
  expect(gradient).toEqual(Float32Array.from(difference));
});

it('the last rows of many are fewer than those before, which are computed together', () => {
  const [rows, classes] = [5, 4096];
  const shape = [rows, classes];
  const differences = Float64Array.from(
    { length: rows * classes },
    (_, i) => (i % 2 === 0 ? 1 : -1) / 2 ** 33,
  );
  const targets = { data: differences.map(d => 1 / classes - d), shape };
  const logits32 = { data: new Float32Array(rows * classes), shape };
  const { data } = crossEntropy.gradient(logits32, targets, { reduction: 'sum' });
  expect(data).toEqual(Float32Array.from(differences));
});

describe('axis', () => {
  it('is the last one unless another is given', () => {
    const columns = [
      [2, 0],
      [0, 1],
      [-1, 0.5],
    ];
    expect(crossEntropy(columns, [0, 2], { axis: 0 })).toBe(crossEntropy(logits, [0, 2]));
    expect(crossEntropy(columns, [0, 2], { axis: -2 })).toBe(crossEntropy(logits, [0, 2]));
    expect(nll(columns, [0, 2], { axis: 0 })).toBe(nll(logits, [0, 2]));
  });
});

describe('examples of the documentation', () => {
  it('crossEntropy, nll, bceWithLogits', () => {
    const x = [
      [2, 0],
      [0, 1],
    ];
    expectNear(crossEntropy(x, [0, 1]), 0.2200948, 5e-8);
    expectNear(bceWithLogits([2, -1], [1, 0]), 0.2200948, 5e-8);
    crossEntropy
      .gradient(x, [0, 1])
      .flat()
      .forEach((slope, i) => {
        expectNear(slope, [-0.0596, 0.0596, 0.1344, -0.1344][i]!, 1e-4);
      });
    bceWithLogits.gradient([2, -1], [1, 0]).forEach((slope, i) => {
      expectNear(slope, [-0.0596, 0.1344][i]!, 1e-4);
    });
  });
  it('binaryCrossEntropy', () => {
    expectNear(binaryCrossEntropy([0.9, 0.2], [1, 0]), 0.164252, 5e-8);
    const [first, second] = binaryCrossEntropy.gradient([0.9, 0.2], [1, 0]);
    expectNear(first!, -0.5555, 1e-4);
    expectNear(second!, 0.625, 1e-15);
  });
});

describe('errors', () => {
  const t = [0, 2];
  const any = (value: unknown): never => value as never;
  // biome-ignore format: one case a line
  const cases: readonly (readonly [string, () => unknown, typeof TypeError | typeof RangeError, string])[] = [
    ['a number for logits', () => crossEntropy(any(1), 0), TypeError, 'logits: expected an array with an axis of classes, not 1 without axes'],
    ['a number for log-probabilities', () => nll(any(1), 0), TypeError, 'logProbabilities: expected an array with an axis of classes'],
    ['no numbers', () => crossEntropy(any('x'), 0), TypeError, 'logits: expected'],
    ['no classes', () => crossEntropy([], []), RangeError, 'logits: expected at least one class along axis 0, not the shape [0]'],
    ['an axis out of range', () => crossEntropy(logits, t, { axis: 2 }), RangeError, 'axis: 2 is out of range'],
    ['a class too large', () => crossEntropy(logits, [0, 3]), RangeError, 'targets[1]: expected a class index, 0 … 2, or ignoreIndex, -100, not 3'],
    ['a class too small', () => nll(logits, [-1, 0], { ignoreIndex: -5 }), RangeError, 'targets[0]: expected a class index, 0 … 2, or ignoreIndex, -5, not -1'],
    ['half a class', () => crossEntropy([1, 2], 0.5), RangeError, 'targets: expected a class index, 0 … 1, or ignoreIndex, -100, not 0.5'],
    ['a class of no number', () => nll([[logits[0]!]], [[nan]]), RangeError, 'targets[0][0]: expected a class index, 0 … 2'],
    ['too few targets', () => crossEntropy(logits, [0]), RangeError, 'targets: expected the shape [2] for class indices or [2, 3], that of logits, for probabilities, not [1]'],
    ['too few targets of nll', () => nll(logits, [0]), RangeError, 'targets: expected the shape [2] of logProbabilities without the axis of classes, not [1]'],
    ['no targets', () => crossEntropy(logits, any(undefined)), TypeError, 'targets: expected'],
    ['integers for probabilities', () => crossEntropy([1, 2], Uint8Array.of(0, 1)), TypeError, 'targets: expected floats, probabilities, in the shape [2] of logits, not a Uint8Array of length 2 of integers; class indices have the shape []'],
    ['a tensor of integers', () => crossEntropy([1, 2], { data: BigInt64Array.of(0n, 1n), dims: [2] }), TypeError, 'targets: expected floats'],
    ['ignoreIndex with probabilities', () => crossEntropy([1, 2], [0, 1], { ignoreIndex: 1 }), RangeError, 'ignoreIndex: expected none where targets are probabilities, not 1'],
    ['half an ignoreIndex', () => nll(logits, t, { ignoreIndex: 0.5 }), RangeError, 'ignoreIndex: expected a whole number, not 0.5'],
    ['a short weight', () => crossEntropy(logits, t, { weight: [1, 2] }), RangeError, 'weight: expected the shape [3], one number for each class, not [2]'],
    ['a weight of two axes', () => nll(logits, t, { weight: [[1, 2, 3]] }), RangeError, 'weight: expected the shape [3], one number for each class, not [1, 3]'],
    ['too much smoothing', () => crossEntropy(logits, t, { labelSmoothing: 1.5 }), RangeError, 'labelSmoothing: expected a number from 0 to 1, not 1.5'],
    ['smoothing of no number', () => crossEntropy(logits, t, { labelSmoothing: nan }), RangeError, 'labelSmoothing: expected a number from 0 to 1, not NaN'],
    ['another reduction', () => crossEntropy(logits, t, { reduction: any('average') }), TypeError, "reduction: expected 'mean' or 'sum' or 'none', not the string \"average\""],
    ['another option', () => crossEntropy(logits, t, any({ smoothing: 1 })), TypeError, 'smoothing: crossEntropy has no such option; allowed: axis, weight, ignoreIndex, labelSmoothing, temperature, reduction'],
    ['smoothing of nll', () => nll(logits, t, any({ labelSmoothing: 0.1 })), TypeError, 'labelSmoothing: nll has no such option; allowed: axis, weight, ignoreIndex, reduction'],
    ['another option of bceWithLogits', () => bceWithLogits(0, 1, any({ axis: 0 })), TypeError, 'axis: bceWithLogits has no such option; allowed: weight, posWeight, labelSmoothing, reduction'],
    ['posWeight of probabilities', () => binaryCrossEntropy(0, 1, any({ posWeight: 2 })), TypeError, 'posWeight: binaryCrossEntropy has no such option; allowed: weight, labelSmoothing, reduction'],
    ['a probability above 1', () => binaryCrossEntropy([[0.5, 1.5]], [[1, 1]]), RangeError, 'probabilities[0][1]: expected a number from 0 to 1, not 1.5'],
    ['a probability below 0', () => binaryCrossEntropy.gradient(-0.1, 1), RangeError, 'probabilities: expected a number from 0 to 1, not -0.1'],
    ['a probability of no number', () => binaryCrossEntropy([nan], [1]), RangeError, 'probabilities[0]: expected a number from 0 to 1, not NaN'],
    ['targets of another shape', () => bceWithLogits([1, 2], [1]), RangeError, 'targets: expected the shape [2] of logits, not [1]'],
    ['a weight that does not broadcast', () => bceWithLogits([1, 2], [1, 0], { weight: [1, 2, 3] }), RangeError, 'weight: the shape [3] does not broadcast to [2]'],
    ['a posWeight that does not broadcast', () => bceWithLogits([1, 2], [1, 0], { posWeight: [[1, 2]] }), RangeError, 'posWeight: the shape [1, 2] does not broadcast to [2]'],
  ];
  it.each(cases)('%s', (_, call, kind, message) => {
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });
});
