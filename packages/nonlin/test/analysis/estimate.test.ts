// What is said of a formula's errors, what is blamed, and what is suggested instead.
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { points } from '../../src/analysis/estimate/points.ts';
import { bigFrom, trueValue } from '../../src/analysis/oracle/index.ts';
import { ulpError } from '../../src/analysis/precision/index.ts';
import { find } from '../../src/catalog.ts';
import { define, estimate, math, suggestions } from '../../src/define.ts';
import type { ScalarFunction } from '../../src/functions/definition.ts';
import { definitions } from '../../src/generated/definitions.ts';
import { ulpError as decimalError, oracle, toDecimal } from '../support/decimal.ts';
import '../support/seed.ts';

describe('errors in ulp', () => {
  test('agree with decimal arithmetic', () => {
    const wide = fc.double({ noNaN: true });
    const bits = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(wide, wide, bits, (y, factor, off) => {
        const truth = trueValue(math`x * (1 + y)`, { x: bigFrom(y), y: bigFrom(factor * 1e-300) });
        for (const format of ['float32', 'float64'] as const) {
          const round = format === 'float32' ? Math.fround : Number;
          const computed = round(y + off * 2 ** -52 * y);
          const expected = decimalError(computed, toDecimal(truth[0]!), format);
          const actual = ulpError(computed, truth[0]!, format);
          if (Number.isFinite(expected))
            expect(actual / Math.max(expected, 1e-9)).toBeCloseTo(expected < 1e-9 ? actual / 1e-9 : 1, 6);
          else expect(actual).toBe(expected);
        }
      }),
    );
  });

  test('of overflow: what rounds to an infinity may be one', () => {
    const largest = bigFrom(Number.MAX_VALUE);
    expect(ulpError(Infinity, largest, 'float64')).toBe(Infinity);
    expect(ulpError(Infinity, { ...largest, e: largest.e + 1 }, 'float64')).toBe(0);
    expect(ulpError(-Infinity, { ...largest, e: largest.e + 1 }, 'float64')).toBe(Infinity);
    expect(ulpError(Number.NaN, bigFrom(1), 'float32')).toBe(Infinity);
    expect(ulpError(Number.NaN, bigFrom(Number.NaN), 'float32')).toBe(0);
  });
});

describe('an estimate', () => {
  test('is what another arithmetic measures at the worst point', () => {
    for (const formula of ['x * tanh(exp(x))', 'exp(x) - 1', 'x * sigmoid(1.7 * x)', 'atan(x) / (1 + x^2)']) {
      const f = define('f', formula);
      const estimated = estimate(f);
      for (const [format, type] of [
        ['float32', Float32Array],
        ['float64', Float64Array],
      ] as const) {
        const { at, ulp, computed, truth } = estimated[format];
        const x = at['x'] as number;
        const [exact] = oracle(f.definition.value.textbook, { x });
        // As many elements as kernels take.
        expect(f(new type(64).fill(x))[63]).toBe(computed);
        expect(decimalError(computed, exact!, format) / ulp).toBeCloseTo(1, 6);
        expect(exact!.toNumber()).toBeCloseTo(truth, 12);
      }
    }
  });

  test('bounds the errors elsewhere: copies of catalogue functions stay within it', () => {
    for (const id of ['sigmoid', 'softplus', 'gelu', 'tanh', 'squareplus', 'erf', 'logcosh']) {
      const f = find(id)!.definition as ScalarFunction;
      const copy = define('copy', `${id}(x)`);
      const { float64: measured } = estimate(copy);
      expect(measured.ulp, id).toBeLessThanOrEqual(f.ulp?.[0] ?? 2);
      for (const x of points(f).filter((_x, i) => i % 9 === 0)) {
        const [exact] = oracle(copy.definition.value.textbook, { x });
        expect(decimalError(copy(x), exact!, 'float64'), `${id}(${x})`).toBeLessThanOrEqual(
          measured.ulp + 0.75,
        );
      }
      expect(estimate(copy).warnings, id).toEqual([]);
    }
  });

  test('of float32 results: short recipes serve only where they are good enough', () => {
    expect(define('f', 'exp(x) - 1')(Float32Array.of(0))).toEqual(Float32Array.of(0));
    for (const formula of [
      'x / (1 + exp(-x))',
      'sigmoid(x) + softplus(x)',
      'exp(x) * log1p(exp(x))',
      'softmax(x)',
      'sqrt(x^2 + 1) * normcdf(x)',
    ])
      expect(estimate(define('f', formula)).float32.ulp, formula).toBeLessThan(1);
  });

  test('of a derivative', () => {
    const { float64: good } = estimate(define('f', 'softplus(x)'), { of: 'derivative' });
    expect(good.ulp).toBeLessThan(2);
    const { warnings } = estimate(define('f', 'x * tanh(exp(x))'), { of: 'derivative' });
    expect(warnings).toContainEqual(expect.objectContaining({ kind: 'overflow', part: 'exp(x)' }));
    expect(() => estimate(define('f', 'softmax(x)'), { of: 'derivative' })).toThrow(
      'of: f is no function of one number',
    );
  });

  test('of the catalogue: an entry or a definition', () => {
    expect(estimate(find('softmax')!).float64.ulp).toBeLessThanOrEqual(2);
    expect(estimate(find('swiglu')!.definition).float32.ulp).toBeLessThan(1);
  });
});

describe('warnings name the part, and where it goes wrong', () => {
  test.each([
    ['log(1 + exp(x))', 'overflow', 'exp(x)', (x: number) => x > 709],
    ['log(1 + exp(x))', 'rounding', 'log(1 + exp(x))', (x: number) => x < -10],
    ['exp(x) - 1', 'cancellation', 'exp(x) - 1', (x: number) => Math.abs(x) < 0.1],
    ['x * (1 + erf(x / sqrt(2))) / 2', 'cancellation', '1 + erf(x / sqrt(2))', (x: number) => x < -3],
    ['1 / (1 + exp(-x)) * 2', 'overflow', 'exp(-x)', (x: number) => x < -709],
    ['let t = exp(x); (t - 1 / t) / (t + 1 / t)', 'overflow', 'exp(x)', (x: number) => x > 709],
    ['x > 0 ? x : exp(x) - 1', 'cancellation', 'exp(x) - 1', (x: number) => x < 0],
  ])('%s: %s of %s', (formula, kind, part, isThere) => {
    const { warnings } = estimate(define('f', formula));
    const warning = warnings.find(w => w.kind === kind && w.part === part);
    expect(warning, JSON.stringify(warnings)).toBeDefined();
    expect(isThere(warning!.at['x'] as number)).toBe(true);
    expect(formula.slice(warning!.from, warning!.to)).toBe(part);
    expect(warning!.text.en).toContain(part);
    expect(warning!.text.zh).toContain(part);
  });

  test('rows', () => {
    const { warnings, float64: measured } = estimate(define('f', 'exp(x) / sum(exp(x))'));
    expect(measured.ulp).toBe(Infinity);
    expect(warnings.map(w => `${w.kind} ${w.part}`)).toEqual(
      expect.arrayContaining(['overflow exp(x)', 'underflow exp(x)']),
    );
  });
});

describe('suggestions', () => {
  test.each([
    ['log(1 + exp(x))', 'softplus(x)'],
    ['log(exp(2*x) + 1)', 'softplus(2 * x)'],
    ['x*(1+erf(x/sqrt(2)))/2', 'gelu(x)'],
    ['0.5 * x * (1 + erf(x / sqrt(2)))', 'gelu(x)'],
    ['1/(1+exp(-x))', 'sigmoid(x)'],
    ['exp(x) / (exp(x) + 1)', 'sigmoid(x)'],
    ['(exp(x)-exp(-x))/(exp(x)+exp(-x))', 'tanh(x)'],
    ['1 - 2 / (exp(2 * x) + 1)', 'tanh(x)'],
    ['exp(x) - 1', 'expm1(x)'],
    ['-1 + exp(-x)', 'expm1(-x)'],
    ['log(1+x)', 'log1p(x)'],
    ['1 - erf(x)', 'erfc(x)'],
    ['x/(1+exp(-x))', 'silu(x)'],
    ['x * sigmoid(x)', 'silu(x)'],
    ['x / (1 + exp(-1.7*x))', 'x * sigmoid(1.7 * x)'],
    ['x*tanh(log(1+exp(x)))', 'mish(x)'],
    ['exp(x)/sum(exp(x))', 'softmax(x)'],
    ['exp(x + 3)/sum(exp(3 + x))', 'softmax(x)'], // adding a constant changes nothing
    ['log(1 + exp(x) / 2)', 'log1p(exp(x) / 2)'],
    ['log(sum(exp(x)))', 'logSumExp(x)'],
    ['log(softmax(x))', 'logSoftmax(x)'],
    ['x - log(sum(exp(x)))', 'logSoftmax(x)'],
    ['log(1 - exp(-x))', 'log1mexp(x)'],
  ])('%s is %s', (formula, replacement) => {
    const [found, ...others] = suggestions(formula);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ part: formula, from: 0, to: formula.length, replacement });
  });

  test('parts are found wherever they stand', () => {
    expect(suggestions('gate / (1 + exp(-gate)) * value')).toEqual([
      { part: 'gate / (1 + exp(-gate))', from: 0, to: 23, replacement: 'silu(gate)', function: 'silu' },
    ]);
    expect(suggestions('let e = exp(2 * x); log(1 + e) + 1 - erf(x)')).toMatchObject([
      { part: 'log(1 + e)', from: 20, to: 30, replacement: 'softplus(2 * x)' },
    ]);
  });

  test.each([
    'x',
    'x^2 + 1',
    'max(x, 0)',
    'softplus(x)',
    'tanh(x)',
    'expm1(x)',
    'sin(x) / x',
    'exp(-x^2)',
    'x * sigmoid(1.7 * x)',
    'log(2 + exp(x))',
    '1 / (1 + x^2)',
    'sum(x)',
    'softmax(x)',
  ])('nothing is wrong with %s', formula => expect(suggestions(formula)).toEqual([]));

  test('every function that computes otherwise than its textbook form says is suggested for it', () => {
    for (const f of definitions) {
      const isPattern = (f.kind === 'scalar' || f.kind === 'row') && f.value.stable !== undefined;
      if (!isPattern || Object.keys(f.params).length > 0 || (f.kind === 'row' && (f.grouped || f.noisy)))
        continue;
      const names = suggestions(f.value.textbook);
      expect(names.length, f.name).toBe(1);
      // Another function may have the same formula: silu is swish with β = 1.
      const suggested = find(names[0]!.function)?.definition ?? f;
      const x = f.kind === 'row' ? [0.3, -1.2, 2] : 0.37;
      const expected = oracle(f.value.textbook, { x });
      const defaults = Object.fromEntries(Object.entries(suggested.params).map(([id, p]) => [id, p.default]));
      const actual = oracle(suggested.value.textbook, { x, ...defaults });
      for (const [i, v] of actual.entries())
        expect(v.sub(expected[i]!).abs().lt('1e-20'), `${f.name}: ${suggested.name}`).toBe(true);
    }
  });

  test('what is suggested is the same function, to thirty digits', () => {
    const Precise = Decimal.clone({ precision: 40 });
    for (const formula of [
      'exp(x)/(1+exp(x))',
      '(1+tanh(x/2))/2',
      'log(1/(1+exp(-x)))',
      '(x+sqrt(x^2+4))/2',
    ]) {
      const [found] = suggestions(formula);
      for (const x of [-3.3, -0.7, 0.01, 2.2]) {
        const [a, b] = [formula, found!.replacement].map(
          text => new Precise(oracle(define('f', text).definition.value.textbook, { x })[0]!),
        ) as [Decimal, Decimal];
        expect(a.sub(b).abs().div(a.abs()).lt('1e-25'), `${formula}: ${found!.replacement} at ${x}`).toBe(
          true,
        );
      }
    }
  });
});
