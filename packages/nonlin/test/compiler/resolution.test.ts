// Where a formula may have more detail than points of an interval show, and where its tests change.
import { expect, test } from 'vitest';
import { lower } from '../../src/compiler/lower.ts';
import { Resolution } from '../../src/compiler/resolution.ts';
import { parse } from '../../src/formula/index.ts';

const seamsIn = (formula: string, low: number, high: number): unknown =>
  new Resolution(lower(parse(formula)).root, { a: 2 }).seamsIn(low, high);

test.each([
  ['exp(a * x) / (1 + exp(a * x))', 3, 3.5],
  ['tanh(100 * x)', 1, 2],
  ['erfc(x) + normcdf(x)', 8, 8.1],
  ['log1p(x) + sqrt(1 + x * x) + tanh(x)', -0.5, 0.5],
  ['x > 0 ? x : exp(1000 * x)', 1, 2],
  ['max(x, 0) + min(x, -1) + abs(x) + x^3', 1, 2],
])('%s is smooth from %f to %f', (formula, low, high) => {
  expect(seamsIn(formula, low, high)).toEqual([]);
});

test.each([
  ['exp(100 * x)', 0, 0.1],
  ['1 / (x - 3.3)', 3.25, 3.375],
  ['1 / (0.000001 + x * x)', -0.125, 0.125],
  ['sqrt(x * x + 0.000001)', -0.125, 0.125],
  ['exp(-(1000 * x) * (1000 * x))', -0.125, 0.125],
  ['tanh(100 * x)', -0.125, 0.125],
  ['log(x)', -1, 1],
  ['sin(x)', 0, 0.1],
  // A test that changes twice.
  ['abs(x - 1) < 0.001 ? 1 : 0', 0.9375, 1.0625],
])('%s may have detail from %f to %f', (formula, low, high) => {
  expect(seamsIn(formula, low, high)).toBeUndefined();
});

test('tests change between neighbouring float32 numbers', () => {
  expect(seamsIn('x < 1/3 ? 1 : 2', 0.25, 0.5)).toEqual([
    [Math.fround(1 / 3) - 2 ** -25, Math.fround(1 / 3)],
  ]);
  expect(seamsIn('abs(x)', -1, 1)).toEqual([[-(2 ** -149), 0]]);
  expect(seamsIn('max(x, 1)', 0.5, 1.5)).toEqual([[1 - 2 ** -24, 1]]);
  expect(seamsIn('x <= 1 ? 1 : 2', 0.5, 1.5)).toEqual([[1, 1 + 2 ** -23]]);
});
