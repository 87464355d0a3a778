// logProbability, perplexity, entropy and margin beside their textbook formulas in sixty digits, on both backends.
import type { Decimal } from 'decimal.js';
import { afterEach, describe, expect, it } from 'vitest';
import { entropy, logProbability, margin, perplexity } from '../../src/logits.ts';
import { setBackend } from '../../src/runtime.ts';
import { D, exact } from '../losses/oracle.ts';
import { sample } from '../losses/support.ts';
import { ulpError } from '../support/decimal.ts';

afterEach(() => setBackend('auto'));

function probabilities(row: readonly number[], temperature = 1): Decimal[] {
  const powers = row.map(x => (x === -Infinity ? new D(0) : exact(x).div(exact(temperature)).exp()));
  const total = powers.reduce((a, b) => a.plus(b));
  return powers.map(p => p.div(total));
}
const truth = {
  entropy: (p: readonly Decimal[]) =>
    p.reduce((sum, q) => (q.isZero() ? sum : sum.minus(q.times(q.ln()))), new D(0)),
  margin: (p: readonly Decimal[]) => {
    const [first, second = new D(0)] = p.toSorted((a, b) => b.comparedTo(a));
    return first!.minus(second);
  },
};

const rows: Readonly<Record<string, readonly number[]>> = {
  'even numbers': sample(10, 3, 1),
  'a confident row': [30, 0, -1.5, -2, 3],
  'a row that leaves 1 − p no digit of float64': [60, 0, 1, -4],
  'all equal': [7, 7, 7, 7, 7, 7, 7],
  'two largest': [3, 3, -2],
  'nearly equal': [1, 1.0000001192092896, 0],
  'one finite': [-Infinity, 4, -Infinity],
  'one masked': [1, -Infinity, 2],
  'one class': [5],
  'far from 0': [-2000, -2001, -2003],
  'one hundred': sample(100, 8, 2),
};

describe.each(['javascript', 'wasm'] as const)('on the backend %s', backend => {
  // By hand: (x₀ − max x) / T − ln n with n equal largest elements, where quotients or distances are beyond the format.
  it.each([
    [[1, 2, 3], 1e-310, -Infinity],
    [[1e308, 9e307], 0.5, 0],
    [[-1e308, 1e308, 1e308], 10, -2e307],
    [[-1e308, 1e308], 1e300, -2e8],
    [[-Infinity, 1e308], 10, -Infinity],
  ] as const)('logProbability of class 0 of %j at temperature %d is %d', (row, temperature, expected) => {
    setBackend(backend);
    const y = logProbability(row, 0, { temperature }) as number;
    if (Number.isFinite(expected))
      expect(Math.abs(y - expected)).toBeLessThanOrEqual(Math.abs(expected) * 1e-14);
    else expect(y).toBe(expected);
  });

  describe.each(Object.entries(rows))('%s', (_, row) => {
    const single = row.map(Math.fround);
    it.each([1, 0.7])('temperature %d', temperature => {
      setBackend(backend);
      const p = probabilities(row, temperature);
      const ofSingle = probabilities(single, temperature);
      // The quotient x / temperature is rounded: that costs |x| / temperature units of it.
      const size = Math.max(...row.filter(Number.isFinite).map(Math.abs)) / temperature;
      const most64 = 6 + (temperature === 1 ? 0 : 4 * size);
      for (const [name, f] of Object.entries({ entropy, margin }) as [keyof typeof truth, typeof entropy][]) {
        const y = f([...row], { temperature });
        expect(
          ulpError(y, truth[name](p), 'float64', D.max(truth[name](p), temperature === 1 ? 0 : 1)),
        ).toBeLessThanOrEqual(most64);
        const y32 = f(Float32Array.from(single), { temperature });
        expect(ulpError(y32, truth[name](ofSingle), 'float32')).toBeLessThanOrEqual(2);
      }
      row.forEach((_, i) => {
        const wanted = p[i]!.isZero() ? new D(-Infinity) : p[i]!.ln();
        expect(
          ulpError(
            logProbability([...row], i, { temperature }),
            wanted,
            'float64',
            D.max(wanted.abs(), temperature === 1 ? 0 : 1),
          ),
        ).toBeLessThanOrEqual(most64);
        const wanted32 = ofSingle[i]!.isZero() ? new D(-Infinity) : ofSingle[i]!.ln();
        expect(
          ulpError(logProbability(Float32Array.from(single), i, { temperature }), wanted32, 'float32'),
        ).toBeLessThanOrEqual(2);
      });
    });
  });

  it('gives the same bits as the other, along any axis', () => {
    const data = Float32Array.from(sample(6 * 100, 9, 3));
    const x = { data, shape: [6, 100] };
    const turned = {
      data: Float32Array.from(data, (_, i) => data[(i % 6) * 100 + Math.floor(i / 6)]!),
      dims: [100, 6],
    };
    for (const f of [entropy, margin]) {
      setBackend('javascript');
      const wanted = f(x);
      setBackend(backend);
      expect(f(x)).toEqual(wanted);
      expect(f(turned, { axis: 0 })).toEqual({ data: wanted.data, dims: [6] });
    }
    const classes = [0, 5, 10, 15, 20, 99];
    setBackend('javascript');
    const wanted = logProbability(x, classes);
    setBackend(backend);
    expect(logProbability(x, classes)).toEqual(wanted);
    expect(logProbability(turned, classes, { axis: 0 })).toEqual({ data: wanted.data, dims: [6] });
  });
});

describe('what has no probability', () => {
  it.each([[[Number.NaN, 1]], [[Infinity, 1]], [[-Infinity, -Infinity]]])(
    '%j gives NaN, as softmax does',
    row => {
      for (const x of [row, Float32Array.from(row)]) {
        expect(entropy(x)).toBeNaN();
        expect(margin(x)).toBeNaN();
        expect(logProbability(x, 1)).toBeNaN();
      }
    },
  );
});

describe('perplexity', () => {
  it('is e to the mean cost of the targets that count', () => {
    const logits = [sample(8, 4, 5), sample(8, 4, 6), sample(8, 4, 7)];
    const targets = [3, -100, 0];
    const cost = [0, 2].map(r => probabilities(logits[r]!)[targets[r]!]!.ln().neg());
    const wanted = cost[0]!.plus(cost[1]!).div(2).exp();
    expect(ulpError(perplexity(logits, targets), wanted, 'float64')).toBeLessThan(8);
    expect(perplexity({ data: new Float32Array(40), dims: [10, 4] }, new BigInt64Array(10))).toBe(4);
    expect(perplexity(logits, [-100, -100, -100])).toBeNaN();
  });

  it.each(Object.entries(rows))('%s, float32: within 2 ulp whichever class is the target', (_, row) => {
    const data = Float32Array.from(row);
    probabilities([...data]).forEach((p, i) => {
      const y = perplexity({ data, dims: [1, data.length] }, [i]);
      if (p.isZero()) expect(y).toBe(Infinity);
      else expect(ulpError(y, new D(1).div(p), 'float32')).toBeLessThanOrEqual(2);
    });
  });
});

it('names what is wrong', () => {
  expect(() => logProbability([1, 2], 2)).toThrow('index: expected a class, 0 … 1, not 2');
  expect(() => logProbability([[1, 2]], [1, 1])).toThrow('index: expected the shape [1]');
  expect(() =>
    logProbability(
      [
        [1, 2],
        [3, 4],
      ],
      [0, -1],
    ),
  ).toThrow('index, row 1: expected a class');
  expect(() => entropy([1, 2], { temperature: 0 })).toThrow('temperature: expected a finite number above 0');
  expect(() => perplexity([[1, 2]], [2])).toThrow('targets[0]: expected a class index');
  expect(() => margin([1, 2], { mask: [1] } as object)).toThrow('mask: margin has no such option');
});
