// The formula language: what it reads, what it says of faults, and that printing, simplifying and differentiating
// keep the meaning.

import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  derivative,
  type Expr,
  evaluate,
  expand,
  type FormulaError,
  keyOf,
  math,
  parse,
  partsInOrder,
  polynomial,
  printFormula,
  recipe,
  share,
  simplify,
} from '../../src/formula/index.ts';
import { decimalArithmetic, oracle } from '../support/decimal.ts';
import { formulas } from './arbitrary.ts';

const Precise = Decimal.clone({ precision: 150 });

const at = (e: Expr, x: number | string, digits = 60): Decimal =>
  evaluate(e, { x: new Precise(x) }, decimalArithmetic(digits), 'textbook') as Decimal;

/** Equal to so many digits, or not comparable: outside the domain, or too large to say anything. */
function agree(a: Decimal, b: Decimal): boolean {
  if (!a.isFinite() || !b.isFinite()) return true;
  const scale = Decimal.max(a.abs(), b.abs(), 1);
  return a.sub(b).abs().lte(scale.mul('1e-20'));
}

function faultOf(source: string): FormulaError {
  try {
    parse(source);
  } catch (error) {
    return error as FormulaError;
  }
  throw new Error(`${source} was read`);
}

describe('parsing', () => {
  test.each([
    ['1 + 2 * 3', '7'],
    ['2 * 3 ^ 2', '18'],
    ['-2 ^ 2', '-4'],
    ['2 ^ -1', '0.5'],
    ['10 - 4 - 3', '3'],
    ['24 / 4 / 2', '3'],
    ['1 < 2 ? 10 : 20', '10'],
    ['2 <= 1 ? 10 : 3 > 2 ? 30 : 40', '30'],
    ['let a = 3; let b = a * a; b - a', '6'],
    ['max(1, 2) + min(3, abs(-1))', '3'],
    ['.5 + 1e1 + 2.', '12.5'],
    ['2 * (let a = 4; a + 1)', '10'],
  ])('%s is %s', (source, value) => {
    expect(at(parse(source), 0).toString()).toBe(value);
  });

  test('functions, formulas, polynomials and constants are mentioned by interpolation', () => {
    const square = { name: 'square', value: { textbook: math`x * x` } };
    const twice = math`2 * x`;
    expect(at(math`${square}(x + 1) + ${twice}(x)`, 3).toString()).toBe('22');
    expect(at(recipe`${polynomial(1, -2, 3)}(x) + ${-0.5}`, 2).toString()).toBe('8.5');
  });

  test('sum and max of one argument reduce a row', () => {
    const row = oracle(math`x / sum(x) + max(x)`, { x: [1, 3] });
    expect(row.map(String)).toEqual(['3.25', '3.75']);
  });

  test.each([
    ['x / (1 + exq(-x))', 'there is no operation called exq', 9],
    ['max(1, 2, 3)', 'max takes 2 arguments, not 3', 0],
    ['exp()', 'expected a number, a name or (, not )', 4],
    ['x +', 'expected a number, a name or (, but the formula ends here', 3],
    ['(x', 'expected ), but the formula ends here', 2],
    ['x x)', 'expected the end of the formula, not )', 3],
    ['√', 'expected a number, a name or (, but the formula ends here', 1],
    ['|x', 'expected |, but the formula ends here', 2],
    ['（x', 'expected ), but the formula ends here', 2],
    ['x # 2', 'cannot read this', 2],
    ['let pi = 2; x', 'pi cannot be a name: it has a meaning already', 4],
    ['let a 2; x', 'expected =, not 2', 6],
    ['x < 1 ? 2', 'expected :, but the formula ends here', 9],
    ['add(1, 2)', 'there is no operation called add', 0],
    ['rowsum(x)', 'there is no operation called rowsum', 0],
    ['round(x)', 'there is no operation called round', 0],
    ['1 +\n exq(x)', 'there is no operation called exq', 1],
  ])('%j: %s', (source, why, column) => {
    const line = source.split('\n').at(-1)!;
    const fault = faultOf(source);
    expect(fault).toBeInstanceOf(SyntaxError);
    expect(fault.message).toBe(`${why}\n  ${line}\n  ${' '.repeat(column)}^`);
    expect(fault.in('zh')).toMatch(/\p{Script=Han}/u);
    expect(fault.in('zh').split('\n').slice(1)).toEqual(fault.message.split('\n').slice(1));
  });

  // What people type, and the same in the language's own signs; products bind as the others do.
  test.each([
    ['1/(1+e^-x)', '1 / (1 + exp(-x))'],
    ['ln(1 + e^x)', 'log(1 + exp(x))'],
    ['e', 'exp(1)'],
    ['x e^(-x²)', 'x * exp(-(x ^ 2))'],
    ['x**2 - x⁻¹', 'x ^ 2 - x ^ -1'],
    ['pow(x, 3)', 'x ^ 3'],
    ['2x', '2 * x'],
    ['2(x + 1)(x − 1)', '2 * (x + 1) * (x - 1)'],
    ['x(1 + x)', 'x * (1 + x)'],
    ['1/2x', '1 / 2 * x'],
    ['2πx', '2 * pi * x'],
    ['2e3x', '2e3 * x'],
    ['|x − 1| + |x|', 'abs(x - 1) + abs(x)'],
    ['√2 · √(x + 5)', 'sqrt(2) * sqrt(x + 5)'],
    ['x × 2 ÷ 4', 'x * 2 / 4'],
    ['（１＋x）＊２', '(1 + x) * 2'],
    ['np.exp(x) * Math.tanh(x)', 'exp(x) * tanh(x)'],
    ['x ≤ 0 ? 0 : x', 'x <= 0 ? 0 : x'],
    ['let e = x + 1; e * e', 'let f = x + 1; f * f'],
  ])('%s is %s', (typed, plain) => {
    expect(printFormula(parse(typed)).replaceAll(/\be\b(?!\d)/g, 'f')).toBe(
      printFormula(parse(plain)).replaceAll(/\be\b(?!\d)/g, 'f'),
    );
  });

  test('a letter that is a parameter is no 2.718…, and a function that ships is read as it stands', () => {
    expect(printFormula(parse('e x', undefined, ['x', 'e']))).toBe('e * x');
    expect(() => math`2 x`.kind).toThrow('expected the end of the formula');
  });

  test('a formula nested without end is refused, not a stack overflow', () => {
    expect(() => parse('('.repeat(5000))).toThrow(/nested deeper than 200 levels/);
    expect(() => parse('-'.repeat(5000))).toThrow(/nested deeper than 200 levels/);
    for (const nested of ['x^', 'e^', '√', 'x^-', '|x + '])
      expect(() => parse(`${nested.repeat(5000)}x`), nested).toThrow(/nested deeper than 200 levels/);
  });

  test('so is one of very many terms or names, by a short message; groups of terms may be as many', () => {
    const terms = (n: number): string => Array.from({ length: n }, (_, i) => `x * ${i}`).join(' + ');
    const names = (n: number): string =>
      `${Array.from({ length: n }, (_, i) => `let a${i + 1} = a${i} + 1;`).join(' ')} a${n}`.replace(
        'a0',
        'x',
      );
    for (const source of [terms(5000), names(5000), names(100_000), `${terms(5000)} ? 1 : 2`]) {
      expect(() => parse(source)).toThrow('more than 1000 levels');
      try {
        parse(source);
      } catch (error) {
        expect((error as Error).message.length).toBeLessThan(500);
      }
    }
    expect(parse(terms(900)).kind).toBe('op');
    const groups = Array.from({ length: 50 }, () => `(${terms(100)})`).join(' + ');
    expect(parse(groups).kind).toBe('op');
  });

  test('of a long line an error shows what is around the place', () => {
    const source = `${'x + '.repeat(200)}y )${' + x'.repeat(200)}`;
    const place = source.indexOf('y') + 2;
    expect(() => parse(source)).toThrow(
      `not )\n  …${source.slice(place - 100, place + 100)}…\n  ${' '.repeat(101)}^`,
    );
  });
});

describe('properties', () => {
  test('parsing what was printed gives the same expression', () => {
    fc.assert(
      fc.property(formulas, e => {
        expect(keyOf(parse(printFormula(e)))).toBe(keyOf(e));
      }),
    );
  });

  test('simplifying keeps the meaning', () => {
    fc.assert(
      fc.property(formulas, fc.constantFrom('-1.7', '-0.3', '0.6', '1.9'), (e, x) => {
        const plain = expand(e);
        expect(agree(at(plain, x), at(simplify(plain), x))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('simplifying twice is simplifying once', () => {
    fc.assert(
      fc.property(formulas, e => {
        const once = simplify(expand(e));
        expect(printFormula(simplify(once))).toBe(printFormula(once));
      }),
    );
  });

  test('sharing keeps the meaning, and holds each part once', () => {
    fc.assert(
      fc.property(formulas, e => {
        const { root } = share(e);
        expect(agree(at(e, '0.6'), at(root, '0.6'))).toBe(true);
        const keys = partsInOrder([root]).map(keyOf);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test('the derivative is the limit of the difference quotient', () => {
    fc.assert(
      fc.property(formulas, fc.constantFrom('-1.7', '-0.31', '0.63', '1.9'), (e, x) => {
        const h = new Precise('1e-30');
        const [low, middle, high] = [new Precise(x).sub(h), new Precise(x), new Precise(x).add(h)].map(p =>
          at(e, p.toString(), 120),
        );
        const left = middle!.sub(low!).div(h);
        const right = high!.sub(middle!).div(h);
        // At a kink or a jump the two sides differ, and the derivative is one of them.
        fc.pre(left.isFinite() && right.isFinite() && left.abs().lt(1e12));
        fc.pre(left.sub(right).abs().lte(Decimal.max(left.abs(), 1).mul('1e-15')));
        const slope = at(derivative(e), x, 120);
        fc.pre(slope.isFinite());
        expect(slope.sub(left).abs().lte(Decimal.max(left.abs(), 1).mul('1e-10'))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('derivatives as people would write them', () => {
  test.each([
    ['1 / (1 + exp(-x))', 'exp(-x) / (1 + exp(-x))^2'],
    ['log(1 + exp(x))', 'exp(x) / (1 + exp(x))'],
    ['tanh(x)', '1 - tanh(x)^2'],
    ['x^3', '3 * x^2'],
    ['x * exp(x)', 'exp(x) + x * exp(x)'],
    ['x > 0 ? x : 0.2 * (exp(x) - 1)', 'x > 0 ? 1 : 0.2 * exp(x)'],
    [
      'x / 2 * (1 + erf(x / sqrt(2)))',
      '(1 + erf(x / sqrt(2))) / 2 + x * exp(-(x^2 / 2)) / (sqrt(pi) * sqrt(2))',
    ],
    ['7', '0'],
  ])('d/dx %s = %s', (source, slope) => {
    expect(printFormula(derivative(parse(source)))).toBe(slope);
  });

  test('a row has none', () => {
    expect(() => derivative(math`x / sum(x)`)).toThrow('a row function states its vjp');
  });

  test('with respect to a parameter', () => {
    expect(printFormula(derivative(parse('x > 0 ? x : alpha * (exp(x) - 1)'), 'alpha'))).toBe(
      'x > 0 ? 0 : exp(x) - 1',
    );
  });
});
