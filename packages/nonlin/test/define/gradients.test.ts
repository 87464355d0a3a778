// Gradients that follow from formulas, against difference quotients with 180 digits.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arithmeticOf, type Big, bigFrom, toNumber } from '../../src/analysis/oracle/index.ts';
import { define } from '../../src/define.ts';
import { type Environment, type Expr, evaluate, name, op, printFormula } from '../../src/formula/index.ts';
import type { GatedFunction, RowFunction, ScalarFunction } from '../../src/functions/definition.ts';
import { formulas } from '../formula/arbitrary.ts';
import '../support/seed.ts';

const fine = arithmeticOf(600);
const { add, sub, mul, div } = fine.ops;
/** 2^-150: differences lose a third of the digits, and the next term of the expansion is far below float64. */
const step: Big = { m: 1n, e: -150 };

/** Σ gᵢ f(x)ᵢ. */
function weighted(e: Expr, env: Environment<Big>, g: readonly Big[]): Big {
  const y = [evaluate<Big>(e, env, fine, 'textbook')].flat();
  return y.map((v, i) => mul(v, g[i]!)).reduce(add);
}

/** The gradient of Σ g f with respect to the numbers under an id, by central differences. */
function differences(e: Expr, env: Environment<Big>, id: string, g: readonly Big[]): readonly number[] {
  const at = (i: number, h: Big): Big => {
    const here = env[id]!;
    const moved = Array.isArray(here)
      ? (here as readonly Big[]).map((v, k) => (k === i ? add(v, h) : v))
      : add(here as Big, h);
    return weighted(e, { ...env, [id]: moved }, g);
  };
  const count = Array.isArray(env[id]) ? (env[id] as readonly Big[]).length : 1;
  return Array.from({ length: count }, (_, i) =>
    toNumber(div(sub(at(i, step), at(i, fine.ops.neg(step))), add(step, step))),
  );
}

/** Close enough for float64 results of formulas that may cancel a few digits, in units of the largest element, or of 1. */
function expectClose(
  actual: readonly number[],
  expected: readonly number[],
  digits: number,
  what: string,
): void {
  const size = Math.max(...expected.map(Math.abs), 1);
  actual.forEach((v, i) => {
    expect(Math.abs(v - expected[i]!) / size, `${what}: ${actual} and ${expected}`).toBeLessThan(
      10 ** -digits,
    );
  });
}

const rows = [[0.3, -1.2, 2.5, 0.7], [1, -1], [2.25], [-3, -2.5, 4, 0.125, 1.5, -0.75, 2]];
const weights = [0.7, -1.3, 0.4, 2.1, -0.6, 1.9, 0.2];

test('slopes as they are printed and as they are computed are one function', () => {
  let compared = 0;
  fc.assert(
    fc.property(formulas, numbers, (formula, x) => {
      const { textbook, stable } = (define('f', formula).definition as ScalarFunction).derivative!;
      const [printed, computed] = [textbook!, stable!].map(e =>
        toNumber(evaluate<Big>(e, { x: bigFrom(x) }, fine, 'textbook') as Big),
      ) as [number, number];
      if (![printed, computed].every(v => Number.isFinite(v) && Math.abs(v) < 1e200)) return;
      expectClose([computed], [printed], 13, `${printFormula(formula)} at ${x}`);
      compared++;
    }),
    { numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(150);
});

describe('rows', () => {
  test.each([
    'exp(x) / sum(exp(x))',
    'let e = exp(x - max(x)); e / sum(e)',
    'log(sum(exp(x)))',
    'x - log(sum(exp(x)))',
    'softmax(2 * x + 1) * x',
    'log(softmax(x))',
    'logSoftmax(x^2 / 3)',
    'logSumExp(x) * softmin(x)',
    'x / sqrt(sum(x^2) + 0.1)',
    'let n = sum(x < x ? 0 : 1); let d = x - sum(x) / n; d / sqrt(sum(d^2) / n + 1e-5)',
    'standardize(tanh(x))',
    'silu(x) / (1 + sum(abs(x)))',
    'max(x)',
    'max(tanh(x)) - x',
    'sum(x)',
    'sum(x) + sum(x * sum(x))',
    'mean(x^2) - mean(x)^2',
    'sum(x < mean(x) ? x^3 : 2 * x)',
    'sqrt(sum(x * x) + 1) + x',
    'x * sum(exp(-abs(x - max(x))))',
    '3 + 0 * max(x)',
    'min(x, sum(x)) + erf(x)',
    'sum(softplus(x) * sigmoid(x)) * gelu(x)',
    'atan(x) + sin(x) * cos(sum(x)) - expm1(x / 9) * log1p(x^2)',
  ])('%s', source => {
    const f = define('f', source);
    const definition = f.definition as RowFunction;
    for (const x of rows) {
      const isRow = definition.result === 'row';
      const g = isRow ? weights.slice(0, x.length) : weights.slice(0, 1);
      const expected = differences(definition.value.textbook, { x: x.map(bigFrom) }, 'x', g.map(bigFrom));
      const actual = isRow ? f.vjp(x, g) : f.vjp(x, g[0]!);
      expectClose(actual, expected, 13, `${source} at ${x}`);
      // What is printed is the same gradient.
      const y = evaluate<Big>(definition.value.textbook, { x: x.map(bigFrom) }, fine, 'textbook');
      const names = { x: x.map(bigFrom), y, g: isRow ? g.map(bigFrom) : bigFrom(g[0]!) };
      const printed = [evaluate<Big>(definition.vjp.textbook, names, fine, 'textbook')].flat().map(toNumber);
      expectClose(printed, expected, 15, `${printFormula(definition.vjp.textbook)} at ${x}`);
    }
  });

  test('a maximum shares its gradient among equals', () => {
    expect(define('f', 'max(x)').vjp([1, 3, 3, 2], 1)).toEqual([0, 0.5, 0.5, 0]);
  });

  test('the threshold of sparse rows moves by the mean over what lies above it', () => {
    for (const p of [1, 2, 1.5]) {
      const f = define('f', `entmaxThreshold(x, ${p})`);
      const { textbook } = f.definition.value;
      const x = [0.3, 0.9, -2, 0.55];
      const expected = differences(textbook, { x: x.map(bigFrom) }, 'x', [bigFrom(1)]);
      expectClose(f.vjp(x, 1), expected, 12, `entmaxThreshold(x, ${p})`);
    }
  });

  test('formulas that nobody thought of', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        formulas,
        formulas,
        fc.constantFrom(...wrappings),
        fc.uniqueArray(numbers, { minLength: 1, maxLength: 5 }),
        (a, b, wrap, x) => {
          const formula = wrap(a, b);
          const f = define('f', formula);
          const definition = f.definition as RowFunction;
          const g = definition.result === 'row' ? weights.slice(0, x.length) : weights.slice(0, 1);
          const expected = differences(definition.value.textbook, { x: x.map(bigFrom) }, 'x', g.map(bigFrom));
          const y = evaluate<Big>(formula, { x: x.map(bigFrom) }, fine, 'textbook');
          const names = { x: x.map(bigFrom), y, g: Array.isArray(y) ? g.map(bigFrom) : bigFrom(g[0]!) };
          // Both forms with many digits: what float64 loses to cancellation is not the gradient's fault.
          for (const form of [definition.vjp.textbook, definition.vjp.stable!]) {
            const actual = [evaluate<Big>(form, names, fine, 'textbook')].flat().map(toNumber);
            // At a kink, or where nothing is a number, there is nothing to compare.
            if (![...actual, ...expected].every(v => Number.isFinite(v) && Math.abs(v) < 1e200)) continue;
            expectClose(actual, expected, 12, `${printFormula(formula)} at ${x}`);
            compared++;
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(150);
  });
});

/** Numbers that no seam of a random formula is likely to meet. */
const numbers = fc.double({ min: -3, max: 3, noNaN: true }).map(v => Math.round(v * 64) / 64 + 0.0073);
const sum = (e: Expr): Expr => op('rowsum', e);
const wrappings: readonly ((a: Expr, b: Expr) => Expr)[] = [
  (a, b) => op('mul', op('add', a, name('x')), sum(op('add', op('mul', name('x'), name('x')), b))),
  (a, b) => op('div', op('add', a, name('x')), op('add', sum(op('abs', op('add', b, name('x')))), name('x'))),
  (a, b) => sum(op('mul', op('sub', a, op('rowmax', op('add', name('x'), b))), name('x'))),
  (a, b) => op('sub', op('tanh', op('add', a, sum(name('x')))), op('rowmax', op('mul', name('x'), b))),
];

test.each([
  'silu(gate) * value',
  'gate / (1 + exp(-gate)) * tanh(value)',
  'swiglu(gate, value, 1.5) + gate^2',
  'max(gate, value) * erf(gate - value)',
])('slopes of %s', source => {
  const f = define('f', source);
  const { textbook } = (f.definition as GatedFunction).value;
  for (const [gate, value] of [
    [0.3, -1.2],
    [-2.5, 0.75],
    [4, 3.5],
  ] as const) {
    const env = { gate: bigFrom(gate), value: bigFrom(value) };
    const expected = ['gate', 'value'].flatMap(id => differences(textbook, env, id, [bigFrom(1.5)]));
    expectClose(f.vjp([gate, value], [1.5]), expected, 14, source);
  }
});
