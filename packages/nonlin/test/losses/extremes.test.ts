// Losses of large, tiny and opposite finite numbers with weights of any size: the value in many digits, or an infinity only where
// the true value is beyond the format. Every loss of single elements, value and slope, in float32 and float64, by kernels and in
// JavaScript, against its textbook formula in many digits.
import type { Decimal } from 'decimal.js';
import { afterEach, describe, expect, test } from 'vitest';
import type { Expr } from '../../src/formula/index.ts';
import { math } from '../../src/functions/definition.ts';
import * as losses from '../../src/losses.ts';
import { setBackend } from '../../src/runtime.ts';
import { exactly, oracle } from '../support/decimal.ts';

interface Case {
  /** The loss, and the options that it is called with throughout; the loss of the case's name, if left out. */
  readonly of?: string;
  readonly given?: Readonly<Record<string, unknown>>;
  /** From x and its target t; a weight multiplies them. */
  readonly cost: Expr;
  readonly slope: Expr;
  /** Whether it is a power of e, whose digits below the normal numbers a large weight does not bring back. */
  readonly isPower?: true;
  /** What the terms of cost and slope amount to, where they cancel. */
  readonly size?: Expr;
  readonly x: readonly number[];
  readonly t: readonly number[];
  /** Options, which the formulas mention by name. */
  readonly options?: Readonly<Record<string, readonly number[]>>;
}

/** Distances between numbers of these sizes are large, tiny, and beyond the format. */
const any = [1.7e308, -1.7e308, 1e200, -3e155, 1.25, 0, -1e-200, 1e-310];
const logits = [1.7e308, -1.7e308, 1e200, 750, -750, 40, -1.25, 0, 1e-310];
const answers = [0, 1, 0.25];

const cases: Readonly<Record<string, Case>> = {
  mseLoss: { cost: math`(x - t)^2`, slope: math`2 * (x - t)`, x: any, t: any },
  l1Loss: { cost: math`abs(x - t)`, slope: math`x > t ? 1 : (x < t ? -1 : 0)`, x: any, t: any },
  huberLoss: {
    cost: math`abs(x - t) <= delta ? (x - t)^2 / 2 : delta * (abs(x - t) - delta / 2)`,
    slope: math`max(min(x - t, delta), -delta)`,
    x: any,
    t: any,
    options: { delta: [1, 1e-300, 1.5e308] },
  },
  smoothL1Loss: {
    cost: math`abs(x - t) < beta ? (x - t)^2 / (2 * beta) : abs(x - t) - beta / 2`,
    slope: math`abs(x - t) < beta ? (x - t) / beta : (x > t ? 1 : (x < t ? -1 : 0))`,
    x: any,
    t: any,
    options: { beta: [1, 1e-300, 1.5e308] },
  },
  hingeLoss: {
    cost: math`max(1 - t * x, 0)`,
    slope: math`t * x < 1 ? -t : 0`,
    x: any,
    t: [1, -1, 1e30, -1e-30],
  },
  softMarginLoss: {
    cost: math`let z = -t * x; max(z, 0) + log1p(exp(-abs(z)))`,
    slope: math`let z = t * x; -t * (z > 0 ? exp(-z) : 1) / (1 + exp(-abs(z)))`,
    isPower: true,
    x: logits,
    t: [1, -1, 1e30, -1e-30],
  },
  bceWithLogits: {
    cost: math`let rest = log1p(exp(-abs(x))); (1 - t) * (max(x, 0) + rest) + posWeight * t * (max(-x, 0) + rest)`,
    slope: math`let e = exp(-abs(x)); ((1 - t) * (x < 0 ? e : 1) - posWeight * t * (x < 0 ? 1 : e)) / (1 + e)`,
    size: math`1 + posWeight`,
    isPower: true,
    x: logits,
    t: [...answers, -3, 5],
    options: { posWeight: [1, 1e300, 1e-300] },
  },
  binaryCrossEntropy: {
    cost: math`-(t * max(log(x), -100) + (1 - t) * max(log1p(-x), -100))`,
    slope: math`(x - t) / max(x * (1 - x), 9.999999960041972e-13)`,
    x: [0, 1, 0.5, 1e-310, 1e-200, 1e-10, 1 - 2 ** -53],
    t: answers,
  },
  'bceWithLogits, smoothed labels': {
    of: 'bceWithLogits',
    cost: math`let y = (1 - labelSmoothing) * t + labelSmoothing / 2; let rest = log1p(exp(-abs(x))); (1 - y) * (max(x, 0) + rest) + y * (max(-x, 0) + rest)`,
    slope: math`let y = (1 - labelSmoothing) * t + labelSmoothing / 2; let e = exp(-abs(x)); ((1 - y) * (x < 0 ? e : 1) - y * (x < 0 ? 1 : e)) / (1 + e)`,
    size: math`1`,
    isPower: true,
    x: logits,
    t: answers,
    options: { labelSmoothing: [0.1, 1] },
  },
  'binaryCrossEntropy, smoothed labels': {
    of: 'binaryCrossEntropy',
    cost: math`let y = (1 - labelSmoothing) * t + labelSmoothing / 2; -(y * max(log(x), -100) + (1 - y) * max(log1p(-x), -100))`,
    slope: math`let y = (1 - labelSmoothing) * t + labelSmoothing / 2; (x - y) / max(x * (1 - x), 9.999999960041972e-13)`,
    x: [0, 1, 0.5, 1e-310, 1e-200, 1e-10, 1 - 2 ** -53],
    t: answers,
    options: { labelSmoothing: [0.1, 1] },
  },
  'klDiv, targets as logarithms': {
    of: 'klDiv',
    given: { logTarget: true },
    cost: math`exp(t) * (t - x)`,
    slope: math`-exp(t)`,
    size: math`exp(t) * (abs(t) + abs(x))`,
    isPower: true,
    x: [0, -1e-310, -1, -745, -1e200, -1.7e308],
    t: [0, -1, -700, -1e-310, -1e200],
  },
  klDiv: {
    cost: math`t <= 0 ? 0 : t * (log(t) - x)`,
    slope: math`-t`,
    size: math`t <= 0 ? 0 : t * (abs(log(t)) + abs(x))`,
    x: [0, -1e-310, -1, -745, -1e200, -1.7e308],
    t: [0, 1, 0.5, 1e-200, 1e-310],
  },
  sigmoidFocalLoss: {
    cost: math`
      let e = exp(-abs(x));
      let yes = (x < 0 ? e : 1) / (1 + e);
      let no = (x < 0 ? 1 : e) / (1 + e);
      let wrong = t * no + (1 - t) * yes;
      (0.25 * t + 0.75 * (1 - t)) * (gamma <= 0 ? 1 : (wrong <= 0 ? 0 : exp(gamma * log(wrong)))) *
        ((1 - t) * (max(x, 0) + log1p(e)) + t * (max(-x, 0) + log1p(e)))`,
    slope: math`
      let e = exp(-abs(x));
      let yes = (x < 0 ? e : 1) / (1 + e);
      let no = (x < 0 ? 1 : e) / (1 + e);
      let wrong = t * no + (1 - t) * yes;
      let cost = (1 - t) * (max(x, 0) + log1p(e)) + t * (max(-x, 0) + log1p(e));
      let inner = (1 - t) * yes - t * no + gamma * (1 - 2 * t) * (wrong <= 0 ? 0 : yes * no / wrong) * cost;
      (0.25 * t + 0.75 * (1 - t)) * (gamma <= 0 ? 1 : (wrong <= 0 ? 0 : exp(gamma * log(wrong)))) * inner`,
    size: math`1 + gamma`,
    isPower: true,
    x: logits,
    t: answers,
    options: { gamma: [2, 0, 100] },
  },
};

const formats = {
  float64: {
    type: Float64Array,
    largest: Number.MAX_VALUE,
    relative: 1e-11,
    absolute: 1e-323,
    round: Number,
  },
  float32: {
    type: Float32Array,
    largest: 3.4028234663852886e38,
    relative: 1e-6,
    absolute: 3e-45,
    round: Math.fround,
  },
} as const;
type Format = keyof typeof formats;

interface Loss {
  (x: unknown, t: unknown, options: object): Float64Array;
  gradient(x: unknown, t: unknown, options: object): Float64Array;
}

/** Every choice of one value for each option. */
const choices = (options: Case['options'] = {}): readonly Readonly<Record<string, number>>[] =>
  Object.entries(options).reduce<Readonly<Record<string, number>>[]>(
    (all, [id, values]) => all.flatMap(chosen => values.map(v => ({ ...chosen, [id]: v }))),
    [{}],
  );

/** A true value, and the error that its terms allow in it. */
const isRight = (y: number, truth: Decimal, size: Decimal, weight: number, format: Format): boolean => {
  const { largest, relative } = formats[format];
  const absolute = exactly(formats[format].absolute).mul(Math.max(1, weight));
  const allowed = size.mul(relative).add(absolute);
  if (!Number.isFinite(y)) return truth.abs().gt(largest) && y === (truth.isNeg() ? -Infinity : Infinity);
  return exactly(y).sub(truth).abs().lte(allowed) && truth.abs().sub(allowed).lte(largest);
};

const WEIGHTS = { float64: [1, 1e-300, 1e-10, 1.5e308, 0], float32: [1, 1e-300, 1e-30, 3e38, 0] } as const;

afterEach(() => setBackend('auto'));

describe.each(Object.entries(cases))('%s', (id, { of: name = id, given: fixed, ...formulas }) => {
  const { cost, slope, size, isPower, x, t, options } = formulas;
  const loss = (losses as unknown as Record<string, Loss>)[name]!;
  test.each(['float64', 'float32'] as const)('%s', format => {
    const { type, round } = formats[format];
    const inputs = x.map(v => round(format === 'float32' && Math.abs(v) > 1e38 ? Math.sign(v) * 3e38 : v));
    const pairs = inputs.flatMap(v => t.map(target => [v, target] as const));
    const [xs, ts] = [type.from(pairs.map(p => p[0])), Float64Array.from(pairs, p => p[1])];
    const wrong = choices(options).flatMap(chosen => {
      const truths = pairs.map(([v, target]) => {
        const names = { x: v, t: target, ...chosen };
        const [value, gradient] = [oracle(cost, names)[0]!, oracle(slope, names)[0]!];
        const terms = size ? oracle(size, names)[0]! : exactly(0);
        return { value, gradient, terms };
      });
      return WEIGHTS[format].flatMap(weight =>
        (['wasm', 'javascript'] as const).flatMap(backend => {
          setBackend(backend);
          const given = { ...fixed, ...chosen, weight, reduction: 'none' };
          const [values, gradients] = [loss(xs, ts, given), loss.gradient(xs, ts, given)];
          return pairs.flatMap(([v, target], i) => {
            const { value, gradient, terms } = truths[i]!;
            const where = `of ${v}, target ${target}, ${JSON.stringify({ ...chosen, weight })}, ${backend}`;
            const of = (what: string, y: number, truth: Decimal): readonly string[] => {
              const right = truth.mul(exactly(weight));
              const scale = right
                .abs()
                .add(terms.mul(exactly(weight)).mul(format === 'float32' ? 1e-5 : 1e-4));
              return isRight(y, right, scale, isPower ? weight : 1, format)
                ? []
                : [`${what} ${where}: ${y}, not ${right.toPrecision(17)}`];
            };
            return [...of('value', values[i]!, value), ...of('slope', gradients[i]!, gradient)];
          });
        }),
      );
    });
    expect(wrong).toEqual([]);
  });
});

interface RowsLoss {
  (x: unknown, t: unknown, options: object): number;
  gradient(x: unknown, t: unknown, options: object): readonly (readonly number[])[];
}

/** Losses of rows, from a row x, its target q, a weight w for each class, and a temperature. */
const ofRows = {
  crossEntropy: {
    cost: math`let far = (max(x) - x) / T; sum(w * q * (far + log(sum(exp(-far)))))`,
    slope: math`let far = (max(x) - x) / T; let p = exp(-far) / sum(exp(-far)); (p * sum(w * q) - w * q) / T`,
    temperatures: [1, 1e-310, 1e-10, 1e300],
  },
  nll: { cost: math`sum(-w * q * x)`, slope: math`-w * q`, temperatures: [undefined] },
  sparsemaxLoss: {
    cost: math`sum(w * q) * (max(x) - sum(q * x))`,
    slope: math`sum(w * q) * ((x < max(x) ? 0 : 1) - q)`,
    temperatures: [undefined],
  },
  entmax15Loss: {
    cost: math`sum(w * q) * (max(x) - sum(q * x))`,
    slope: math`sum(w * q) * ((x < max(x) ? 0 : 1) - q)`,
    temperatures: [undefined],
  },
} as const;

describe.each(Object.entries(ofRows))('%s', (id, { cost, slope, temperatures }) => {
  const loss = (losses as unknown as Record<string, RowsLoss>)[id]!;
  const rows = [
    [1.7e308, -1.7e308, 0],
    [1e200, 3, -1e-310],
    [1.5e308, -1.6e308, 1.7e308],
    [5, 1, -4],
  ];
  const weights = [
    undefined,
    [1, 1e-300, 1.5e308],
    [1e-10, 1, 1e10],
    [1.5e308, 1.5e308, 1.5e308],
    [1e-200, 1e-300, 1e-250],
  ];
  test.each(weights.flatMap(weight => temperatures.map(temperature => ({ weight, temperature }))))(
    'weight $weight, temperature $temperature',
    ({ weight, temperature }) => {
      const options = { ...(weight && { weight }), ...(temperature && { temperature }) };
      const w = weight ?? [1, 1, 1];
      const T = temperature ?? 1;
      const wrong = [0, 1, 2].flatMap(target => {
        const q = [0, 1, 2].map(c => Number(c === target));
        const each = rows.map(x => oracle(cost, { x, q, w, T })[0]!);
        const sum = each.reduce((a, b) => a.add(b));
        const divisor = exactly(w[target]!).mul(rows.length);
        const t = rows.map(() => target);
        const of = (what: string, y: number, truth: Decimal, size = truth.abs()): readonly string[] =>
          isRight(y, truth, size, 1, 'float64')
            ? []
            : [`${what}, class ${target}: ${y}, not ${truth.toPrecision(17)}`];
        const none = loss(rows, t, { ...options, reduction: 'none' }) as unknown as readonly number[];
        const slopes = loss.gradient(rows, t, options);
        return [
          ...of('sum', loss(rows, t, { ...options, reduction: 'sum' }), sum),
          ...of('mean', loss(rows, t, options), sum.div(divisor)),
          ...each.flatMap((truth, r) => of(`row ${r}`, none[r]!, truth)),
          // The weight of the only class that counts is also what the mean divides by.
          ...rows.flatMap((x, r) =>
            oracle(slope, { x, q, w: [0.25, 0.25, 0.25], T }).flatMap((truth, c) => {
              const unit = exactly(0.25).div(T);
              return of(`slope ${c} of row ${r}`, slopes[r]![c]!, truth, truth.abs().add(unit));
            }),
          ),
        ];
      });
      expect(wrong).toEqual([]);
    },
  );
});

/** Targets of a row: an index, probabilities, and numbers that are none. */
const targetRows = [
  [0, 1, 0],
  [0.5, 0.25, 0.25],
  [0, 0.7, 0.3],
  [1, 1e-200, 0],
  [2, 3, 0.5],
];

describe.each(['float64', 'float32'] as const)('crossEntropy of probabilities, %s', format => {
  const { type, round } = formats[format];
  const far = format === 'float64' ? 1.7e308 : 3e38;
  const rows = [
    [far, -far, 0],
    [far, far, -far],
    [far / 1e8, 3, -1e-30],
    [1e-40, -1e-42, 0],
    [750, 0, -750],
    [5, 1, -4],
  ].map(row => row.map(round));
  const { cost, slope } = ofRows.crossEntropy;
  test.each([0, 0.1, 1])('labels smoothed by %s', labelSmoothing => {
    const wrong = targetRows.flatMap(target =>
      [1, 1e-310, 1e-10, 3, 1e300].flatMap(temperature => {
        const q = target.map(t => (1 - labelSmoothing) * t + labelSmoothing / 3);
        const options = { labelSmoothing, temperature, reduction: 'none' } as const;
        const at = `target [${target}], temperature ${temperature}`;
        return (['wasm', 'javascript'] as const).flatMap(backend => {
          setBackend(backend);
          const of = (what: string, y: number, truth: Decimal, size: Decimal): readonly string[] =>
            isRight(y, truth, size, 1, format)
              ? []
              : [`${what}, ${at}, ${backend}: ${y}, not ${truth.toPrecision(17)}`];
          return rows.flatMap(row => {
            const names = { x: row, q, w: [1, 1, 1], T: temperature };
            const x = { data: type.from(row), shape: [1, 3] };
            const t = { data: Float64Array.from(target), shape: [1, 3] };
            const { data } = losses.crossEntropy(x, t, options) as unknown as { data: Float64Array };
            const slopes = losses.crossEntropy.gradient(x, t, options).data;
            const truth = oracle(cost, names)[0]!;
            const unit = exactly(q.reduce((a, b) => a + b)).div(temperature);
            return [
              ...of(`cost of [${row}]`, data[0]!, truth, truth.abs()),
              ...oracle(slope, names).flatMap((right, c) =>
                of(`slope ${c} of [${row}]`, slopes[c]!, right, right.abs().add(unit)),
              ),
            ];
          });
        });
      }),
    );
    expect(wrong).toEqual([]);
  });
});

test('a mean of squares beyond the format, and of distances that cancel', () => {
  expect(losses.mseLoss([1.5e154, 0, 0, 0], [0, 0, 0, 0]) / 5.625e307).toBeCloseTo(1, 14);
  expect(losses.l1Loss([1.7e308, 0, 0, 0], [-1.7e308, 0, 0, 0])).toBe(8.5e307);
  // 1.2 · 1.7e308 − 1e308 · 1.5 · (1 − ln 1.5), of which the first is beyond the format.
  const costs = losses.klDiv([-1.7e308, 1], [1.2, 1.5], { weight: [1, 1e308], reduction: 'sum' });
  expect(costs / 1.1481976621622466e308).toBeCloseTo(1, 14);
});

test.each(['wasm', 'javascript'] as const)('a temperature in a long batch, %s', backend => {
  setBackend(backend);
  const x = Array.from({ length: 100 }, () => [2, 1, 0, -1]);
  const targets = x.map(() => 0);
  // ln(1 + e^-0.5 + e^-1 + e^-1.5) by mpmath.
  expect(losses.crossEntropy(x, targets, { temperature: 2 })).toBeCloseTo(0.7873386716983296, 14);
});
