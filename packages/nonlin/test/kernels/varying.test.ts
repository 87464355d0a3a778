// Parameters that vary from element to element: learned by channel, drawn in training.
import { describe, expect, test } from 'vitest';
import { gumbelSoftmax, hardmax, prelu, rrelu, softmax } from '../../src/index.ts';
import { gumbelAt, uniformAt } from '../../src/kernels/random.ts';

describe('prelu', () => {
  const x = [
    [
      [-1, 2],
      [-3, 4],
    ],
    [
      [-5, -6],
      [7, -8],
    ],
  ]; // 2 × 2 × 2, channels along axis 1

  test('one slope for each channel, along axis 1 by default', () => {
    const y = [
      [
        [-0.5, 2],
        [-0.75, 4],
      ],
      [
        [-2.5, -3],
        [7, -2],
      ],
    ];
    expect(prelu(x, { weight: [0.5, 0.25] })).toEqual(y);
    expect(
      prelu({ data: Float32Array.from(x.flat(2)), shape: [2, 2, 2] }, { weight: Float32Array.of(0.5, 0.25) }),
    ).toEqual({
      data: Float32Array.from(y.flat(2)),
      shape: [2, 2, 2],
    });
    expect(prelu([-4, -4], { weight: [0.5, 0.25] })).toEqual([-2, -1]);
    expect(prelu([[-4, -4]], { weight: [0.5], axis: 0 })).toEqual([[-2, -2]]);
  });

  test('one slope for each element, in the shape of x', () => {
    const weight = [
      [
        [0.5, 2],
        [0.25, 3],
      ],
      [
        [1, 0.125],
        [4, 0.75],
      ],
    ];
    const y = [
      [
        [-0.5, 2],
        [-0.75, 4],
      ],
      [
        [-5, -0.75],
        [7, -6],
      ],
    ];
    expect(prelu(x, { weight })).toEqual(y);
    const flat = { data: Float32Array.from(x.flat(2)), shape: [2, 2, 2] };
    expect(prelu(flat, { weight: { data: Float64Array.from(weight.flat(2)), shape: [2, 2, 2] } })).toEqual({
      data: Float32Array.from(y.flat(2)),
      shape: [2, 2, 2],
    });
    // As many as x has elements and each its own gradient: g · x where x is negative.
    const ones = x.map(a => a.map(b => b.map(() => 1)));
    expect(prelu.paramVjp(x, ones, { weight }).weight).toEqual(Float64Array.of(-1, 0, -3, 0, -5, -6, 0, -8));
    const many = Float32Array.from({ length: 20000 }, (_, i) => (i % 7) - 3);
    const slopes = Float32Array.from(many, (_, i) => (i % 5) / 4);
    const shape = [100, 200];
    const { data } = prelu({ data: many, shape }, { weight: { data: slopes, shape } });
    expect(data).toEqual(many.map((v, i) => (v > 0 ? v : v * slopes[i]!)));
    expect(() => prelu(x, { weight: [[0.5, 2]] })).toThrow(/^weight: expected a number, or 2 numbers/);
  });

  test('gradients of input and slope', () => {
    const g = [
      [
        [1, 1],
        [1, 1],
      ],
      [
        [10, 10],
        [10, 10],
      ],
    ];
    const weight = [0.5, 0.25];
    expect(prelu.vjp(x, g, { weight })).toEqual([
      [
        [0.5, 1],
        [0.25, 1],
      ],
      [
        [5, 5],
        [10, 2.5],
      ],
    ]);
    expect(prelu.derivative([[-1, 1]], { weight: [0.5, 0.25] })).toEqual([[0.5, 1]]);
    expect(prelu.paramVjp(x, g, { weight })).toEqual({ weight: Float64Array.of(-1 - 50 - 60, -3 - 80) });
    expect(prelu.paramVjp(x, g)).toEqual({ weight: -1 - 50 - 60 - 3 - 80 });
    expect(prelu.paramVjp(x, g, { weight: [0.1] })).toEqual({ weight: Float64Array.of(-194) });
  });

  test('in place', () => {
    const data = Float64Array.of(-1, -1);
    expect(prelu(data, { weight: [0.5, 0.25], out: data })).toBe(data);
    expect(data).toEqual(Float64Array.of(-0.5, -0.25));
  });

  test('errors name the argument', () => {
    expect(() => prelu(x, { weight: [1, 2, 3] })).toThrow(
      'weight: expected a number, or 2 numbers, one for each place of axis 1, or the shape of x, not 3',
    );
    expect(() => prelu(x, { weight: [1, Number.NaN] })).toThrow('weight: expected a number from');
    expect(() => prelu(x, { weight: [1, 2], axis: 3 })).toThrow('axis: 3 is out of range');
    expect(() => prelu.paramVjp(x, [1])).toThrow('g: expected the shape');
  });
});

describe('random numbers', () => {
  const n = 200_000;
  const drawn = Float64Array.from({ length: n }, (_, i) => uniformAt(42, i));

  test('are uniform: moments, and the largest distance to the distribution (Kolmogorov and Smirnov)', () => {
    expect(drawn.every(u => u > 0 && u < 1)).toBe(true);
    const mean = drawn.reduce((s, u) => s + u, 0) / n;
    const variance = drawn.reduce((s, u) => s + (u - mean) ** 2, 0) / n;
    expect(Math.abs(mean - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(5 * Math.sqrt(1 / 180 / n));
    const sorted = drawn.slice().sort();
    const distance = sorted.reduce((d, u, i) => Math.max(d, Math.abs(u - (i + 0.5) / n)), 0);
    expect(distance).toBeLessThan(2.2 / Math.sqrt(n));
  });

  test('are not correlated with their neighbours, nor with those of the next seed', () => {
    const next = drawn.map((_, i) => uniformAt(43, i));
    const covariance = (b: (i: number) => number): number =>
      drawn.reduce((s, u, i) => s + (u - 0.5) * (b(i) - 0.5), 0) / n;
    for (const lag of [1, 2, 7, 64, 1024])
      expect(Math.abs(covariance(i => drawn[(i + lag) % n]!))).toBeLessThan(5 / 12 / Math.sqrt(n));
    expect(Math.abs(covariance(i => next[i]!))).toBeLessThan(5 / 12 / Math.sqrt(n));
    expect(new Set(drawn).size).toBe(n);
  });

  test('large seeds and places count', () => {
    const all = [0, 1, 2 ** 32, 2 ** 53 - 1].flatMap(seed =>
      [0, 1, 2 ** 32, 2 ** 40].map(place => uniformAt(seed, place)),
    );
    expect(new Set(all).size).toBe(16);
  });
});

describe('rrelu', () => {
  const x = Float64Array.from({ length: 10_000 }, (_, i) => (i % 2 === 0 ? -1 : 1));

  test('evaluates with the mean slope by default', () => {
    expect(rrelu([-1, 2], { lower: 0.125, upper: 0.375 })).toEqual([-0.25, 2]);
  });

  test('trains with slopes between the bounds, the same for the same seed and for the gradient', () => {
    const options = { training: true, seed: 7 } as const;
    const y = rrelu(x, options);
    const negative = y.filter(v => v < 0);
    expect(negative.every(v => v > -1 / 3 && v < -1 / 8)).toBe(true);
    expect(
      Math.abs(negative.reduce((s, v) => s + v, 0) / negative.length + (1 / 3 + 1 / 8) / 2),
    ).toBeLessThan(0.005);
    expect(rrelu(x, options)).toEqual(y);
    expect(rrelu(x, { training: true, seed: 8 })).not.toEqual(y);
    expect(
      rrelu.vjp(
        x,
        x.map(() => 1),
        options,
      ),
    ).toEqual(x.map((v, i) => (v > 0 ? 1 : -y[i]!)));
  });

  test('a single number is the first that is drawn', () => {
    const options = { training: true, seed: 42, lower: 0, upper: 1 } as const;
    expect(rrelu(-1, options)).toBe(-uniformAt(42, 0));
    expect(rrelu({ data: [-1], shape: [] }, options)).toEqual({ data: [-uniformAt(42, 0)], shape: [] });
  });

  test('training needs a seed', () => {
    expect(() => rrelu(x, { training: true })).toThrow('seed: training draws random numbers and needs one');
    expect(() => rrelu(x, { training: true, seed: -1 })).toThrow('seed: expected a whole number');
    expect(() => rrelu(x, { training: 'yes' as never })).toThrow('training: expected true or false');
  });
});

describe('gumbelSoftmax', () => {
  const logits = {
    data: Float32Array.from({ length: 30_000 }, (_, i) => [2, 1, 0][i % 3]!),
    shape: [10_000, 3],
  };

  test('is softmax in evaluation, with its temperature', () => {
    expect(gumbelSoftmax([1, 2, 3], { tau: 2 })).toEqual(softmax([0.5, 1, 1.5]));
    expect(gumbelSoftmax([1, 3, 2], { hard: true })).toEqual([0, 1, 0]);
  });

  test('draws classes as often as softmax says', () => {
    const { data } = gumbelSoftmax(logits, { training: true, seed: 3, hard: true }) as typeof logits;
    const counts = [0, 1, 2].map(c => data.filter((v, i) => i % 3 === c && v === 1).length / 10_000);
    const p = softmax([2, 1, 0]);
    counts.forEach((share, c) => {
      expect(Math.abs(share - p[c]!)).toBeLessThan(5 * Math.sqrt((p[c]! * (1 - p[c]!)) / 10_000));
    });
  });

  test('the hard result is the largest of the soft one, and the gradient is the soft one’s', () => {
    const options = { training: true, seed: 3, tau: 0.5 } as const;
    const soft = gumbelSoftmax(logits, options) as typeof logits;
    expect(gumbelSoftmax(logits, { ...options, hard: true })).toEqual(hardmax(soft));
    const g = { data: logits.data.map((_, i) => Math.sin(i)), shape: logits.shape };
    expect(gumbelSoftmax.vjp(logits, g, { ...options, hard: true })).toEqual(
      gumbelSoftmax.vjp(logits, g, options),
    );
    const noisy = logits.data.map((v, i) => v + gumbelAt(3, i));
    expect(soft).toEqual(gumbelSoftmax({ data: noisy, shape: logits.shape }, { tau: 0.5 }));
  });

  test('a single number is the first that is drawn', () => {
    const options = { training: true, seed: 42, lower: 0, upper: 1 } as const;
    expect(rrelu(-1, options)).toBe(-uniformAt(42, 0));
    expect(rrelu({ data: [-1], shape: [] }, options)).toEqual({ data: [-uniformAt(42, 0)], shape: [] });
  });

  test('training needs a seed', () => {
    expect(() => gumbelSoftmax([1, 2], { training: true })).toThrow('seed: training draws random numbers');
    expect(() => gumbelSoftmax([1, 2], { hard: 1 as never })).toThrow('hard: expected true or false');
  });
});
