// Rows of large, tiny and opposite finite logits at any temperature: what nonlin/logits says of them in many digits.
import { afterEach, describe, expect, test } from 'vitest';
import { type Expr, expand, name, op } from '../../src/formula/index.ts';
import { math } from '../../src/functions/definition.ts';
import * as logits from '../../src/logits.ts';
import { setBackend } from '../../src/runtime.ts';
import { exactly, oracle } from '../support/decimal.ts';

const rows = [
  [1.7e308, -1.7e308, 0],
  [1.7e308, 1.6e308, -1.7e308],
  [-1.7e308, -1.6e308, -1e308],
  [2e-310, 1e-310, 0],
  [1e200, 3, -1e-310],
  [5, 1, -4],
  [1.7e308, 1.7e308, 0],
];
const tempered = (e: Expr): Expr => expand(e, { x: op('div', name('x'), name('T')) });
const truths = {
  distribution: math`let e = exp(x - max(x)); e / sum(e)`,
  entropy: math`let far = max(x) - x; let total = sum(exp(-far)); log(total) + sum(far * exp(-far)) / total`,
  logProbability: math`x - max(x) - log(sum(exp(x - max(x))))`,
} as const;

const run: Readonly<Record<keyof typeof truths, (temperature: number) => readonly (readonly number[])[]>> = {
  distribution: temperature =>
    rows.map(row => [...(logits.distribution(row, { temperature }) as unknown as number[])]),
  entropy: temperature => (logits.entropy(rows, { temperature }) as unknown as number[]).map(h => [h]),
  logProbability: temperature => {
    const of = [0, 1, 2].map(c => logits.logProbability(rows, c, { temperature }) as unknown as number[]);
    return rows.map((_, r) => of.map(column => column[r]!));
  },
};

afterEach(() => setBackend('auto'));

describe.each(['wasm', 'javascript'] as const)('%s', backend => {
  test.each(Object.keys(truths) as (keyof typeof truths)[])('%s', id => {
    setBackend(backend);
    const wrong = [1e-310, 1e-10, 0.5, 1, 1e10, 1e308, 1.7e308].flatMap(T => {
      const given = run[id](T);
      return rows.flatMap((x, r) =>
        oracle(tempered(truths[id]), { x, T }).flatMap((truth, c) => {
          const y = given[r]![c]!;
          const isBeyond = truth.abs().gt(Number.MAX_VALUE);
          const isRight = isBeyond
            ? y === (truth.isNeg() ? -Infinity : Infinity)
            : Number.isFinite(y) && exactly(y).sub(truth).abs().lte(truth.abs().mul(1e-13).add(1e-15));
          return isRight ? [] : [`[${x}] at ${T}, ${c}: ${y}, not ${truth.toPrecision(17)}`];
        }),
      );
    });
    expect(wrong).toEqual([]);
  });
});

test('fits end, and find what there is, for scores and logits of any size', () => {
  // Nine answers of ten are right, so that the best temperature is the distance over ln 9.
  const large = Array.from({ length: 10 }, (_, r) => (r < 5 ? [1.2e308, -1.2e308] : [-1.2e308, 1.2e308]));
  const labels = large.map((_, r) => Number(r === 0 || r >= 5));
  const { temperature } = logits.fitTemperature(large, labels);
  expect(temperature / (2 * (1.2e308 / 2.1972245773362196))).toBeCloseTo(1, 12);
  const scores = [3, 1, -1, -2, 0.5];
  const answers = [1, 0, 0, 0, 1];
  const fit = logits.fitPlatt(scores, answers);
  for (const size of [5e307, 1e-200, 1e150]) {
    const scaled = logits.fitPlatt(
      scores.map(s => s * size),
      answers,
    );
    expect((scaled.scale * size) / fit.scale).toBeCloseTo(1, 9);
    expect(scaled.offset / fit.offset).toBeCloseTo(1, 9);
  }
  // Costs beyond the format lead nowhere, which the fit says.
  expect(logits.fitVector(rows.slice(0, 3), [1, 0, 1]).converged).toBe(false);
});

test('argmax over all axes', () => {
  expect(
    logits.argmax(
      [
        [1, 5],
        [7, 2],
      ],
      { axis: null },
    ),
  ).toBe(2);
  expect(logits.argmax({ data: Float32Array.of(1, 5, 7, 9), shape: [2, 2] }, { axis: null })).toBe(3);
});
