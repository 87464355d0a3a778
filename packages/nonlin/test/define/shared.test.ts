// Formulas that share parts: as graphs they are small, and as trees they have more parts than any machine could visit. That each of
// these tests ends is what it shows.
import { expect, test } from 'vitest';
import { properties } from '../../src/catalog.ts';
import { define, estimate } from '../../src/define.ts';
import { same } from '../../src/formula/expression.ts';
import {
  canonicalKey,
  type Expr,
  freeNames,
  keyOf,
  name,
  op,
  printFormula,
  simplify,
} from '../../src/formula/index.ts';
import { code, formulas, languages, latex, mpmath } from '../../src/notation.ts';
import { everyNth } from '../support/thorough.ts';

/** Each name stands for the one before in three places: 3^40 paths from the result to x. */
function lets(count: number): string {
  const names = Array.from({ length: count }, (_, i) => (i === 0 ? 'x' : `a${i}`));
  const bound = names
    .slice(1)
    .map((id, i) => `let ${id} = sin(${names[i]}) + ${names[i]} * ${names[i]} / 9;`);
  return `${bound.join(' ')} ${names.at(-1)}`;
}
const nested = (f: string, count: number, inner = 'x'): string =>
  `${`${f}(`.repeat(count)}${inner}${')'.repeat(count)}`;

const SHARED = {
  lets: lets(41),
  rows: nested('softmax', 24),
  slopes: nested('silu', 24),
  gated: Array.from({ length: 100 }, () => 'silu(gate)').reduce((e, f) => `${f} * (${e})`, 'value'),
  gates: `${nested('silu', 24, 'gate')} * value`,
  chain: `${Array.from({ length: 900 }, (_, i) => `let b${i + 1} = ${i === 0 ? 'x' : `b${i}`} + 1;`).join(' ')} b900`,
} as const;

/** What is too long to read is refused with the size that is allowed; everything else is written. Whether it is. */
const isWritten = (write: () => unknown): boolean => {
  try {
    write();
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    expect((error as Error).message).toMatch(/at most 50000 can be written|cannot|no kernel|no /);
    return false;
  }
};

// Each in every other language: all of them write three of the six formulas.
test.each(Object.entries(SHARED))('%s: defined, and written in other languages', (key, formula) => {
  const f = define('f', formula);
  // The code of a derivative has that of the function in it.
  for (const { name: language } of everyNth(2, languages, Object.keys(SHARED).indexOf(key)))
    if (!isWritten(() => code(f, language, { derivative: true })))
      isWritten(() => code(f, language, { derivative: false }));
  for (const write of [() => latex(f).value, () => latex(f).gradient, () => formulas(f), () => mpmath(f)])
    isWritten(write);
});

test('a chain of lets computes what it says', () => {
  expect(define('f', SHARED.chain)(0.5)).toBe(900.5);
  expect(define('f', SHARED.chain).derivative(0.5)).toBe(1);
});

test('what is too long when it is written out says how long, and what is allowed', () => {
  expect(() => mpmath(define('f', SHARED.lets))).toThrow(
    /^the formula has \d\.\d+e\+\d+ parts when it is written out.* at most 50000 can be written$/,
  );
});

test('estimate and properties of what shares parts', () => {
  expect(estimate(define('f', lets(8))).float64.ulp).toBeGreaterThanOrEqual(0);
  expect(estimate(define('f', nested('softmax', 8))).float64.ulp).toBeGreaterThanOrEqual(0);
  expect(estimate(define('f', nested('silu', 24))).float64.ulp).toBeGreaterThanOrEqual(0);
  expect(properties(define('f', 'let a = x / 2; let b = a + a; let c = b + b; c / 2')).monotonicity).toBe(
    'increasing',
  );
});

test('the walks over formulas visit what is shared once', () => {
  const shared = (depth: number) => {
    let e: Expr = name('x');
    for (let i = 0; i < depth; i++) e = op('select', op('lt', e, name('a')), op('sin', e), op('max', e, e));
    return e;
  };
  const [one, other] = [shared(80), shared(80)];
  expect(keyOf(one)).toBe(keyOf(other));
  expect(same(one, other)).toBe(true);
  expect(canonicalKey(one)).toBe(canonicalKey(other));
  expect([...freeNames(one)].sort()).toEqual(['a', 'x']);
  expect(keyOf(simplify(one))).toBe(keyOf(simplify(other)));
  expect(keyOf(shared(79))).not.toBe(keyOf(one));
  expect(same(shared(79), one)).toBe(false);
  expect(() => printFormula(one)).toThrow(/at most 50000/);
});
