// Functions of a person's own from tables of cubics: the same bits however an array is computed, right ones, and lanes where a table would
// not do.
import { describe, expect, test } from 'vitest';
import { computationOf } from '../../src/analysis/estimate/computation.ts';
import { randomNumbers, step } from '../../src/analysis/precision/index.ts';
import { find } from '../../src/catalog.ts';
import { callable, type Defined, define, estimate } from '../../src/define.ts';
import type { ScalarFunction } from '../../src/functions/definition.ts';
import { fitFor } from '../../src/kernels/callable.ts';
import { TILE } from '../../src/kernels/wasm/memory.ts';
import { createArena } from '../../src/runtime.ts';
import { shortLengths } from '../kernels/lengths.ts';
import { firstDifference, onBackend, special } from '../kernels/support.ts';

/** Formulas whose value a table gives, of each kind of table. */
const kinds = {
  'a zero at 0': 'x * tanh(softplus(1.3 * x))',
  'a zero at 0, flat on both sides': 'tanh(0.7 * x)',
  'no zero, falling': '1 / (1 + exp(1.7 * x))',
  'a zero elsewhere': 'exp(x) * (1 - x / 3)',
  'a kink where cells meet': 'x < 0 ? 1.3 * expm1(x) : x * (1 + 0.3 * exp(-x))',
} as const;

/** Formulas that have one, too. */
const served = {
  ...kinds,
  'a jump where cells meet': 'x < 1 ? 2 + exp(-x * x / 8) : 3 + exp(-x)',
  'tails that fall fast': 'exp(-x * x / 2)',
  'a slope of 1 at 0, with a curvature below 0': 'x * exp(-x)',
  'a slope that is no bfloat16': 'x * exp(-x) / 3 + tanh(x)',
  'a zero far out': 'exp(x) * (1 - x / 20)',
} as const;

/** Formulas that have none, and a word of the reason. */
const refused = {
  'sin(x) + 2 * x': 'sin and cos',
  'x * x + 1': 'no more than a table',
  'exp(x) * (x - 1) * (x + 2)': 'zero',
  // A jump within a cell.
  'x < 1/3 ? exp(x) : 2 + exp(-x)': 'off by',
  '2 + tanh(300 * (x - 1.3))': 'off by',
  // No number below −1; infinite near 3.3.
  'log1p(x) + 3 * exp(-x)': 'off by',
  '1 / ((x - 3.3) * (x - 3.3)) + exp(-x)': 'off by',
  // Narrower than the distance of two points in the finest cells.
  '1 + exp(-x) + (abs(x - 3.3) < 0.00001 ? 1 : 0)': 'detail',
  '2 + exp(-x) + exp(-((1000000 * (x - 3.3001)) * (1000000 * (x - 3.3001))))': 'detail',
} as const;

const random = randomNumbers(11);
/** Numbers in the table and outside, edges of cells and their neighbours, and what is like no other number. */
const inputs = Float32Array.from([
  ...Array.from({ length: 700 }, () => 80 * random() - 40),
  ...Array.from({ length: 300 }, () => 4 * random() - 2),
  ...[-32, -1, 0, 1, 3.3, 32].flatMap(x =>
    [-1, -0.5, 0, 0.5, 1].flatMap(half =>
      [-1, 0, 1].map(d => step(Math.fround(x + half / 16), d, 'float32')),
    ),
  ),
  ...Array.from({ length: 60 }, (_, i) => (i % 2 ? -1.3 : 1.7) * 2 ** -(2.5 * i)),
  ...special,
]);
/** A prime longer than the inputs, so that neighbours take unlike cells. */
const STRIDE = 7919;
const some = (length: number): Float32Array =>
  Float32Array.from({ length }, (_, i) => inputs[(STRIDE * i) % inputs.length]!);

const outputs = {
  value: (f: Defined, x: Float32Array) => f(x),
  derivative: (f: Defined, x: Float32Array) => f.derivative(x),
  vjp: (f: Defined, x: Float32Array) =>
    f.vjp(
      x,
      x.map((_, i) => (i % 7) - 2.7),
    ),
} as const;

/** In ulp of float32 at the true value. */
const errorOf = (y: number, truth: number): number =>
  Object.is(y, Math.fround(truth)) && !Number.isFinite(y)
    ? 0
    : Math.abs(y - truth) / 2 ** (Math.max(-126, Math.floor(Math.log2(Math.abs(truth)))) - 23);

const worstOf = (f: Defined, x: Float32Array): number => {
  const [y, truth] = [f(x), f(Float64Array.from(x))];
  return y.reduce(
    (worst, v, i) => (Number.isNaN(truth[i]!) ? worst : Math.max(worst, errorOf(v, truth[i]!))),
    0,
  );
};

describe.each(Object.entries(kinds))('%s', (_, formula) => {
  const long = some(TILE + inputs.length);

  test.each(Object.entries(outputs))('the %s is the same in JavaScript', (__, call) => {
    const expected = call(define('f', formula), long);
    expect(
      firstDifference(
        onBackend('javascript', () => call(define('f', formula), long)),
        expected,
      ),
    ).toBe(-1);
  });

  test('the value is the same at all lengths, and alone, whatever was looked up first', () => {
    const expected = define('f', formula)(long);
    const f = define('f', formula);
    const alone = Float32Array.from(long.slice(0, 500), x => f(Float32Array.of(x))[0]!);
    expect(firstDifference(alone, expected.slice(0, 500))).toBe(-1);
    for (const length of shortLengths)
      expect(firstDifference(f(long.slice(0, length)), expected.slice(0, length)), `${length}`).toBe(-1);
  });

  test('an arena gives the same, also over its input', () => {
    const f = define('f', formula);
    const x = some(TILE + 64);
    const arena = createArena(16 * x.length);
    const input = arena.float32(x.length);
    input.set(x);
    f(input, { out: input });
    expect(firstDifference(input, f(x))).toBe(-1);
  });
});

test.each(Object.entries(served))('%s: a table, within 1 ulp of the float64 form', (_, formula) => {
  const f = define('f', formula);
  const { by, ulp, points, text } = computationOf(f.definition, 'value');
  expect([by, text.en, text.zh]).toEqual([
    'table',
    `table of cubics, within ${ulp!.toFixed(2)} ulp of the float64 form at the ${points} points checked`,
    `三次多项式表；在 ${points} 个检查点处与 float64 形式相差不超过 ${ulp!.toFixed(2)} ulp`,
  ]);
  expect(ulp).toBeLessThanOrEqual(1);
  expect(points).toBeGreaterThan(4000);
  const worst = worstOf(f, inputs);
  expect(worst).toBeGreaterThan(0.4);
  expect(worst).toBeLessThanOrEqual(1);
  if (f(-0) === 0) expect(f(Float32Array.of(-0))[0]).toBe(f(-0));
});

test.each(['sigmoid(1.7 * x)', 'x + tanh(x) / 2', 'x < 0 ? 1.3 * expm1(x) : 1.3 * x'])(
  'gradients of %s come from a table, too: within 1 ulp of the product with the float64 slope',
  formula => {
    const f = define('f', formula);
    expect(fitFor(f.definition as ScalarFunction, 'vjp')).toMatchObject({ form: { of: 'gradient' } });
    const x = inputs.filter(Number.isFinite);
    const g = x.map((_, i) => (i % 2 ? -1 : 1) * (1 + random()));
    const [y, slope] = [f.vjp(x, g), f.derivative(Float64Array.from(x))];
    const errors = y.map((v, i) => errorOf(v, slope[i]! * g[i]!));
    const worst = errors.reduce((a, b) => Math.max(a, b));
    // More than lanes would be off, which round once.
    expect(worst).toBeGreaterThan(0.501);
    expect(worst).toBeLessThanOrEqual(1);
  },
);

test.each(Object.entries(refused))('%s: float64 lanes, and why', (formula, reason) => {
  const f = define('f', formula);
  const { by, ulp, text } = computationOf(f.definition, 'value');
  expect([by, ulp]).toEqual(['lanes', undefined]);
  expect(text.en).toMatch(/^float64 lanes, because /);
  expect(text.en).toContain(reason);
  expect(text.zh).toMatch(/^float64 通道，因为/);
  // Rounded once; short recipes are off by some hundredths of an ulp before.
  const narrow = Float32Array.from([3.3, 3.30001, 3.3001], v => Math.fround(v));
  expect(worstOf(f, Float32Array.from([...inputs, ...narrow]))).toBeLessThan(0.56);
});

test('a function of rows and a gated one take no table', () => {
  for (const formula of ['softmax(2 * x)', 'silu(gate) * value'])
    expect(computationOf(define('f', formula).definition, 'value').text.en).toBe(
      'float64 lanes, because a table has one argument',
    );
});

test('estimate says how float32 results are computed, of the output that it measures', () => {
  const f = define('f', kinds['a zero at 0, flat on both sides']);
  for (const of of ['value', 'derivative'] as const)
    expect(estimate(f, { of }).computation).toEqual(computationOf(f.definition, of));
  expect(estimate(f).computation.by).toBe('table');
});

test('parameters that are not the defaults take lanes', () => {
  const f = define('f', 'x * tanh(softplus(a * x))', { params: { a: 1.3 } });
  const x = Float32Array.from(inputs);
  expect(firstDifference(f(x), define('f', kinds['a zero at 0'])(x))).toBe(-1);
  const [y, truth] = [f(x, { a: 0.7 }), f(Float64Array.from(x), { a: 0.7 })];
  for (let i = 0; i < x.length; i++)
    if (!Number.isNaN(truth[i]!)) expect(errorOf(y[i]!, truth[i]!), `at ${x[i]}`).toBeLessThan(0.56);
});

test.each(['sigmoid', 'tanh', 'silu', 'mish', 'gelu', 'elu', 'erf', 'softplus'])(
  'the definition of %s gets the table that was proven for it',
  name => {
    const { definition, run } = find(name)!;
    const x = some(4000);
    const call = run as unknown as (x: Float32Array) => Float32Array;
    expect(firstDifference(callable(definition)(x), call(x))).toBe(-1);
  },
);
