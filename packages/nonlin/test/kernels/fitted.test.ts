// Which table of cubics the rule finds for a function of a person's own, and what it says where there is none: kinds, windows, places.
import { describe, expect, test } from 'vitest';
import { cellCount, type TableForm } from '../../src/compiler/tableForm.ts';
import { define } from '../../src/define.ts';
import type { ScalarFunction } from '../../src/functions/definition.ts';
import { fitFor } from '../../src/kernels/callable.ts';
import type { Fit } from '../../src/kernels/fitted/fit.ts';
import { neighbour, ulpError } from '../../src/kernels/fitted/floats.ts';
import { GOOD, gradientsFor, isRefusal, type Refusal } from '../../src/kernels/fitted/rule.ts';

type Output = 'value' | 'derivative' | 'vjp';
const found = (formula: string, output: Output = 'value'): Fit | Refusal =>
  fitFor(define('f', formula).definition as ScalarFunction, output);

function formOf(formula: string, output: Output = 'value'): TableForm {
  const fit = found(formula, output);
  if (isRefusal(fit)) throw new Error(`no table for ${formula}: ${fit.reason}`);
  return fit.form;
}
function refusalOf(formula: string, output: Output = 'value'): Refusal {
  const fit = found(formula, output);
  if (!isRefusal(fit)) throw new Error(`a table for ${formula}`);
  return fit;
}

describe('float32 numbers', () => {
  // IEEE 754: 23 bits behind the point, exponents from −126 to 127.
  test.each([
    [1, 1, 1 + 2 ** -23],
    [1, -1, 1 - 2 ** -24],
    [-1, 1, -1 + 2 ** -24],
    [-1, -1, -1 - 2 ** -23],
    [0, 1, 2 ** -149],
    [0, -1, -(2 ** -149)],
    [-0, 1, 2 ** -149],
    [2 ** -149, -1, 0],
    [2 ** -126, -1, 2 ** -126 - 2 ** -149],
    [2 ** 127 * (2 - 2 ** -23), 1, Infinity],
  ] as const)('beside %d in the direction %i lies %d', (x, direction, next) => {
    expect(neighbour(x, direction)).toBe(next);
  });

  test.each([
    [1 + 2 ** -23, 1, 1],
    [1 - 2 ** -24, 1, 0.5],
    [-3, -3 + 2 ** -20, 4],
    [2 ** -149, 0, 1],
    [2 ** -149, 2 ** -150, 0.5],
    [2 ** -126, 2 ** -126 - 2 ** -149, 1],
    [2 ** 127, 2 ** 127 + 2 ** 104, 1],
    // Beyond the format, units are those of its largest numbers.
    [2 ** 127, 2 ** 130, 7 * 2 ** 23],
    [Infinity, 1e39, 0],
    [-Infinity, 1e39, Infinity],
    [Infinity, Infinity, 0],
    [Number.NaN, Number.NaN, 0],
    [1, Number.NaN, Infinity],
    [Number.NaN, 1, Infinity],
  ])('%d for %d is off by %d units', (result, truth, ulp) => {
    expect(ulpError(result, truth)).toBe(ulp);
  });

  test('gradients for a check have both signs in turn, and significands everywhere between 1 and 2', () => {
    const g = gradientsFor(1000);
    const tenths = new Array<number>(10).fill(0);
    g.forEach((v, i) => {
      expect(Math.sign(v)).toBe(i % 2 === 0 ? 1 : -1);
      tenths[Math.floor((Math.abs(v) - 1) * 10)]! += 1;
    });
    // Multiples of the golden ratio: a hundred to each tenth, and a few more or less.
    for (const n of tenths) expect(Math.abs(n - 100)).toBeLessThan(5);
    expect(new Set(g).size).toBe(1000);
  });
});

describe('the kind of a table', () => {
  test.each<[string, Output, Partial<TableForm>]>([
    ['exp(-x * x / 2)', 'value', { of: 'value', cells: 'round' }],
    ['1 / (1 + exp(1.7 * x))', 'value', { of: 'value' }],
    ['exp(x) * (1 - x / 3)', 'value', { of: 'root', zero: 3 }],
    ['exp(-x) * (x + 2)', 'value', { of: 'root', zero: -2 }],
    ['tanh(0.75 * x)', 'value', { of: 'product', cells: 'round' }],
    ['tanh(0.75 * x)', 'derivative', { of: 'value', cells: 'round' }],
    ['x + tanh(x) / 2', 'vjp', { of: 'gradient', cells: 'round' }],
    ['softplus(1.25 * x)', 'vjp', { of: 'gradient' }],
    // The slope of SiLU is 0 at −(1 + W(1/e)) = −1.27846454276107…, W being Lambert's.
    [
      'x / (1 + exp(-1.25 * x))',
      'vjp',
      { of: 'gradient', zero: expect.closeTo(-1.278464542761074 / 1.25, 14) },
    ],
    ['x * tanh(x)', 'vjp', { of: 'gradient', zero: 0 }],
    ['x * exp(-x)', 'derivative', { of: 'root', zero: 1 }],
    ['-tanh(x)', 'derivative', { of: 'value', cells: 'round' }],
    // A slope of 1/64 is enough.
    ['tanh(x) / 64', 'value', { of: 'product' }],
    // A kink or a jump is where a cell begins or ends.
    ['x < 0 ? expm1(x) : x * (1 + 0.25 * exp(-x))', 'value', { of: 'product', cells: 'floor' }],
    ['x < 1 ? 2 + exp(-x * x / 8) : 3 + exp(-x)', 'value', { of: 'value', cells: 'floor' }],
    ['x <= 1 ? 2 + exp(-x * x / 8) : 3 + exp(-x)', 'value', { of: 'value', cells: 'ceil' }],
  ])('%s, %s', (formula, output, form) => {
    expect(formOf(formula, output)).toMatchObject(form);
  });

  test('is scaled where the slope at 0 has more digits than a bfloat16', () => {
    expect(formOf('x * exp(-x)').isScaled).toBeUndefined();
    expect(formOf('1.0078125 * x * exp(-x)').isScaled).toBeUndefined();
    expect(formOf('1.00390625 * x * exp(-x)').isScaled).toBe(true);
    expect(formOf('tanh(x) / 3').isScaled).toBe(true);
  });

  test('keeps the factor from changing on the sides where the function is flat, half a cell or one beyond 1', () => {
    const edge = (form: TableForm): number => (form.cells === 'round' ? 1 + 0.5 / form.perUnit : 1);
    const both = formOf('tanh(0.75 * x)');
    expect(both.within).toEqual([-edge(both), edge(both)]);
    const left = formOf('x < 0 ? expm1(x) : x * (1 + 0.25 * exp(-x))');
    expect(left.within).toEqual([-1, 1024]);
    const right = formOf('x > 0 ? -expm1(-x) : x * (1 + 0.25 * exp(x))');
    expect(right.within).toEqual([-1024, 1]);
    expect(formOf('x + tanh(x)').within).toBeUndefined();
    // One that falls further out loses nothing.
    expect(formOf('x * exp(-x * x / 8)').within).toBeUndefined();
  });
});

describe('the window of a table', () => {
  test('goes as far as 32, or as cells are there for a side', () => {
    const flat = formOf('tanh(0.75 * x)');
    expect([flat.low, flat.high]).toEqual([-32, 32]);
    for (const formula of ['x * tanh(softplus(x))', 'exp(-x * x / 8)', '1 + erf(x / 4) / 2']) {
      const { low, high, perUnit } = formOf(formula);
      const most = Math.floor(2 * Math.min(32, (2048 - 1) / perUnit)) / 2;
      expect(low, formula).toBeGreaterThanOrEqual(-most);
      expect(high, formula).toBeLessThanOrEqual(most);
      for (const side of [-low, high]) {
        expect(side, formula).toBeGreaterThanOrEqual(7.5);
        expect(Number.isInteger(2 * side), formula).toBe(true);
      }
    }
  });

  test('ends before a zero that is too far out to be looked for, and goes almost there', () => {
    const { of, high } = formOf('exp(x) * (1 - x / 20)');
    expect(of).toBe('value');
    expect(high).toBeGreaterThanOrEqual(18);
    expect(high).toBeLessThan(20);
  });

  test('17 numbers of each cell are looked at, and both ends and each edge with their neighbours', () => {
    const { form, points, ulp } = found('exp(-x * x / 2)') as Fit;
    const n = cellCount(form);
    // The outermost edges lie outside the window.
    expect(points).toBe(17 * n + 2 * 3 + (n - 1) * 3);
    expect(ulp).toBeGreaterThan(0.5);
    expect(ulp).toBeLessThanOrEqual(GOOD);
  });

  test('of a product, numbers near 0 are looked at as well: four of each of 141 powers of two, on both sides', () => {
    const { form, points } = found('tanh(0.75 * x)') as Fit;
    const n = cellCount(form);
    expect(points).toBe(17 * n + 2 * 3 + (n - 1) * 3 + 2 + 2 * 4 * 141);
  });
});

describe('why there is no table', () => {
  test.each([
    'x * x + 1',
    '-x',
    'abs(x) - 1',
    'max(x, 0) + min(x, 1)',
    'x < 0 ? x * x : 1',
    'x <= 0 ? x * x : 1',
    'x > 0 ? x * x : 1',
    'x >= 0 ? x * x : 1',
    'x / (1 + abs(x))',
    'sqrt(x * x + 1)',
  ])('%s costs no more than one', formula => {
    expect(refusalOf(formula)).toEqual({ reason: 'cheap' });
  });

  test('two divisions, or one elementary function, cost more', () => {
    expect(formOf('1 / (2 + x * x) + 1 / (3 + x * x)').of).toBe('value');
    expect(formOf('2 + exp(-x)').of).toBe('value');
  });

  test.each<[string, Output]>([
    ['x * (x - 3) * exp(-x)', 'value'],
    ['x * (x + 3) * exp(x)', 'value'],
    ['(x + 2) * (x - 2) * exp(-x)', 'value'],
    ['-tanh(x)', 'value'],
    ['x * x * exp(-x)', 'value'],
    ['abs(x) * exp(-x)', 'value'],
    // Slopes at 0 below 1/100, and falling ones for a gradient.
    ['tanh(x) / 128', 'value'],
    ['-tanh(x)', 'vjp'],
    // Slopes that fall through their zero.
    ['exp(-x * x / 2)', 'vjp'],
    ['-x / (1 + exp(-1.25 * x))', 'vjp'],
    ['x * exp(-x)', 'vjp'],
  ])('the zeros of %s (%s)', (formula, output) => {
    expect(refusalOf(formula, output)).toEqual({ reason: 'zeros' });
  });

  test.each([
    ['x < 1/3 ? exp(x) : 2 + exp(-x)', 1 / 3],
    ['x < -1/3 ? exp(x) : 2 + exp(-x)', -1 / 3],
    ['x < 6.7 ? 1 + exp(-x) : 2 + exp(-x)', 6.7],
    ['x < -6.7 ? 3 + exp(x) : 2 + exp(x)', -6.7],
    // Cells of an even function lie evenly: none begins at its kink.
    ['2 + exp(-abs(x))', 0],
  ])('%s is off in the finest cells, where it jumps or has a kink', (formula, place) => {
    const refusal = refusalOf(formula);
    if (refusal.reason !== 'misfit') throw new Error(refusal.reason);
    expect(refusal.perUnit).toBe(256);
    // The number at the edge of a cell may lie in the one beside it.
    expect(Math.abs(refusal.x - place)).toBeLessThanOrEqual(2 / 256);
    // A jump is off by far more than its rounding.
    expect(refusal.ulp).toBeGreaterThan(1000);
  });

  test.each([1.3, -2.7])('detail at %d that the points of the finest cells might miss', place => {
    const refusal = refusalOf(`1 + exp(-x) + (abs(x - ${place}) < 0.00001 ? 1 : 0)`);
    if (refusal.reason !== 'detail') throw new Error(refusal.reason);
    expect(Math.abs(refusal.x - place)).toBeLessThanOrEqual(1 / 256);
  });
});
