// A formula at a temperature: in exact decimals that of x / temperature, and in floats without quotients that leave the format.
import type { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { lower } from '../../src/compiler/lower.ts';
import { isTempered, temperedForm } from '../../src/compiler/temper.ts';
import { type Expr, evaluate, parse } from '../../src/formula/index.ts';
import { decimalArithmetic, exactly } from '../support/decimal.ts';
import { float64Arithmetic } from '../support/float64.ts';

const decimals = decimalArithmetic(60);
const rootOf = (text: string): Expr => lower(parse(text)).root;
const x = [0.5, -1.25, 2, 3.5, -0.75].map(exactly);
const rowOf = (y: unknown): readonly Decimal[] => (Array.isArray(y) ? y : x.map(() => y as Decimal));

describe.each([
  'x',
  '-x',
  'abs(x)',
  '3 * x',
  'x * 3',
  'x / 4',
  '4 / x',
  'x / max(x)',
  '(x - max(x)) / (x + 7)',
  '(x + 7) / (x - max(x) - 1)',
  'x * x',
  'x + sum(x)',
  'min(x, max(x) - x)',
  'max(x) - x > 1 ? x : 2 * x',
  'x > 0 ? x : -x',
  'x > 0 ? x : 0',
  'x > 0 ? 0 : x',
  'x > 0 ? x : 1',
  'x > 1 ? 2 : x',
  'x < max(x) ? exp(x - max(x)) : x - max(x)',
  'exp(x - max(x)) / sum(exp(x - max(x)))',
  'log(sum(exp(x - max(x)))) + max(x)',
  'tanh(x) + x / 2',
])('%s', text => {
  test.each([0.25, 3])('at the temperature %d', temperature => {
    const t = exactly(temperature);
    const wanted = rowOf(evaluate(rootOf(text), { x: x.map(v => v.div(t)) }, decimals));
    for (const isGradient of [false, true]) {
      const form = temperedForm(rootOf(text), isGradient);
      const found = rowOf(evaluate(form, { x, temperature: t }, decimals));
      wanted.forEach((v, i) => {
        const right = isGradient ? v.div(t) : v;
        expect(found[i]!.minus(right).abs().toNumber(), `${i}: ${found[i]}, not ${right}`).toBeLessThan(
          1e-45,
        );
      });
    }
  });
});

test.each([
  ['x - max(x)', 1e-310, [1, 2, 3], [-Infinity, -Infinity, 0]],
  ['max(x) - x', 0.5, [-1.5e308, 1.5e308], [Infinity, 0]],
  ['x - max(x)', 4, [-1.5e308, 1.5e308], [-7.5e307, 0]],
  ['x < max(x) ? 0 : 1', 1e-310, [1, 2], [0, 1]],
])('%s at %d leaves the format no earlier than it must', (text, temperature, row, expected) => {
  const form = temperedForm(rootOf(text), false);
  expect(evaluate(form, { x: row, temperature }, float64Arithmetic)).toEqual(expected);
});

test('what divides by the temperature', () => {
  expect(isTempered(temperedForm(rootOf('x'), false))).toBe(true);
  expect(isTempered(rootOf('x / 2'))).toBe(false);
  expect(isTempered(rootOf('x * temperature'))).toBe(false);
  expect(isTempered(rootOf('x / temperature'))).toBe(true);
  expect(isTempered(rootOf('x'))).toBe(false);
});
