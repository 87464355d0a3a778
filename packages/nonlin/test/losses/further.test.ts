// Kullback–Leibler, soft margin, focal and sparse losses against their textbook formulas with many bits, and the gradients
// against the derivatives of those.
import { describe, expect, test } from 'vitest';
import { derivative, parse } from '../../src/formula/index.ts';
import { sparsemax } from '../../src/index.ts';
import {
  bceWithLogits,
  binaryCrossEntropy,
  crossEntropy,
  entmax15Loss,
  hingeLoss,
  huberLoss,
  klDiv,
  l1Loss,
  mseLoss,
  sigmoidFocalLoss,
  smoothL1Loss,
  softMarginLoss,
  sparsemaxLoss,
} from '../../src/losses.ts';
import { exactly, oracle } from '../support/decimal.ts';

const xs = [-700, -50, -5, -1, -0.1, 0, 1e-9, 0.3, 1, 4, 30, 300];

function expectNear(
  actual: number,
  formula: string,
  env: Readonly<Record<string, number>>,
  what: string,
  amplified = 1,
): void {
  const truth = Number(oracle(parse(formula), env)[0]!);
  expect(Math.abs(actual - truth), `${what}: ${actual}, not ${truth}`).toBeLessThanOrEqual(
    amplified * 2e-15 * Math.abs(truth) + 1e-300,
  );
}
function expectSlope(
  actual: number,
  formula: string,
  env: Readonly<Record<string, number>>,
  what: string,
  amplified = 1,
): void {
  const truth = Number(oracle(derivative(parse(formula)), env)[0]!);
  expect(Math.abs(actual - truth), `${what}: ${actual}, not ${truth}`).toBeLessThanOrEqual(
    amplified * 4e-15 * Math.abs(truth) + 1e-300,
  );
}

describe('klDiv', () => {
  test.each([0.001, 0.3, 1])('target %f', t => {
    for (const x of xs) {
      expectNear(klDiv(x, t), 't * (log(t) - x)', { t, x }, `klDiv(${x})`);
      expect(klDiv.gradient(x, t)).toBe(-t);
      const logT = Math.log(t);
      expectNear(
        klDiv(x, logT, { logTarget: true }),
        'exp(t) * (t - x)',
        { t: logT, x },
        `klDiv(${x}) of a logarithm`,
      );
    }
  });
  test('a target of 0 costs nothing, even where the prediction is impossible', () => {
    expect(klDiv([-Infinity, 0], [0, 1])).toBe(0);
    expect(klDiv([-Infinity, 0], [0.5, 0.5])).toBe(Infinity);
  });
  test('weights, reductions and errors', () => {
    expect(klDiv([-1, -2], [1, 1], { weight: [2, 1], reduction: 'none' })).toEqual([2, 2]);
    expect(klDiv([-1, -2], [1, 1], { weight: [2, 1] })).toBe(2);
    expect(klDiv.gradient([-1, -2], [1, 1], { weight: [2, 1] })).toEqual([-1, -0.5]);
    expect(() => klDiv([1], [1], { logTarget: 1 as never })).toThrow('logTarget: expected true or false');
  });
});

describe('softMarginLoss', () => {
  test.each([-1, 1, 0.5])('target %f', t => {
    for (const x of xs) {
      expectNear(softMarginLoss(x, t), 'log(1 + exp(-t * x))', { t, x }, `softMarginLoss(${x})`);
      expectSlope(softMarginLoss.gradient(x, t), 'log(1 + exp(-t * x))', { t, x }, `its slope at ${x}`);
    }
  });
});

describe('losses of regression', () => {
  // PyTorch's documented formulas, with d for x − t and a for its size.
  const a = 'abs(x - t)';
  const losses = [
    ['mseLoss', mseLoss, {}, '(x - t)^2', '2 * (x - t)'],
    ['l1Loss', l1Loss, {}, a, 'x > t ? 1 : (x < t ? -1 : 0)'],
    ['huberLoss', huberLoss, {}, `${a} <= 1 ? (x - t)^2 / 2 : ${a} - 1 / 2`, 'max(min(x - t, 1), -1)'],
    [
      'huberLoss, delta 2.5',
      huberLoss,
      { delta: 2.5 },
      `${a} <= 2.5 ? (x - t)^2 / 2 : 2.5 * (${a} - 2.5 / 2)`,
      'max(min(x - t, 2.5), -2.5)',
    ],
    [
      'smoothL1Loss, beta 0.5',
      smoothL1Loss,
      { beta: 0.5 },
      `${a} < 0.5 ? (x - t)^2 / (2 * 0.5) : ${a} - 0.5 / 2`,
      `${a} < 0.5 ? (x - t) / 0.5 : (x > t ? 1 : -1)`,
    ],
    ['smoothL1Loss, beta 0', smoothL1Loss, { beta: 0 }, a, 'x > t ? 1 : (x < t ? -1 : 0)'],
    ['hingeLoss', hingeLoss, {}, 'max(1 - t * x, 0)', 't * x < 1 ? -t : 0'],
  ] as const satisfies readonly (readonly [string, unknown, object, string, string])[];
  type Loss = ((x: number, t: number, options: object) => number) & {
    gradient(x: number, t: number, options: object): number;
  };
  test.each(losses)('%s is its formula, and so is its slope', (name, given, options, formula, slope) => {
    const loss = given as unknown as Loss;
    for (const t of [-1, 0.25, 1, 30])
      for (const x of xs) {
        const env = { x, t };
        expectNear(loss(x, t, options), formula, env, `${name}(${x}, ${t})`);
        const [dx, truth] = [loss.gradient(x, t, options), Number(oracle(parse(slope), env)[0]!)];
        expect(dx, `its slope at (${x}, ${t})`).toBeCloseTo(truth, 12);
      }
  });
  test('weights, reductions, arrays and errors', () => {
    expect(mseLoss([2, 0], [1, 0])).toBe(0.5);
    expect(mseLoss.gradient([2, 0], [1, 0])).toEqual([1, 0]);
    expect(huberLoss([3, 0.5], [0, 0], { reduction: 'none' })).toEqual([2.5, 0.125]);
    expect(smoothL1Loss([3, 0.5], [0, 0], { beta: 0.5, reduction: 'none' })).toEqual([2.75, 0.25]);
    expect(hingeLoss([2, -0.5], [1, -1])).toBe(0.25);
    expect(l1Loss(Float32Array.of(1, 2), Float32Array.of(3, 2), { weight: [2, 1], reduction: 'sum' })).toBe(
      4,
    );
    expect(smoothL1Loss(1e200, 0, { beta: 1e300 }) / 5e99).toBeCloseTo(1, 14);
    expect(mseLoss.gradient([Number.NaN, 1], [0, Number.NaN])).toEqual([Number.NaN, Number.NaN]);
    expect(l1Loss.gradient([Number.NaN, 1], [0, Number.NaN])).toEqual([Number.NaN, Number.NaN]);
    expect(hingeLoss.gradient([Number.NaN, 1], [1, Number.NaN])).toEqual([Number.NaN, Number.NaN]);
    expect(() => huberLoss(1, 1, { delta: 0 })).toThrow(/^delta: expected a number/);
    expect(() => smoothL1Loss(1, 1, { beta: -1 })).toThrow(/^beta: expected a number/);
    expect(() => mseLoss(1, 1, { delta: 1 } as object)).toThrow(/delta/);
  });
});

describe('options that peers have', () => {
  const logits = [
    [2, -1, 0.5],
    [0, 3, -2],
  ];
  test('temperature divides the logits of cross-entropy, and its gradient', () => {
    const tempered = logits.map(row => row.map(v => v / 4));
    expect(crossEntropy(logits, [0, 2], { temperature: 4 })).toBeCloseTo(crossEntropy(tempered, [0, 2]), 15);
    const gradient = crossEntropy.gradient(logits, [0, 2], { temperature: 4 });
    const expected = crossEntropy.gradient(tempered, [0, 2]).map(row => row.map(v => v / 4));
    gradient.flat().forEach((v, i) => {
      expect(v).toBeCloseTo(expected.flat()[i]!, 15);
    });
    expect(() => crossEntropy(logits, [0, 2], { temperature: 0 })).toThrow(/^temperature: expected/);
  });
  test('the mean of a batch divides by the length of its first axis', () => {
    const x = [
      [-1, -2, -3],
      [-2, -1, -1.5],
    ];
    const t = [
      [0.5, 0.25, 0.25],
      [0.1, 0.6, 0.3],
    ];
    const whole = klDiv(x, t, { reduction: 'sum' });
    expect(klDiv(x, t, { reduction: 'batchmean' })).toBe(whole / 2);
    expect(klDiv.gradient(x, t, { reduction: 'batchmean' })).toEqual(t.map(row => row.map(v => -v / 2)));
    expect(() => klDiv(x, t, { reduction: 'batch' as never })).toThrow(/reduction/);
  });
  test('label smoothing moves answers towards ½', () => {
    for (const [t, moved] of [
      [1, 0.9],
      [0, 0.1],
    ] as const) {
      expect(bceWithLogits(0.7, t, { labelSmoothing: 0.2 })).toBe(bceWithLogits(0.7, moved));
      expect(bceWithLogits.gradient(0.7, t, { labelSmoothing: 0.2 })).toBe(
        bceWithLogits.gradient(0.7, moved),
      );
      expect(binaryCrossEntropy(0.7, t, { labelSmoothing: 0.2 })).toBe(binaryCrossEntropy(0.7, moved));
    }
    expect(() => bceWithLogits(1, 1, { labelSmoothing: 2 })).toThrow(/^labelSmoothing: expected a number/);
  });
});

describe('sigmoidFocalLoss', () => {
  const formula = 'a * (1 - 1 / (1 + exp(-s * x)))^n * -log(1 / (1 + exp(-s * x)))';
  test.each([0, 1, 2, 5])('gamma %i', gamma => {
    for (const [t, a] of [
      [1, 0.25],
      [0, 0.75],
    ] as const) {
      for (const x of xs.filter(v => Math.abs(v) < 100)) {
        const env = { a, s: 2 * t - 1, x };
        const written = formula.replace('n', String(gamma));
        expectNear(
          sigmoidFocalLoss(x, t, { gamma }),
          written,
          env,
          `loss(${x}, ${t})`,
          1 + (gamma * Math.abs(x)) / 10,
        );
        expectSlope(
          sigmoidFocalLoss.gradient(x, t, { gamma }),
          written,
          env,
          `its slope at (${x}, ${t})`,
          1 + (gamma * Math.abs(x)) / 10,
        );
      }
    }
  });
  test.each([0, 1, 2, 5])('soft targets, gamma %i: torchvision’s formula in many digits', gamma => {
    const soft = `(a * t + (1 - a) * (1 - t)) * ((1 - t) / (1 + exp(-x)) + t / (1 + exp(x)))^${gamma}
      * (t * log(1 + exp(-x)) + (1 - t) * log(1 + exp(x)))`;
    for (const t of [1e-9, 0.05, 0.3, 0.5, 0.9, 0.999])
      for (const x of xs.filter(v => Math.abs(v) < 100)) {
        const env = { a: 0.25, t, x };
        expectNear(sigmoidFocalLoss(x, t, { gamma }), soft, env, `loss(${x}, ${t})`, 8);
        // Where terms of the slope cancel, the digits are those of the terms.
        const slope = Number(oracle(derivative(parse(soft)), env)[0]!);
        const loss = Number(oracle(parse(soft), env)[0]!);
        const actual = sigmoidFocalLoss.gradient(x, t, { gamma });
        expect(Math.abs(actual - slope), `slope(${x}, ${t}): ${actual}, not ${slope}`).toBeLessThanOrEqual(
          1e-14 * (Math.abs(slope) + (1 + gamma) * Math.abs(loss)),
        );
      }
  });
  test('soft targets at ±∞ have the limits', () => {
    expect(sigmoidFocalLoss([Infinity, -Infinity], [0.25, 0.25], { reduction: 'none' })).toEqual([
      Infinity,
      Infinity,
    ]);
    const [up, down] = sigmoidFocalLoss.gradient([Infinity, -Infinity], [0.25, 0.25], {
      alpha: -1,
      reduction: 'sum',
    }) as number[];
    // p_t is t above and 1 − t below: (1 − p_t)^γ (p − t).
    expect(up).toBeCloseTo(0.75 ** 2 * 0.75, 14);
    expect(down).toBeCloseTo(-(0.25 ** 2) * 0.25, 14);
  });
  test('gamma 0 and no balance is binary cross-entropy', () => {
    const [x, t] = [
      [2, -1, 0.5],
      [1, 0, 0],
    ];
    expect(sigmoidFocalLoss(x, t, { gamma: 0, alpha: -1 })).toBeCloseTo(bceWithLogits(x, t), 15);
  });
  test('errors name the argument', () => {
    expect(() => sigmoidFocalLoss([[1, 2]], [[0, 1.5]])).toThrow(
      'targets[0][1]: expected a number from 0 to 1, not 1.5',
    );
    expect(() => sigmoidFocalLoss([1], [Number.NaN])).toThrow('targets[0]: expected a number from 0 to 1');
    expect(() => sigmoidFocalLoss(1, 1, { gamma: -1 })).toThrow('gamma: expected a number from 0');
    expect(() => sigmoidFocalLoss(1, 1, { alpha: 2 })).toThrow('alpha: expected a number from 0 to 1');
  });
});

describe.each([
  ['sparsemaxLoss', sparsemaxLoss, 'max(0, x - entmaxThreshold(x, 1))', '(1 - sum(P^2)) / 2'],
  [
    'entmax15Loss',
    entmax15Loss,
    'max(0, x / 2 - entmaxThreshold(x / 2, 2))^2',
    '4 / 3 * (1 - sum(P * sqrt(P)))',
  ],
] as const)('%s', (_, loss, prediction, entropy) => {
  const rows = [[0.5, 0], [2, 0], [0, 2], [1, 0.8, 0.1], [-3, 4, 4, 3.9], [0], [1e6, 1e6 + 0.25, -5]];
  const P = `(${prediction})`;

  test('value and gradient', () => {
    for (const row of rows) {
      row.forEach((here, t) => {
        const formula = parse(`${entropy.replaceAll('P', P)} + sum(${P} * (x - t))`);
        const truth = Number(oracle(formula, { x: row, t: here })[0]!);
        expect(Math.abs(loss(row, t) - truth), `[${row}], ${t}`).toBeLessThanOrEqual(
          4e-16 * Math.max(1, Math.abs(truth)),
        );
        const p = oracle(parse(prediction), { x: row });
        loss.gradient(row, t).forEach((slope, i) => {
          const exact = Number(p[i]!.sub(exactly(i === t ? 1 : 0)));
          expect(Math.abs(slope - exact)).toBeLessThanOrEqual(4e-16);
        });
      });
    }
  });

  test('batches, weights, ignored rows and axes as in crossEntropy', () => {
    const batch = [
      [1, 0.8, 0.1],
      [0, 2, 1],
      [5, 5, 5],
    ];
    const options = { weight: [1, 2, 0.5], ignoreIndex: 9 };
    const each = [loss(batch[0]!, 1), loss(batch[1]!, 0)];
    expect(loss(batch, [1, 0, 9], options)).toBeCloseTo((2 * each[0]! + each[1]!) / 3, 15);
    expect(loss(batch, [1, 0, 9], { ...options, reduction: 'none' })).toEqual([2 * each[0]!, each[1], 0]);
    expect(loss.gradient(batch, [1, 0, 9], options)[2]).toEqual([0, 0, 0]);
    const columns = batch[0]!.map((_, i) => batch.map(row => row[i]!));
    expect(loss(columns, [1, 0, 2], { axis: 0 })).toBeCloseTo(loss(batch, [1, 0, 2]), 15);
    expect(() => loss(batch, [1, 0, 3])).toThrow('targets[2]: expected a class index');
  });
});

test('the sparse losses are 0 where the target leads by enough, and cross-entropy never is', () => {
  expect([sparsemaxLoss([2, 0], 0), entmax15Loss([3, 0], 0)]).toEqual([0, 0]);
  expect(crossEntropy([3, 0], 0)).toBeGreaterThan(0);
  expect(sparsemax([2, 0])).toEqual([1, 0]);
});

// By hand: what is finite stays so, though the sum of the losses, or twice a distance, is beyond float64.
describe('means of large losses', () => {
  const two = Float64Array.of(1.5e308, 1.5e308);
  const zeros = Float64Array.of(0, 0);
  test('values', () => {
    expect(l1Loss(two, zeros)).toBe(1.5e308);
    expect(l1Loss(Float64Array.of(1.5e308, 1.5e308, 0, 0), Float64Array.of(0, 0, 0, 0))).toBe(7.5e307);
    expect(huberLoss(two, zeros)).toBe(1.5e308);
    expect(crossEntropy([Float64Array.of(0, 1.5e308), Float64Array.of(0, 1.5e308)], [0, 0])).toBe(1.5e308);
    expect(l1Loss(two, zeros, { reduction: 'sum' })).toBe(Infinity);
    expect(l1Loss(Float64Array.of(Infinity, 1), zeros)).toBe(Infinity);
  });
  test('gradients', () => {
    expect([...mseLoss.gradient(two, zeros)]).toEqual([1.5e308, 1.5e308]);
  });
});
