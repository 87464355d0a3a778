// What the pages of row functions compute, against arithmetic done by hand.
import { all, find } from 'nonlin/catalog';
import { describe, expect, test } from 'vitest';
import type { RowRun } from '../src/functions.ts';
import {
  entropyOf,
  extremesOf,
  groupSizes,
  inGroups,
  jacobianOf,
  outputsOf,
  shiftError,
  sumOf,
  winnersOf,
} from '../src/rows/row.ts';

const runOf = (name: string): RowRun => find(name)!.run as unknown as RowRun;
const softmax = runOf('softmax');

describe('the Jacobian', () => {
  test('of softmax is pᵢ (1 − pᵢ) on the diagonal and −pᵢ pⱼ elsewhere', () => {
    const e = [2, 1, -1].map(Math.exp);
    const p = e.map(v => v / sumOf(e));
    jacobianOf(softmax, [2, 1, -1], {}).forEach((row, i) => {
      row.forEach((v, j) => {
        expect(v).toBeCloseTo(i === j ? p[i]! * (1 - p[i]!) : -p[i]! * p[j]!, 14);
      });
    });
  });

  test('of a function with a number result is one row', () => {
    expect(jacobianOf(runOf('logSumExp'), [0, 0], {})).toEqual([[0.5, 0.5]]);
  });

  test('of maxout sends each group’s gradient to its largest', () => {
    expect(jacobianOf(runOf('maxout'), [1, 2, 4, 3], { pieces: 2 })).toEqual([
      [0, 1, 0, 0],
      [0, 0, 1, 0],
    ]);
  });

  test('of the noisy row sees the noise of its seed', () => {
    const run = runOf('gumbelSoftmax');
    const p = outputsOf(run, [1, 0], { training: true, seed: 3 });
    const [[own]] = jacobianOf(run, [1, 0], { training: true, seed: 3 }) as [[number]];
    expect(own).toBeCloseTo(p[0]! * p[1]!, 14);
  });
});

test.each([
  [[0.5, 0.5], Math.LN2],
  [[1, 0], 0],
  [[0.7, 0.2, 0.1], -(0.7 * Math.log(0.7) + 0.2 * Math.log(0.2) + 0.1 * Math.log(0.1))],
])('the entropy of %j is %f', (p, entropy) => expect(entropyOf(p)).toBeCloseTo(entropy, 14));

test('a cold softmax is argmax, a hot one uniform', () => {
  const { cold, hot } = extremesOf(softmax, [1, 3, 2], {});
  expect(cold).toEqual([0, 1, 0]);
  for (const v of hot) expect(v).toBeCloseTo(1 / 3, 6);
});

describe('adding a constant', () => {
  const rows = all({ kind: 'row' }).map(({ definition: f, run }) => ({ f, run: run as unknown as RowRun }));

  test.each(rows.map(({ f, run }) => [f.name, f, run] as const))(
    '%s does what its fact says',
    (_, f, run) => {
      if (f.kind !== 'row') throw new Error(`${f.name} is no row function`);
      const z = [2, 1, 0, -1];
      const options = { temperature: 0.5 };
      if (f.facts.shift) {
        expect(shiftError(run, z, 8, { options, fact: f.facts.shift })).toBeLessThan(1e-12);
        const other = f.facts.shift === 'invariant' ? 'equivariant' : 'invariant';
        expect(shiftError(run, z, 8, { options, fact: other })).toBeGreaterThan(1);
      }
    },
  );

  test('a masked element is as before: −∞ is no error', () => {
    const options = { temperature: 1, mask: [true, true, false] };
    expect(shiftError(runOf('logSoftmax'), [1, 2, 3], 4, { options, fact: 'invariant' })).toBeLessThan(1e-12);
  });
});

test('the largest of a noisy row is class i as often as softmax says', () => {
  const draws = 20_000;
  const won = winnersOf(runOf('gumbelSoftmax'), [1, 0, -1], { seed: 1, tau: 0.2 }, draws);
  const p = outputsOf(softmax, [1, 0, -1], {});
  won.forEach((count, i) => {
    // Five standard deviations.
    const spread = Math.sqrt((p[i]! * (1 - p[i]!)) / draws);
    expect(Math.abs(count / draws - p[i]!)).toBeLessThan(5 * spread);
  });
});

test('groups of neighbours', () => {
  expect(groupSizes(6)).toEqual([2, 3, 6]);
  expect(inGroups([1, 2, 3, 4, 5, 6], 3)).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
});

test.each([
  [
    'softmin',
    (p: readonly number[], i: number, j: number) => (i === j ? -p[i]! * (1 - p[i]!) : p[i]! * p[j]!),
  ],
  ['logSoftmax', (p: readonly number[], i: number, j: number) => (i === j ? 1 - p[j]! : -p[j]!)],
] as const)('the Jacobian of %s is what its page says', (name, entry) => {
  const z = [0.5, -1, 2];
  const e = z.map(v => Math.exp(name === 'softmin' ? -v : v));
  const p = e.map(v => v / sumOf(e));
  jacobianOf(runOf(name), z, { temperature: 1 }).forEach((row, i) => {
    row.forEach((v, j) => {
      expect(v).toBeCloseTo(entry(p, i, j), 14);
    });
  });
});
