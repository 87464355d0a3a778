// Facts of formulas that other parts rely on: signs, recipes, thresholds of float32, and the geometry of tables. Right values by hand.
import { describe, expect, test } from 'vitest';
import { areDefaults, formulaOf } from '../../src/compiler/code.ts';
import { needsLongRecipes } from '../../src/compiler/longRecipes.ts';
import { lower, lowerFolded } from '../../src/compiler/lower.ts';
import { levels, planRow } from '../../src/compiler/plan.ts';
import { inSingle } from '../../src/compiler/refineSingle.ts';
import { isPositive } from '../../src/compiler/sign.ts';
import {
  cellCount,
  centreOf,
  factorAt,
  firstCell,
  halfCell,
  LEAST_PRODUCT,
  MOST_PRODUCT,
  magicOf,
  type TableForm,
  UNSCALED,
  zeroParts,
} from '../../src/compiler/tableForm.ts';
import { type Expr, evaluate, parse, partsInOrder, printFormula } from '../../src/formula/index.ts';
import { float64Arithmetic } from '../support/float64.ts';

test.each([
  ['3', true],
  ['x', false],
  ['abs(x)', true],
  ['sqrt(x)', true],
  ['-abs(x)', false],
  ['abs(x) + 1', true],
  ['abs(x) + x', false],
  ['x + abs(x)', false],
  ['abs(x) - 1', false],
  ['abs(x) * 2', true],
  ['abs(x) * x', false],
  ['x * abs(x)', false],
  ['abs(x) / 2', true],
  ['abs(x) / x', false],
  ['min(abs(x), 1)', true],
  ['min(x, 1)', false],
  ['max(x, 1)', true],
  ['max(x, -1)', false],
  ['x^2', true],
  ['x^3', false],
  ['abs(x)^3', true],
  ['x > 0 ? 1 : 2', true],
  ['x > 0 ? 1 : x', false],
  ['x > 0 ? x : 1', false],
  ['exp(x)', true],
  ['log(x)', false],
  ['tanh(x)', false],
  ['tanh(abs(x))', true],
  ['sin(abs(x))', false],
  ['sum(abs(x))', true],
  ['sum(x)', false],
  ['max(abs(x))', true],
  ['max(x)', false],
])('%s is known to have no sign: %s', (formula, expected) => {
  expect(isPositive(parse(formula))).toBe(expected);
});

// Errors of a recipe pass through products, quotients, roots and sums of one sign; differences and log near 1 magnify them.
test.each([
  ['x - 1', false],
  ['exp(x)', false],
  ['2 * exp(x) / 3', false],
  ['exp(x) - 1', true],
  ['1 + exp(x)', false],
  ['x + exp(x)', true],
  ['sqrt(exp(x))', false],
  ['-exp(x)', false],
  ['exp(x)^8', false],
  ['exp(x)^9', true],
  ['min(exp(x), max(2, erf(x)))', false],
  ['exp(x) > 1 ? exp(x) : 0', false],
  ['sum(exp(x))', false],
  ['sum(x * exp(x))', true],
  ['max(exp(x))', false],
  ['sin(exp(x))', true],
])('%s needs the long recipes: %s', (formula, expected) => {
  expect(needsLongRecipes(parse(formula))).toBe(expected);
});

// A threshold at a share of the exponents of float64, 1023, lies at that share of those of float32, 127.
test.each([
  [1, undefined],
  [0, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  [2 ** 27 + 1, 2 ** 12 + 1],
  [-(2 ** 27) - 1, -(2 ** 12) - 1],
  [2 ** 126, undefined],
  [2 ** -126, undefined],
  [2 ** 127, 2 ** 16],
  [-(2 ** 1023), -(2 ** 127)],
  [2 ** -512, 2 ** -64],
])('%d is in float32: %s', (value, expected) => {
  expect(inSingle(value)).toBe(expected);
});

describe('powers', () => {
  const machine = { ...float64Arithmetic, ops: { ...float64Arithmetic.ops } };
  test.each([-64, -7, -2, -1, 0, 1, 2, 3, 5, 6, 7, 13, 64])('x^%i is multiplied out', n => {
    const { root } = lower(parse(`x^${n}`));
    expect(partsInOrder([root]).some(e => e.kind === 'op' && e.op === 'pow')).toBe(false);
    // Powers of 2 are exact.
    expect(evaluate(root, { x: 2 }, machine as never)).toBe(2 ** n);
    expect(evaluate(root, { x: -0.5 }, machine as never)).toBe((-0.5) ** n);
  });

  test.each(['x^65', 'x^-65', 'x^0.5', 'x^x', 'x^(1 / 2)'])('%s is refused', formula => {
    expect(() => lower(parse(formula))).toThrow(
      'the exponent of ^ must be a constant integer between -64 and 64',
    );
  });
});

test.each([
  ['x + (1 + 2)', 'x + 3'],
  ['x * (3 - 5)', 'x * -2'],
  ['x * (2 * 3) / (1 / 4)', 'x * 6 / 0.25'],
  ['x + sqrt(4) + abs(-3)', 'x + 2 + 3'],
  ['max(x, min(2, 3))', 'max(x, 2)'],
  ['max(x, max(2, 3))', 'max(x, 3)'],
  ['x + 1 / 0', 'x + 1 / 0'],
  ['-(-x)', 'x'],
])('%s is written with its constants computed: %s', (formula, expected) => {
  expect(printFormula(lowerFolded(parse(formula)).root)).toBe(expected);
});

describe('the plan of a row', () => {
  const shown = (e: Expr): string => printFormula(e);

  test('of softmax: a maximum, a sum of what is stored, a quotient', () => {
    const { root } = lower(parse('exp(x - max(x)) / sum(exp(x - max(x)))'));
    const { passes, uniforms } = planRow(root, ['x']);
    expect(passes.map(p => p.reductions.map(r => r.op))).toEqual([['rowmax'], ['rowsum'], []]);
    expect(passes.map(p => p.stores.map(shown))).toEqual([[], ['exp(x - max(x))'], []]);
    expect(passes.map(p => p.loads.map(shown))).toEqual([[], [], ['exp(x - max(x))']]);
    expect(uniforms).toEqual([]);
  });

  test('of a number: what follows from the last sum comes after the loops', () => {
    const { root } = lower(parse('log(sum(exp(x))) + max(x)'));
    const { passes, uniforms } = planRow(root, ['x']);
    expect(passes).toHaveLength(1);
    expect(passes[0]!.reductions.map(r => r.op).sort()).toEqual(['rowmax', 'rowsum']);
    expect(passes[0]!.stores).toEqual([]);
    expect(uniforms.map(shown).at(-1)).toBe('log(sum(exp(x))) + max(x)');
    expect([...levels(partsInOrder([root])).values()].sort()).toEqual([0, 0, 1, 1, 1, 1]);
  });

  test('what is cheap is computed twice', () => {
    const { root } = lower(parse('abs(x) / sum(abs(x))'));
    expect(planRow(root, ['x']).passes.flatMap(p => p.stores)).toEqual([]);
  });
});

describe('tables of cubics', () => {
  const form = (cells: TableForm['cells'], of: TableForm['of'] = 'value'): TableForm => ({
    of,
    cells,
    perUnit: 4,
    low: -2,
    high: 3,
  });

  test('the cells of a range', () => {
    expect([firstCell(form('round')), cellCount(form('round'))]).toEqual([-8, 21]);
    expect((['round', 'floor', 'ceil'] as const).map(c => centreOf(form(c), 3))).toEqual([3, 3.5, 2.5]);
    expect((['round', 'floor', 'ceil'] as const).map(c => halfCell(form(c)))).toEqual([0.125, 0.5, 0.5]);
    // 1.5 · 2^23 in units of a cell, and 1.5 · 2^22 with half a step.
    expect((['round', 'floor', 'ceil'] as const).map(c => magicOf(form(c)))).toEqual([
      (1.5 * 2 ** 23) / 4,
      1.5 * 2 ** 22 + 0.5,
      1.5 * 2 ** 22 - 0.5,
    ]);
    expect([UNSCALED, LEAST_PRODUCT, MOST_PRODUCT]).toEqual([2 ** -64, 2 ** -100, 2 ** 127]);
  });

  test('what a formula is divided by', () => {
    expect([-5, 0.5].map(x => factorAt(form('round'), x))).toEqual([1, 1]);
    expect(factorAt(form('round', 'gradient'), 7)).toBe(1);
    expect(factorAt({ ...form('round', 'root'), zero: 0.25 }, 1)).toBe(0.75);
    const product: TableForm = { ...form('round', 'product'), within: [-1, 2] };
    expect([-5, 0.5, 9].map(x => factorAt(product, x))).toEqual([-1, 0.5, 2]);
    expect(factorAt(form('round', 'product'), -5)).toBe(-5);
    expect(factorAt({ ...product, isScaled: true }, 9)).toBe(2 ** -63);
    const [head, rest] = zeroParts(1 + 2 ** -30);
    expect([head, rest]).toEqual([1, 2 ** -30]);
  });
});

test('whether parameters are all at their defaults, and which formula an output has', () => {
  const code = {
    params: [1, 3].map(value => ({ name: 'p', default: value, range: [0, 9] as const })),
  };
  expect(areDefaults(code, [1, 3])).toBe(true);
  expect(areDefaults(code, [1, 4])).toBe(false);
  expect(areDefaults(code, [0, 3])).toBe(false);
  expect(areDefaults({ params: [] }, [])).toBe(true);
  expect((['value', 'derivative', 'second', 'vjp'] as const).map(formulaOf)).toEqual([
    'value',
    'derivative',
    'second',
    'derivative',
  ]);
});
