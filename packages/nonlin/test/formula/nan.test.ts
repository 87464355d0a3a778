// What is added to formulas so that NaN passes: where it is necessary, and nowhere else.
import { describe, expect, test } from 'vitest';
import { all } from '../../src/catalog.ts';
import { type Computed, scalarForms } from '../../src/compiler/formulas.ts';
import {
  type Expr,
  evaluate,
  freeNames,
  math,
  parse,
  passingNaN,
  printFormula,
} from '../../src/formula/index.ts';
import { relu } from '../../src/functions/relu.ts';
import { float64Arithmetic as float64 } from '../support/float64.ts';

const NAMES = ['x', 'a', 'b', 'gate', 'value'];
const read = (text: string): Expr => parse(text, undefined, NAMES);
const at = (e: Expr, names: Readonly<Record<string, number>>) => evaluate(e, names, float64);

describe('what is added', () => {
  test.each([
    ['x > 0 ? 1 : 0', 'x > 0 ? 1 : x <= 0 ? 0 : x'],
    ['x >= a ? (x <= b ? 1 : 0) : 0', 'x >= a ? x <= b ? 1 : 0 : x < a ? 0 : x'],
    ['abs(x) > a ? 1 : 0', 'abs(x) > a ? 1 : abs(x) <= a ? 0 : x'],
    ['let y = a * x + b; y > 0 ? a : 0', 'let y = a * x + b; y > 0 ? a : y <= 0 ? 0 : y'],
    // Where the other branch passes NaN, the question is turned round.
    ['x > a ? x : 0', 'x <= a ? 0 : x'],
    ['x < -a ? x + b : (x > a ? x - b : 0)', 'x < -a ? x + b : x <= a ? 0 : x - b'],
    // A parameter decides, and each branch passes NaN for itself.
    ['a > 0 ? (x < 0 ? 0 : 1) : x', 'a > 0 ? x < 0 ? 0 : x >= 0 ? 1 : x : x'],
    // A formula that does not ask for x.
    ['0', 'x <= 0 ? 0 : x > 0 ? 0 : x'],
    ['2 * (x > 0 ? 1 : 0)', 'x <= 0 ? 2 * (x > 0 ? 1 : 0) : x > 0 ? 2 * (x > 0 ? 1 : 0) : x'],
  ])('%s', (formula, expected) => {
    const passing = passingNaN(read(formula), ['x']);
    expect(printFormula(passing)).toBe(expected);
    for (const a of [-1, 0.5, 2]) {
      expect(at(passing, { x: Number.NaN, a, b: 0.25 })).toBeNaN();
      for (const x of [-Infinity, -3, -0.5, -0, 0, 0.25, 0.5, 1, 7, Infinity])
        expect(at(passing, { x, a, b: 0.25 }), `${x}`).toBe(at(read(formula), { x, a, b: 0.25 }));
    }
  });

  test.each([
    'gate > 0 ? value : 0',
    'let a = min(gate, 7); a > 0 ? value : 0',
    'abs(value) <= 7 ? gate : 0',
  ])('for each variable: %s', formula => {
    const passing = passingNaN(read(formula), ['gate', 'value']);
    for (const [gate, value] of [-9, -1, 0, 1, 9, Number.NaN].flatMap(g =>
      [-9, 0, 9, Number.NaN].map(v => [g, v] as const),
    )) {
      const expected = Number.isNaN(gate + value) ? Number.NaN : at(read(formula), { gate, value });
      expect(at(passing, { gate, value }), `${gate}, ${value}`).toBe(expected);
    }
  });
});

test('the power 0 is 1, also of NaN', () => {
  expect(printFormula(passingNaN(read('x^0'), ['x']))).toBe('x <= 0 ? x^0 : x > 0 ? x^0 : x');
});

describe('nothing is added where NaN passes', () => {
  test.each([
    'x',
    'max(0, x)',
    'x > 0 ? x : a * x',
    'x < 0 ? -1 : (x > 0 ? 1 : x)',
    'a * x > b ? x : log(1 + exp(x))',
    // Parameters choose between two slopes, one of which is the same everywhere.
    'a > 0 ? exp(a * x) : 1',
  ])('%s', formula => {
    const e = read(formula);
    expect(passingNaN(e, ['x'])).toBe(e);
  });

  test('in a call of a function of the catalogue', () => {
    const e = math`${relu}(x) + 1`;
    expect(passingNaN(e, ['x'])).toBe(e);
  });

  test('in what is computed of a definition', () => {
    for (const { definition: f } of all()) {
      if (f.kind !== 'scalar') continue;
      const forms: readonly Computed[] = Object.values(scalarForms(f));
      for (const form of forms.flatMap(({ float64: long, float32: short }) => [long, short]))
        if (freeNames(form).has('x')) expect(passingNaN(form, ['x']), f.name).toBe(form);
    }
  });
});
