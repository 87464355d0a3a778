// What the comparisons say, against arithmetic done by hand.
import { find } from 'nonlin/catalog';
import { describe, expect, test } from 'vitest';
import type { RowRun } from '../src/functions.ts';
import type { GapFormulas } from '../src/panels/gap.ts';
import { lastGap, ourGradientAt, oursAt, textbookAt, textbookGradientAt } from '../src/panels/gap.ts';
import { softmaxOfLinspace } from '../src/panels/linspace.ts';
import { sampled } from '../src/panels/sampled.ts';
import { floorOf, right, twice } from '../src/panels/wirings.ts';
import { panelsOf } from '../src/site/panels.ts';

const runOf = (name: string): RowRun => find(name)!.run as unknown as RowRun;
const softmax = runOf('softmax');
const logSoftmax = runOf('logSoftmax');

describe('log(softmax) as the gap grows', () => {
  const { formulas } = panelsOf('logSoftmax').find(p => p.id === 'gap')!.data!('en') as {
    formulas: GapFormulas;
  };

  // e^−gap rounds to 0 from half of the smallest subnormal number on: 2^-25, 2^-134, 2^-150, 2^-1075.
  test.each([
    ['float16', 25],
    ['bfloat16', 134],
    ['float32', 150],
    ['float64', 1075],
  ] as const)('in %s it dies at %i ln 2', (format, bits) => {
    const end = lastGap(formulas, format);
    // What the slider gives is rounded to the format first.
    const rounding = { float16: 2 ** -7, bfloat16: 2 ** -2, float32: 2 ** -18, float64: 2 ** -43 }[format];
    expect(Math.abs(end - bits * Math.LN2)).toBeLessThanOrEqual(rounding);
  });

  test('in float32 at a gap of 104 it is −∞ and its gradient NaN; the library is exact', () => {
    expect(textbookAt(formulas, 104, 'float32')).toEqual([0, -Infinity]);
    expect(textbookGradientAt(formulas, 104, 'float32')).toEqual([NaN, NaN]);
    expect(oursAt(logSoftmax, 104, 'float32')[1]).toBe(-104);
    expect(ourGradientAt(logSoftmax, 104, 'float32')).toEqual([1, -1]);
  });

  test('before that, both agree', () => {
    expect(textbookAt(formulas, 20, 'float64')[1]).toBeCloseTo(oursAt(logSoftmax, 20, 'float64')[1], 12);
    const [a, b] = textbookGradientAt(formulas, 1, 'float64');
    const [c, d] = ourGradientAt(logSoftmax, 1, 'float64');
    expect([a, b]).toEqual([expect.closeTo(c, 14), expect.closeTo(d, 14)]);
  });
});

describe('softmax before cross-entropy', () => {
  test.each([2, 3, 4, 8, 10, 1000])('with %i classes the floor is log(1 + (K − 1)/e)', classes => {
    expect(floorOf(classes)).toBeCloseTo(Math.log(1 + (classes - 1) / Math.E), 12);
  });

  test.each([-5, 0, 3, 10])('at the logit %f: both losses and gradients', z => {
    const p = Math.exp(z) / (Math.exp(z) + 3);
    const other = (1 - p) / 3;
    const q = Math.exp(p) / (Math.exp(p) + 3 * Math.exp(other));
    expect(right(4, z).loss).toBeCloseTo(-Math.log(p), 12);
    expect(right(4, z).gradient).toBeCloseTo(p - 1, 12);
    const wrong = twice(softmax, 4, z);
    expect(wrong.loss).toBeCloseTo(-Math.log(q), 12);
    expect(wrong.loss).toBeGreaterThan(floorOf(4));
    // A central difference of the loss itself.
    const h = 1e-4;
    const slope = (twice(softmax, 4, z + h).loss - twice(softmax, 4, z - h).loss) / (2 * h);
    expect(wrong.gradient).toBeCloseTo(slope, 7);
  });
});

test('the article’s vector of a thousand has 0.0198 as its largest value', () => {
  const y = softmaxOfLinspace(softmax, [-10, 10], 1000);
  // A geometric series: (1 − q) / (1 − q^1000) with q = e^(−20/999).
  const q = Math.exp(-20 / 999);
  expect(Math.max(...y)).toBeCloseTo((1 - q) / (1 - q ** 1000), 14);
  expect(Math.max(...y).toFixed(4)).toBe('0.0198');
});

test('a sampled curve passes through its points and stops where there are none', () => {
  const f = sampled(x => (x < 2 ? x * x : -Infinity), [0, 4], 5);
  expect([f(0), f(1), f(0.5)]).toEqual([0, 1, 0.5]);
  expect(Number.isFinite(f(1.5))).toBe(false);
});
