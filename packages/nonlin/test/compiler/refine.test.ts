// What lowering adds to the arguments of exp, sin and cos: their rounding errors, against exact decimals.
import type { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { lower } from '../../src/compiler/lower.ts';
import { type Arithmetic, type Expr, evaluate, type OpExpr, parse } from '../../src/formula/index.ts';
import { head } from '../../src/numerics/bits.ts';
import { decimalArithmetic, exactly } from '../support/decimal.ts';
import { float64Arithmetic } from '../support/float64.ts';
import { single } from '../support/single.ts';

const float64: Arithmetic<number> = { ...float64Arithmetic, ops: { ...float64Arithmetic.ops, head } };
const decimals = decimalArithmetic(80);

const points = [
  { a: 700.1234567, b: 0.1, c: 3.7 },
  { a: -0.3, b: 1e3 / 7, c: -1.9 },
  { a: 1 / 3, b: -2 / 7, c: 5.1 },
];

/** The argument as it is computed with what is added to it, and as it is exactly. */
function both(text: string, accuracy: 'float64' | 'single', at: (typeof points)[number]) {
  const { root } = lower(parse(`exp(${text})`), accuracy);
  const { op, args } = root as OpExpr;
  const [arithmetic, round] = accuracy === 'single' ? [single, Math.fround] : [float64, Number];
  const env = Object.fromEntries(Object.entries(at).map(([id, v]) => [id, round(v)]));
  const value = (e: Expr): number => evaluate(e, env, arithmetic) as number;
  const lifted = Object.fromEntries(Object.entries(env).map(([id, v]) => [id, exactly(v)]));
  const exact = evaluate(parse(text), lifted, decimals) as Decimal;
  const computed = value(args[0]!);
  const sum = exactly(computed).plus(op === 'expsum' ? exactly(value(args[1]!)) : 0);
  return { op, computed, off: sum.minus(exact).abs().div(exact.abs()) };
}

describe.each([
  'a - b',
  'a * b',
  '-(a - b)',
  'abs(b - a)',
  'abs(a - b)',
  '2 * (a - b)',
  '(a - b) * 0.5',
  '(a - b) / 4',
  '(a - b) - c',
  'c - (a - b)',
  '(a - b) * c',
  'c * (a - b)',
  '(a * b) * (a - c)',
  'a > 0 ? a - b : a * b',
])('exp(%s)', text => {
  test('float64 knows the rounding error of its argument', () => {
    const found = points.map(at => both(text, 'float64', at));
    expect(found.map(f => f.op)).toEqual(points.map(() => 'expsum'));
    // Of a product, factors are split after 21 bits: their cross products have some 2^-21 of it, and are rounded.
    for (const { off } of found)
      expect(off.toNumber()).toBeLessThan(text.includes('*') ? 2 ** -72 : 2 ** -98);
  });

  test('so does float32 by itself', () => {
    for (const at of points) expect(both(text, 'single', at).off.toNumber()).toBeLessThan(2 ** -42);
  });
});

test.each(['a', '-a', '2 * a', 'a / 8', 'abs(a)', 'a > b ? a : 0.5'])(
  'exp(%s) has nothing to know in float64',
  text => {
    expect(both(text, 'float64', points[0]!).op).toBe('exp');
  },
);

test.each(['a + b', '(a * b) / c', 'a / c + 2 * b'])(
  'exp(%s): sums and dividends are left as they are in float64',
  text => {
    expect(both(text, 'float64', points[0]!).op).toBe('exp');
  },
);

test.each(['a + b', 'a * 0.1', 'a - 0.3', 'a + b * 0.7', '(a + b) / 4', 'a + b + c', '(a * 0.1) / 3'])(
  'exp(%s): float32 knows constants and sums, too',
  text => {
    for (const at of points) {
      const { op, off, computed } = both(text, 'single', at);
      expect(op).toBe('expsum');
      // The rounding of a division is left.
      const isDivided = text.endsWith('3');
      expect(off.toNumber()).toBeLessThan(isDivided ? 2 ** -23 : 2 ** -38);
      expect(Number.isFinite(computed)).toBe(true);
    }
  },
);

test('nothing is added to an argument that is no finite number', () => {
  for (const a of [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN]) {
    const { args } = lower(parse('exp(a - b)'), 'float64').root as OpExpr;
    expect(evaluate(args[1]!, { a, b: 1 }, float64)).toBe(0);
  }
});

test.each([
  ['exp(a - b)', 'expsum'],
  ['sin(a - b)', 'sinsum'],
  ['cos(a - b)', 'cossum'],
  ['tanh(a - b)', 'tanh'],
])('%s becomes %s', (text, op) => {
  expect((lower(parse(text), 'float64').root as OpExpr).op).toBe(op);
});

test('a row is divided once by a number that it has in common, for float32', () => {
  const opOf = (text: string, accuracy: 'float32' | 'float64'): string =>
    (lower(parse(text), accuracy).root as OpExpr).op;
  expect(opOf('x / sum(x)', 'float32')).toBe('mul');
  expect(opOf('x / max(x)', 'float32')).toBe('mul');
  expect(opOf('1 / sum(x)', 'float32')).toBe('div');
  expect(opOf('x / (1 + x)', 'float32')).toBe('div');
  expect(opOf('x / sum(x)', 'float64')).toBe('div');
});
