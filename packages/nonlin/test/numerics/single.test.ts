// The recipes for float32 arithmetic, one operation at a time as processors have it: test/shaders.test.ts runs them on shaders.
import { describe, expect, test } from 'vitest';
import { randomNumbers, step } from '../../src/analysis/precision/index.ts';
import { lower } from '../../src/compiler/lower.ts';
import { evaluate, name, op } from '../../src/formula/index.ts';
import { singleRecipes } from '../../src/numerics/index.ts';
import { oracle, ulpError } from '../support/decimal.ts';
import { single } from '../support/single.ts';

type Unary = Exclude<keyof typeof singleRecipes, 'expsum' | 'sinsum' | 'cossum'>;

const random = randomNumbers(11);
const spread = (scale: number): readonly number[] =>
  Array.from({ length: 50 }, () => (random() * 2 - 1) * scale);
const powers = Array.from({ length: 60 }, (_, i) => 2 ** (2 * i - 119)).flatMap(p => [p, -1.37 * p]);
const seams = [
  0.25,
  0.5,
  Math.SQRT1_2,
  0.41421357,
  2.4142137,
  10.1,
  14.3,
  17.4,
  88.72284,
  -87.33655,
  -103.97208,
];
const everywhere = [
  ...powers,
  ...spread(1),
  ...spread(12),
  ...spread(90),
  ...seams,
  ...seams.map(x => step(Math.fround(x), 1, 'float32')),
].map(Math.fround);

/** Where each is defined and the quarter turns are few, and how many ulp it may be off. */
const ranges: Readonly<Record<Unary, readonly [low: number, high: number, budget: number]>> = {
  exp: [-200, 200, 1],
  expm1: [-200, 200, 1.5],
  log: [0, Number.POSITIVE_INFINITY, 1],
  log1p: [-1, Number.POSITIVE_INFINITY, 2.5],
  tanh: [-200, 200, 3],
  erf: [-200, 200, 2],
  erfc: [-200, 200, 3.5],
  normcdf: [-200, 200, 4],
  sin: [-2000, 2000, 1],
  cos: [-2000, 2000, 1],
  atan: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 2],
};

describe.each(Object.entries(ranges))('%s', (id, [low, high, budget]) => {
  const recipe = lower(singleRecipes[id as Unary].formula).root;
  const run = (x: number): number => evaluate(recipe, { x }, single) as number;

  test(`is within ${budget} ulp`, () => {
    for (const x of everywhere.filter(v => v > low && v < high)) {
      const truth = oracle(op(id as Unary, name('x')), { x })[0]!;
      // A subnormal result is rounded twice.
      const isSubnormal = truth.abs().lt(2 ** -126);
      expect(ulpError(run(x), truth, 'float32'), `${id}(${x}) = ${run(x)}`).toBeLessThanOrEqual(
        isSubnormal ? 1.5 : budget,
      );
    }
  });

  test('hands NaN on', () => {
    expect(run(Number.NaN)).toBeNaN();
  });
});
