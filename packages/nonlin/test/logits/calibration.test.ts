// Fits and metrics beside SciPy and scikit-learn, and where there is no answer.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { softmax } from '../../src/index.ts';
import {
  accuracy,
  type Bin,
  brierScore,
  calibrationError,
  confusionMatrix,
  fitPlatt,
  fitTemperature,
  fitVector,
  reliability,
  topKAccuracy,
} from '../../src/logits.ts';
import { crossEntropy } from '../../src/losses.ts';

type SomeBin = Pick<Bin, 'count' | 'accuracy' | 'confidence'>;
interface Multiclass {
  readonly logits: number[][];
  readonly labels: number[];
  readonly bins: Readonly<Record<string, readonly SomeBin[]>>;
  readonly errors: Readonly<Record<string, number>>;
  readonly brierScore: number;
  readonly nll: number;
  readonly accuracy: number;
  readonly topK: readonly number[];
  readonly confusion: readonly (readonly number[])[];
  readonly temperature: { readonly temperature: number; readonly nll: number };
  readonly vector: readonly { ridge: number; scale: number[]; bias: number[]; cost: number }[];
}
interface Binary {
  readonly scores: number[];
  readonly labels: number[];
  readonly platt: { readonly scale: number; readonly offset: number };
  readonly brierScore: number;
  readonly bins: readonly SomeBin[];
}
const path = new URL('../fixtures/calibration.json', import.meta.url);
const fixture = JSON.parse(readFileSync(path, 'utf8')) as {
  readonly multiclass: readonly Multiclass[];
  readonly binary: readonly Binary[];
};

const binnings = { uniform: 'width', quantile: 'mass' } as const;

function expectBins(found: readonly Bin[], wanted: readonly SomeBin[]): void {
  expect(found.map(b => b.count)).toEqual(wanted.map(b => b.count));
  found.forEach((bin, m) => {
    const isEmpty = bin.count === 0;
    for (const part of ['accuracy', 'confidence'] as const) {
      if (isEmpty) expect(bin[part]).toBeNaN();
      else expect(bin[part]).toBeCloseTo(wanted[m]![part], 13);
    }
  });
}

describe.each(fixture.multiclass.map((c, i) => [i, c] as const))('classes, case %i', (_i, c) => {
  const probabilities = softmax(c.logits);

  it('metrics are those of scikit-learn', () => {
    for (const [key, wanted] of Object.entries(c.bins)) {
      const [strategy, count] = key.split(' ') as ['uniform' | 'quantile', string];
      const options = { bins: Number(count), binning: binnings[strategy] } as const;
      expectBins(reliability(probabilities, c.labels, options), wanted);
      for (const norm of ['l1', 'l2', 'max'] as const) {
        const found = calibrationError(probabilities, c.labels, { ...options, norm });
        expect(found).toBeCloseTo(c.errors[`${key} ${norm}`]!, 13);
      }
    }
    expect(brierScore(probabilities, c.labels)).toBeCloseTo(c.brierScore, 13);
    expect(accuracy(c.logits, c.labels)).toBeCloseTo(c.accuracy, 14);
    c.topK.forEach((share, k) => {
      expect(topKAccuracy(c.logits, c.labels, k + 1)).toBeCloseTo(share, 14);
    });
    expect(confusionMatrix(c.logits, c.labels)).toEqual(c.confusion);
  });

  it('metrics are the same along another axis, in other arrays, and without rows that do not count', () => {
    const n = c.labels.length;
    const classes = c.logits[0]!.length;
    const turned = {
      data: Float64Array.from({ length: n * classes }, (_, i) => probabilities[i % n]![Math.floor(i / n)]!),
      dims: [classes, n],
    };
    const labels = BigInt64Array.from(c.labels, BigInt);
    expect(brierScore(turned, labels, { axis: 0 })).toBe(brierScore(probabilities, c.labels));
    expect(reliability(turned, labels, { axis: 0 })).toEqual(reliability(probabilities, c.labels));
    expect(confusionMatrix(turned, labels, { axis: 0 })).toEqual(c.confusion);
    const more = [...probabilities, probabilities[0]!];
    expect(brierScore(more, [...c.labels, -100])).toBe(brierScore(probabilities, c.labels));
    expect(accuracy(more, [...c.labels, -100])).toBe(accuracy(probabilities, c.labels));
  });

  it('the temperature is the one that SciPy finds', () => {
    const fit = fitTemperature(c.logits, c.labels);
    expect(fit.outcome).toBe('minimum');
    expect(fit.iterations).toBeLessThan(12);
    // SciPy's search compares costs, so it finds half of the digits.
    expect(Math.abs(fit.temperature / c.temperature.temperature - 1)).toBeLessThan(1e-6);
    expect(fit.after.nll).toBeLessThanOrEqual(c.temperature.nll + 1e-15);
    expect(fit.before.nll).toBeCloseTo(c.nll, 13);
    expect(fit.before.brierScore).toBeCloseTo(c.brierScore, 13);
    expect(fit.before.calibrationError).toBeCloseTo(c.errors['uniform 15 l1']!, 13);
    const calm = softmax(c.logits, { temperature: fit.temperature });
    expect(fit.after.brierScore).toBeCloseTo(brierScore(calm, c.labels), 13);
    expect(fit.after.nll).toBeCloseTo(
      crossEntropy(
        c.logits.map(row => row.map(x => x / fit.temperature)),
        c.labels,
      ),
      13,
    );
  });

  it.each(c.vector.map(v => [v.ridge, v] as const))(
    'the factors and offsets are those of SciPy, ridge %d',
    (ridge, v) => {
      const fit = fitVector(c.logits, c.labels, { ridge });
      expect(fit.converged).toBe(true);
      v.scale.forEach((s, k) => {
        expect(fit.scale[k]).toBeCloseTo(s, 6);
        expect(fit.bias[k]).toBeCloseTo(v.bias[k]!, 6);
      });
      const cost =
        fit.after.nll +
        (ridge / 2) * [...fit.scale].reduce((sum, s, k) => sum + (s - 1) ** 2 + fit.bias[k]! ** 2, 0);
      expect(cost).toBeLessThanOrEqual(v.cost + 1e-13);
      const applied = fit.apply(c.logits);
      expect(crossEntropy(applied, c.labels)).toBeCloseTo(fit.after.nll, 13);
      expect(fit.after.nll).toBeLessThan(fit.before.nll);
    },
  );
});

describe.each(fixture.binary.map((c, i) => [i, c] as const))('two classes, case %i', (_i, c) => {
  const p = c.scores.map(s => 1 / (1 + Math.exp(-s)));
  it('metrics are those of scikit-learn', () => {
    expect(brierScore(p, c.labels)).toBeCloseTo(c.brierScore, 13);
    expectBins(reliability(p, c.labels, { bins: 10 }), c.bins);
  });
  it('Platt scaling is that of scikit-learn', () => {
    const fit = fitPlatt(c.scores, c.labels);
    expect(fit.converged).toBe(true);
    // Its search stops early.
    expect(fit.scale).toBeCloseTo(c.platt.scale, 3);
    expect(fit.offset).toBeCloseTo(c.platt.offset, 3);
    expect(fit.before.brierScore).toBeCloseTo(c.brierScore, 13);
    expect(fit.apply(Float32Array.of(1))[0]).toBeCloseTo(fit.scale + fit.offset, 6);
    expect(fit.apply(0)).toBe(fit.offset);
    // At the minimum both slopes are 0.
    const exact = fitPlatt(c.scores, c.labels, { smooth: false });
    const residuals = c.scores.map(
      (s, i) => 1 / (1 + Math.exp(-(exact.scale * s + exact.offset))) - c.labels[i]!,
    );
    expect(residuals.reduce((a, b) => a + b, 0) / c.labels.length).toBeCloseTo(0, 12);
    expect(residuals.reduce((a, r, i) => a + r * c.scores[i]!, 0) / c.labels.length).toBeCloseTo(0, 12);
  });
});

describe('where there is no answer', () => {
  it('all labels right: ever smaller temperatures are better, and 0 is the limit', () => {
    const fit = fitTemperature(
      [
        [3, 1],
        [0, 2],
      ],
      [0, 1],
    );
    expect(fit).toMatchObject({
      temperature: 0,
      outcome: 'allRight',
      after: { nll: 0, calibrationError: 0, brierScore: 0 },
    });
    // A tie stays one.
    expect(
      fitTemperature(
        [
          [3, 3],
          [0, 2],
        ],
        [0, 1],
      ).after.nll,
    ).toBeCloseTo(Math.LN2 / 2, 14);
  });
  it('worse than chance: ever larger temperatures are better', () => {
    const fit = fitTemperature(
      [
        [3, 1],
        [0, 2],
      ],
      [1, 0],
    );
    expect(fit).toMatchObject({ temperature: Infinity, outcome: 'noBetterThanChance' });
    expect(fit.after.nll).toBeCloseTo(Math.LN2, 14);
  });
  it('all logits alike: every temperature is as good', () => {
    expect(
      fitTemperature(
        [
          [1, 1],
          [2, 2],
        ],
        [1, 0],
      ),
    ).toMatchObject({ temperature: 1, outcome: 'minimum', iterations: 0 });
  });
  it('a temperature far from 1 is found', () => {
    const { logits, labels } = fixture.multiclass[0]!;
    const { temperature } = fitTemperature(logits, labels);
    for (const factor of [1e-6, 1e6, 1e150]) {
      const fit = fitTemperature(
        logits.map(row => row.map(x => x * factor)),
        labels,
      );
      expect(Math.abs(fit.temperature / temperature / factor - 1)).toBeLessThan(1e-12);
    }
  });
  it('impossible classes take no part', () => {
    const { logits, labels } = fixture.multiclass[0]!;
    const wider = logits.map(row => [...row, -Infinity]);
    expect(fitTemperature(wider, labels).temperature).toBeCloseTo(
      fitTemperature(logits, labels).temperature,
      12,
    );
  });
  it('vectors and Platt scaling say that the cost falls without end', () => {
    expect(
      fitVector(
        [
          [3, 1],
          [0, 2],
        ],
        [0, 1],
      ).converged,
    ).toBe(false);
    expect(fitPlatt([-1, 1], [0, 1], { smooth: false }).converged).toBe(false);
    expect(fitPlatt([-1, 1], [0, 1]).converged).toBe(true);
  });
  it('nothing counts', () => {
    expect(calibrationError([[0.5, 0.5]], [-100])).toBeNaN();
    expect(accuracy([[0.5, 0.5]], [-100])).toBeNaN();
    expect(() => fitTemperature([[1, 2]], [-100])).toThrow('labels: expected at least one that counts');
  });
});

describe('edges', () => {
  it('a confidence on an edge belongs to the bin that ends there', () => {
    const bins = reliability([0, 0.5, 1], [0, 1, 1], { bins: 2 });
    expect(bins.map(b => b.count)).toEqual([2, 1]);
  });
  it('labels in a column, and truth values', () => {
    const logits = [
      [2, 1],
      [1, 3],
    ];
    expect(accuracy(logits, [[0], [0]])).toBe(0.5);
    expect(brierScore([0.5, 1], [true, true] as unknown as number[])).toBe(0.125);
  });
  it('one row and its label', () => {
    expect(accuracy([1, 5, 2], 1)).toBe(1);
    expect(brierScore([0.25, 0.75], 1)).toBe(0.125);
  });
  it('ties as argmax and topK have them, NaN first', () => {
    expect(
      accuracy(
        [
          [1, 1],
          [1, 1],
        ],
        [0, 1],
      ),
    ).toBe(0.5);
    expect(topKAccuracy([[1, Number.NaN, 1]], [2], 2)).toBe(0);
    expect(topKAccuracy([[1, Number.NaN, 1]], [0], 2)).toBe(1);
  });
});

it('names what is wrong', () => {
  expect(() => brierScore([[2, -1]], [0])).toThrow(
    'probabilities[0]: expected a probability, from 0 to 1, not 2',
  );
  expect(() => calibrationError([[0.5, 0.5]], [2])).toThrow('labels[0]: expected a class index, 0 … 1');
  expect(() => reliability([[0.5, 0.5]], [0], { bins: 0 })).toThrow(
    'bins: expected a whole number from 1 on',
  );
  expect(() => calibrationError([0.5], [0], { norm: 'l3' as 'l1' })).toThrow(
    "norm: expected 'l1' or 'l2' or 'max'",
  );
  expect(() => topKAccuracy([[1, 2]], [0], 3)).toThrow('k: expected a whole number from 1 to 2');
  expect(() => fitTemperature([[Number.NaN, 1]], [0])).toThrow(
    'logits, row 0, class 0: expected a finite number',
  );
  expect(() => fitTemperature([[-Infinity, 1]], [0])).toThrow('logits, row 0, class 0');
  expect(() => fitVector([[1, -Infinity]], [0])).toThrow(
    'logits, row 0, class 1: expected a finite number, not',
  );
  expect(() => fitPlatt([1, 2], [0, 2])).toThrow('labels[1]: expected a class index, 0 … 1');
  expect(() => fitVector([[1, 2]], [0], { ridge: -1 })).toThrow('ridge: expected a finite number from 0 on');
  expect(() =>
    fitVector(
      [
        [1, 2],
        [2, 1],
      ],
      [0, 0],
      { ridge: 1 },
    ).apply([1, 2, 3]),
  ).toThrow('logits: expected 2 classes');
});
