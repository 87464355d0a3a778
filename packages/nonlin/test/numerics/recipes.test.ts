// The elementary functions: right to an ulp, exact where they should be, and printed as they are meant.
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { around, randomNumbers, step } from '../../src/analysis/precision/index.ts';
import { shortName } from '../../src/compiler/code.ts';
import { type Arithmetic, evaluate, name, op } from '../../src/formula/index.ts';
import * as bits from '../../src/numerics/bits.ts';
import { recipes, shortRecipes } from '../../src/numerics/index.ts';
import * as printed from '../../src/numerics/printed/numerics.ts';
import * as printedShort from '../../src/numerics/printed/short.ts';
import { exactly, oracle, ulpError } from '../support/decimal.ts';
import { float64Arithmetic } from '../support/float64.ts';

type Unary = Exclude<keyof typeof recipes, 'expsum' | 'sinsum' | 'cossum' | 'explift' | 'normcdflift'>;

/** float64, one operation at a time: what a recipe means. */
const machine: Arithmetic<number> = { ...float64Arithmetic, ops: { ...float64Arithmetic.ops, ...bits } };

const random = randomNumbers(3);
const spread = (scale: number, n: number): readonly number[] =>
  Array.from({ length: n }, () => (random() * 2 - 1) * scale);
const powers = Array.from({ length: 120 }, (_, i) => 2 ** (i - 110)).flatMap(p => [
  p,
  -p,
  1.37 * p,
  -1.81 * p,
]);
const everywhere = [
  ...powers,
  ...spread(1, 60),
  ...spread(30, 60),
  ...spread(740, 60),
  2 ** -1074,
  -(2 ** -1074),
  2 ** -1022,
  1e-300,
];
const inside = (low: number, high: number): readonly number[] => everywhere.filter(x => x > low && x < high);

/** Multiples of π/2 as near as floats come, the largest floats, and both sides of where the reduction changes. */
const turns = [
  ...everywhere,
  ...Array.from({ length: 60 }, (_, i) => (i - 30) * (Math.PI / 2)),
  ...Array.from({ length: 40 }, (_, i) => Math.round(1.7 ** i) * (Math.PI / 2)),
  6381956970095103 * 2 ** 797, // the float64 nearest to a multiple of π/2 (J.-M. Muller, Elementary Functions, section 11.1)
  Number.MAX_VALUE,
  1e22,
  -1e15,
  ...around(2 ** 20, 3),
  3.3e38,
];

/** Where each function is compared with many digits, and how many ulp it may be off. */
const ranges: Readonly<Record<Unary, { points: readonly number[]; budget: number }>> = {
  exp: {
    points: [
      ...inside(-745.2, 709.79),
      ...around(709.782712893384, 2),
      ...around(-745.1332191019411, 2),
      -708.4,
      -740,
    ],
    budget: 1,
  },
  expm1: { points: [...inside(-100, 709.79), ...around(709.782712893384, 2)], budget: 1 },
  log: {
    points: [
      ...inside(0, 1e9),
      1e300,
      1e-310,
      Number.MAX_VALUE,
      ...around(1, 3),
      ...around(Math.SQRT1_2, 2),
      ...around(Math.SQRT2, 2),
    ],
    budget: 1,
  },
  log1p: {
    points: [
      ...inside(-1, 1e9),
      1e300,
      -0.999999,
      step(-1, -1),
      ...around(-0.2928932188134524, 2),
      ...around(0.41421356237309503, 2),
    ],
    budget: 1,
  },
  tanh: { points: [...inside(-30, 30), ...around(19.06, 2), ...around(0.1732867951399863, 2)], budget: 1 },
  erf: { points: inside(-7, 7), budget: 1 },
  erfc: { points: inside(-7, 12), budget: 2 },
  normcdf: {
    points: [...inside(-38.4, 9), ...around(-0.5, 2), ...around(0.5, 2), -37.5193793471445, -20.3],
    budget: 3,
  },
  sin: { points: turns, budget: 1 },
  cos: { points: turns, budget: 1 },
  atan: {
    points: [
      ...everywhere,
      1e300,
      -1e300,
      ...around(0.41421356237309503, 2),
      ...around(2.414213562373095, 2),
      ...around(1, 2),
    ],
    budget: 1,
  },
};

const truth = (id: Unary, x: number): Decimal => oracle(op(id, name('x')), { x })[0]!;

describe.each(Object.keys(ranges) as Unary[])('%s', id => {
  const f = printed[id] as (x: number) => number;

  test(`within ${ranges[id].budget} ulp`, () => {
    for (const x of ranges[id].points) {
      expect(ulpError(f(x), truth(id, x), 'float64'), `${id}(${x}) = ${f(x)}`).toBeLessThanOrEqual(
        ranges[id].budget,
      );
    }
  });

  test('is printed as it is meant, bit for bit', () => {
    for (const x of [...everywhere, 0, -0, Infinity, -Infinity, Number.NaN, 1e308, -1e308]) {
      expect(f(x), `at ${x}`).toBe(evaluate(recipes[id].formula, { x }, machine));
    }
  });
});

describe.each(Object.keys(shortRecipes) as Unary[])('%s for float32 results', id => {
  const f = (printedShort as unknown as Readonly<Record<string, (x: number) => number>>)[shortName(id)]!;

  test('within 0.54 ulp of float32', () => {
    for (const x of ranges[id].points.map(Math.fround).filter(p => p !== 0)) {
      expect(
        ulpError(Math.fround(f(x)), truth(id, x), 'float32'),
        `${id}(${x}) = ${f(x)}`,
      ).toBeLessThanOrEqual(0.54);
    }
  });

  test('is printed as it is meant, bit for bit', () => {
    const numbers = [...everywhere, 0, -0, Infinity, -Infinity, Number.NaN].map(Math.fround);
    for (const x of numbers) expect(f(x), `at ${x}`).toBe(evaluate(shortRecipes[id].formula, { x }, machine));
  });

  test('special values are those of the long recipe', () => {
    for (const x of [0, -0, 1e30, -1e30, Infinity, -Infinity, Number.NaN, -1])
      expect(Math.fround(f(x)), `at ${x}`).toBe(Math.fround(printed[id](x)));
  });
});

test('special values', () => {
  const { exp, expm1, log, log1p, tanh, erf: e, erfc } = printed;
  expect([exp(-Infinity), exp(-0), exp(Infinity), exp(710), exp(-746), exp(1e308)]).toEqual([
    0,
    1,
    Infinity,
    Infinity,
    0,
    Infinity,
  ]);
  expect([expm1(-Infinity), expm1(-0), expm1(Infinity)]).toEqual([-1, -0, Infinity]);
  expect([log(0), log(-0), log(1), log(Infinity), log(-1), log(-Infinity)]).toEqual([
    -Infinity,
    -Infinity,
    0,
    Infinity,
    NaN,
    NaN,
  ]);
  expect([log1p(-1), log1p(-0), log1p(Infinity), log1p(-1.5)]).toEqual([-Infinity, -0, Infinity, NaN]);
  expect([tanh(-Infinity), tanh(-0), tanh(Infinity), tanh(1000)]).toEqual([-1, -0, 1, 1]);
  expect([e(-Infinity), e(-0), e(Infinity), erfc(-Infinity), erfc(0), erfc(Infinity)]).toEqual([
    -1, -0, 1, 2, 1, 0,
  ]);
  for (const f of [exp, expm1, log, log1p, tanh, e, erfc]) expect(f(Number.NaN)).toBeNaN();
});

test('e^(x + a correction) is e^x for no correction, and uses the correction', () => {
  for (const x of spread(700, 200)) {
    expect(printed.expsum(x, 0)).toBe(printed.exp(x));
    const low = x * 2 ** -54;
    const sum = Decimal.clone({ precision: 60 }).exp(exactly(x).add(exactly(low)));
    expect(ulpError(printed.expsum(x, low), sum, 'float64')).toBeLessThanOrEqual(1);
  }
});
