// What the demonstrations show, against arithmetic of its own: Math.exp and sums written out.
import { find } from 'nonlin/catalog';
import { describe, expect, test } from 'vitest';
import type { RowRun, ScalarRun } from '../src/functions.ts';
import { perCent } from '../src/numbers.ts';
import { demonstrations } from '../src/panels/demonstrations.ts';
import { allForLargest, overSum } from '../src/panels/fractions.ts';
import { draw, KEYS, scaled, scoresOf, trend, weigh } from '../src/panels/scores.ts';
import { isSubgradient, slopesAtKink } from '../src/panels/slopes.ts';
import { mapOf, POINTS, voteAt } from '../src/panels/vote.ts';
import { GOAL, gradientOn, START, STEPS, valleyOf, walk, walks } from '../src/panels/walk.ts';
import { infoOf } from '../src/site/data.ts';
import { contextsIn, countedZeros, measuredDigits } from '../src/site/measured.ts';

const scalar = (name: string): ScalarRun => find(name)!.run as unknown as ScalarRun;
const row = (name: string): RowRun => find(name)!.run as unknown as RowRun;

describe('the way of two weights', () => {
  test('the gradient is the slope of half the mean squared error', () => {
    const hidden = [0.3, 0.9, 0.7, 0.2, 0.5, 0.6];
    const cost = (w0: number, w1: number): number => {
      let sum = 0;
      for (let i = 0; i < 3; i++) {
        const [a, b] = [hidden[2 * i]!, hidden[2 * i + 1]!];
        sum += (w0 * a + w1 * b - (GOAL[0] * a + GOAL[1] * b)) ** 2 / 2;
      }
      return sum / 3;
    };
    const [w0, w1] = [0.4, -0.2];
    const h = 1e-5;
    const [g0, g1] = gradientOn(hidden, [w0, w1]);
    expect(g0).toBeCloseTo((cost(w0 + h, w1) - cost(w0 - h, w1)) / (2 * h), 9);
    expect(g1).toBeCloseTo((cost(w0, w1 + h) - cost(w0, w1 - h)) / (2 * h), 9);
  });

  test('one sample behind sigmoids always moves both weights the same way; a batch does not', () => {
    for (let seed = 1; seed <= 20; seed++) expect(walk(scalar('sigmoid'), 1, seed).sameSign).toBe(1);
    expect(walks(scalar('sigmoid'), 64, 20).sameSign).toBeLessThan(0.1);
    expect(walks(scalar('tanh'), 1, 20).sameSign).toBeLessThan(0.65);
  });

  test('the valley stays for any batch: sigmoid is slower than tanh', () => {
    for (const batch of [1, 64])
      expect(walks(scalar('sigmoid'), batch, 20).left).toBeGreaterThan(
        5 * walks(scalar('tanh'), batch, 20).left,
      );
    const { along, across } = valleyOf(scalar('sigmoid'));
    expect(along / across).toBeGreaterThan(5);
    const tanh = valleyOf(scalar('tanh'));
    expect(tanh.along / tanh.across).toBeCloseTo(1, 12);
  });

  test('a walk has a place for each step, from the start on', () => {
    const { path } = walk(scalar('tanh'), 4, 3);
    expect(path).toHaveLength(STEPS + 1);
    expect(path[0]).toEqual(START);
  });
});

describe('a kink', () => {
  test.each([
    ['relu', 0, 1],
    ['leakyRelu', 0.01, 1],
    ['abs', -1, 1],
  ])('%s has the slopes %f and %f beside 0, and the lines between them below it', (name, left, right) => {
    const f = scalar(name);
    expect(slopesAtKink(f)).toEqual([left, right]);
    for (const slope of [left - 0.1, left, (left + right) / 2, right, right + 0.1]) {
      const below = [-3, -1, -1e-9, 1e-9, 1, 3].every(x => slope * x <= f(x) + 1e-15);
      expect(isSubgradient(f, slope)).toBe(below);
    }
  });

  test('sums of a network in training are counted, and hardly any is 0', () => {
    const { sums, zeros, steps } = countedZeros();
    // Two layers of 16 units, 200 samples.
    expect(sums).toBe(steps * 2 * 16 * 200);
    expect(zeros / sums).toBeLessThan(1e-3);
  });
});

test('z / Σz is what it says, and no share where a number is negative', () => {
  expect(overSum([2, 1, -1, 0.5])).toEqual([0.8, 0.4, -0.4, 0.2]);
  expect(overSum([1, -1]).every(Number.isFinite)).toBe(false);
  expect(allForLargest([1, 3, 3])).toEqual([0, 1, 0]);
});

describe('scores of attention', () => {
  test('weights, entropy and Jacobian are those of the formulas', () => {
    const scores = [0.5, -1, 2];
    const powers = scores.map(Math.exp);
    const total = powers.reduce((a, b) => a + b);
    const p = powers.map(v => v / total);
    const { weights, bits, slope } = weigh(row('softmax'), scores);
    weights.forEach((w, i) => {
      expect(w).toBeCloseTo(p[i]!, 14);
    });
    expect(bits).toBeCloseTo(
      p.reduce((sum, v) => sum - v * Math.log2(v), 0),
      12,
    );
    let square = 0;
    for (let i = 0; i < 3; i++)
      for (let j = 0; j < 3; j++) square += ((i === j ? p[i]! : 0) - p[i]! * p[j]!) ** 2;
    expect(slope).toBeCloseTo(Math.sqrt(square), 12);
  });

  test('products of d numbers have variance d', () => {
    const d = 256;
    const all = Array.from({ length: 60 }, (_, i) => scoresOf(draw(i + 1), d)).flat();
    const variance = all.reduce((sum, s) => sum + s * s, 0) / all.length;
    expect(variance / d).toBeGreaterThan(0.8);
    expect(variance / d).toBeLessThan(1.2);
    expect(scaled([16], d)).toEqual([1]);
  });

  test('without the division entropy and slope fall with d, with it they stay', () => {
    const [short, long] = trend(row('softmax'), [1, 1024]) as [
      ReturnType<typeof trend>[0],
      ReturnType<typeof trend>[0],
    ];
    expect(long.plain.bits).toBeLessThan(0.1);
    expect(long.plain.slope).toBeLessThan(short.plain.slope / 10);
    expect(Math.abs(long.scaled.bits - short.scaled.bits)).toBeLessThan(0.2);
    expect(short.scaled.bits).toBeLessThan(Math.log2(KEYS));
  });
});

test('neighbours vote with softmin of their distances', () => {
  const [x, y, t] = [0.5, 0.5, 0.7];
  const powers = POINTS.map(({ at }) => Math.exp(-Math.hypot(at[0] - x, at[1] - y) / t));
  const total = powers.reduce((a, b) => a + b);
  const { weights, second } = voteAt(row('softmin'), [x, y], t);
  weights.forEach((w, i) => {
    expect(w).toBeCloseTo(powers[i]! / total, 13);
  });
  expect(second).toBeCloseTo(
    POINTS.reduce((sum, p, i) => sum + (p.label * powers[i]!) / total, 0),
    13,
  );
  const map = mapOf(row('softmin'), 8, 0.05);
  // Left above are circles, right below squares.
  expect(map[0]).toBeLessThan(0.01);
  expect(map[63]).toBeGreaterThan(0.99);
});

describe('what follows a word', () => {
  test.each(['en', 'zh'] as const)('%s: counts of the guides, the most frequent first', language => {
    for (const { next, counts } of contextsIn(language)) {
      expect(next).toHaveLength(counts.length);
      expect([...counts].sort((a, b) => b - a)).toEqual(counts);
      expect(counts.every(c => Number.isInteger(c) && c > 0)).toBe(true);
    }
  });
});

describe('the digits’ probabilities', () => {
  const { measured, plain, fitted, digits } = measuredDigits();

  test('groups hold all digits, and their gap is the error', () => {
    for (const { groups, error } of measured) {
      expect(groups.reduce((sum, [count]) => sum + count, 0)).toBe(digits);
      const gap = groups.reduce(
        (sum, [n, sure, right]) => sum + (n > 0 ? (n / digits) * Math.abs(sure - right) : 0),
        0,
      );
      expect(Math.abs(gap - error)).toBeLessThan(2e-5);
    }
  });

  test('the fitted temperature is better than none, by loss and by calibration', () => {
    expect(measured[plain]!.temperature).toBe(1);
    expect(measured[fitted]!.loss).toBeLessThan(measured[plain]!.loss);
    expect(measured[fitted]!.error).toBeLessThan(measured[plain]!.error);
  });
});

test('both languages have the same places for numbers', () => {
  const places = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [id, words] of Object.entries(demonstrations.en)) {
    const others = demonstrations.zh[id as keyof typeof demonstrations.zh] as Readonly<
      Record<string, unknown>
    >;
    for (const [name, text] of Object.entries(words))
      if (typeof text === 'string')
        expect([id, name, places(others[name] as string)]).toEqual([id, name, places(text)]);
  }
});

test.each([
  [0.1234, '12 %'],
  [1, '100 %'],
  [0, '0 %'],
  [1e-9, '< 0.1 %'],
])('a share of %f is %s', (share, text) => {
  expect(perCent(share)).toBe(text);
});

test('pages of functions that do nothing at their defaults begin with parameters that do', () => {
  for (const [name, x, changed] of [
    ['clamp', 5, 1],
    ['affine', 5, 3.5],
    ['generalizedRelu', 5, 3],
  ] as const) {
    const { params } = infoOf(find(name)!.definition);
    expect(scalar(name)(x, Object.fromEntries(params.map(p => [p.id, p.default])))).toBe(changed);
  }
});
