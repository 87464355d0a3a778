// Far from 0, where factors of a result are subnormal or beyond the format and the result is not: every function of a number and
// its slope in float64, by kernels and in JavaScript, against the textbook form in many digits.
import { afterEach, describe, expect, test } from 'vitest';
import { find } from '../../src/catalog.ts';
import { derivative, textbookSlope } from '../../src/formula/index.ts';
import type { ScalarFunction } from '../../src/functions/definition.ts';
import { setBackend } from '../../src/runtime.ts';
import { exactly, oracle, ulpError } from '../support/decimal.ts';
import { scalars } from './definitions.ts';

type Run = ((x: Float64Array) => Float64Array) & { derivative(x: Float64Array): Float64Array };
const runOf = (id: string): Run => find(id)!.run as unknown as Run;

/** Where e^x, e^(−x²), e^(−2x), 1/x², 1/x³ and sums of two large numbers leave the normal numbers, or float64. */
const SIZES = [
  ...[5e-324, 1e-310, 2.3e-308, 1e-200, 1e-160, 1e-100, 18.3, 18.6, 20.5, 24, 25.9, 26.6, 27.2, 35.2, 37.5],
  ...[38.2, 38.4, 38.55, 38.7, 345.5, 355, 357, 360, 372.3, 420, 430, 437.8, 440, 599, 601, 650, 701.25, 709],
  ...[712, 725.5, 740, 744.5, 745, 745.2, 746, 748, 751, 752, 759, 761, 800, 1000, 1e5, 1e77, 1e102, 3e102],
  ...[2e103, 5e104, 1e107, 6e107, 1e150, 1e153, 1.3e154, 1.4e154, 1e158, 1e160, 2e161, 1e200, 1e300, 1e307],
  ...[1e308, 1.7e308, Number.MAX_VALUE],
];
const INPUTS = SIZES.flatMap(x => [-x, x]);
/** Beyond, e^x has more digits than the oracle climbs to, and the rounding of ω x is more than a turn. */
const isKnown = (f: ScalarFunction, x: number): boolean => f.family !== 'periodic' || Math.abs(x) < 1e4;

afterEach(() => setBackend('auto'));

describe.each(scalars.map(f => [f.name, f] as const))('%s', (id, f) => {
  const params = Object.fromEntries(Object.entries(f.params).map(([name, p]) => [name, p.default]));
  const [low, high] = f.domain ?? [-Infinity, Infinity];
  test.each([
    ['value', f.value.textbook, f.ulp?.[0] ?? 2],
    ['derivative', textbookSlope(f), f.ulp?.[1] ?? 2],
  ] as const)('%s', (output, form, budget) => {
    const wrong = INPUTS.filter(x => x >= low && x <= high && isKnown(f, x)).flatMap(x => {
      const truth = oracle(form, { x, ...params })[0]!;
      if (!truth.isFinite() && Math.abs(x) > 1e6) return [];
      const sixteen = Float64Array.from({ length: 16 }, () => x);
      return (['javascript', 'wasm'] as const).flatMap(backend => {
        setBackend(backend);
        const y = (output === 'value' ? runOf(id)(sixteen) : runOf(id).derivative(sixteen))[3]!;
        // Where the slope of a periodic function touches 0, its error is that of terms of size 1.
        const least = f.family === 'periodic' && output === 'derivative' ? 0.25 : 0;
        const error = ulpError(y, truth, 'float64', truth.abs().lt(least) ? exactly(least) : truth);
        return error <= budget
          ? []
          : [`${backend} at ${x}: ${y}, not ${truth.toPrecision(17)} (${error} ulp)`];
      });
    });
    expect(wrong).toEqual([]);
  });
});

// Near 0 a second derivative may be as small as x, and be lost beside what is 1 there.
test.each(scalars.map(f => [f.name, f] as const))('%s: the second derivative near 0', (id, f) => {
  const params = Object.fromEntries(Object.entries(f.params).map(([name, p]) => [name, p.default]));
  const [low, high] = f.domain ?? [-Infinity, Infinity];
  const form = derivative(textbookSlope(f));
  const run = runOf(id) as unknown as { secondDerivative(x: number): number };
  const near = [1e-100, 1e-18, 3e-18, 1e-12, 1e-8, 1e-5, 1e-3, 0.01, 0.03].flatMap(x => [-x, x]);
  const wrong = near
    .filter(x => x >= low && x <= high)
    .flatMap(x => {
      const [y, truth] = [run.secondDerivative(x), oracle(form, { x, ...params })[0]!];
      const error = ulpError(y, truth, 'float64');
      return error <= 64 ? [] : [`at ${x}: ${y}, not ${truth.toPrecision(17)} (${error} ulp)`];
    });
  expect(wrong).toEqual([]);
});

// Right values by mpmath with 1200 digits, rounded once.
test.each([
  ['silu', 'value', -712.0, -4.313292185103229e-307],
  ['mish', 'value', -712.0, -4.313292185103229e-307],
  ['logish', 'value', -712.0, -4.313292185103229e-307],
  ['tanhExp', 'value', -712.0, -4.313292185103229e-307],
  ['silu', 'value', -745.0, -2.105e-321],
  ['mish', 'value', -745.0, -2.105e-321],
  ['logish', 'value', -745.0, -2.105e-321],
  ['tanhExp', 'value', -745.0, -2.105e-321],
  ['silu', 'value', -746.0, -7.76e-322],
  ['mish', 'value', -746.0, -7.76e-322],
  ['logish', 'value', -746.0, -7.76e-322],
  ['tanhExp', 'value', -746.0, -7.76e-322],
  ['silu', 'value', -748.0, -1.04e-322],
  ['mish', 'value', -748.0, -1.04e-322],
  ['logish', 'value', -748.0, -1.04e-322],
  ['tanhExp', 'value', -748.0, -1.04e-322],
  ['gelu', 'value', -38.4, -2.535e-321],
  ['gelu', 'value', -38.7, 0.0],
  ['squareplus', 'value', -1.7e308, 5.88235294117647e-309],
  ['softsign', 'derivative', 1e160, 1e-320],
  ['arctan', 'derivative', -1e160, 1e-320],
  ['isru', 'derivative', 2e103, 1.25e-310],
  ['silu', 'derivative', -745.0, -2.1e-321],
] as const)('%s: %s at %d is %d', (id, output, x, truth) => {
  for (const backend of ['javascript', 'wasm'] as const) {
    setBackend(backend);
    const sixteen = Float64Array.from({ length: 16 }, () => x);
    const y = (output === 'value' ? runOf(id)(sixteen) : runOf(id).derivative(sixteen))[3]!;
    expect(Math.abs(y - truth)).toBeLessThanOrEqual(4 * Math.max(5e-324, Math.abs(truth) * 2 ** -52));
  }
});
