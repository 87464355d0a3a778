// Formulas computed literally in a format: against the engine's own rounding, and the known places where textbook forms fail.
import { describe, expect, test } from 'vitest';
import { step } from '../../src/analysis/precision/index.ts';
import { math } from '../../src/functions/definition.ts';
import { evaluateIn, formats, roundTo, steps, ulpOf } from '../../src/precision.ts';

const sigmoid = math`1 / (1 + exp(-x))`;

describe('formats', () => {
  test('float32 is what a Float32Array stores', () => {
    for (const x of [0.1, 1e-45, 1e39, -16777217, NaN]) {
      expect(roundTo(x, 'float32')).toEqual(new Float32Array([x])[0]);
    }
  });

  test.each([
    ['float16', 1, 2 ** -10],
    ['float16', 0, 2 ** -24],
    ['bfloat16', 1, 2 ** -7],
    ['float32', 1e-40, 2 ** -149],
    ['float64', 1.5, Number.EPSILON],
  ] as const)('an ulp of %s at %f', (format, x, ulp) => expect(ulpOf(x, format)).toBe(ulp));

  test('an unknown format is refused', () => {
    expect(() => roundTo(1, 'float8' as never)).toThrow(
      /format: expected one of float16, .*, not the string "float8"$/,
    );
  });
});

describe('the next float', () => {
  test.each(['float64', 'float32'] as const)('of %s is one ulp further', format => {
    const { precision, lowest } = formats[format];
    for (const x of [1, 1.5, -3, 2 ** lowest, 2 ** (lowest - 3), -1e-30, 7e37].map(v => roundTo(v, format))) {
      const [below, above] = [step(x, -1, format), step(x, 1, format)];
      expect(roundTo(above, format)).toBe(above);
      // Towards a power of two from above, the step is half as long.
      expect(Math.max(above - x, x - below), `${x}`).toBe(ulpOf(x, format));
      expect(Math.min(above - x, x - below)).toBeGreaterThanOrEqual(ulpOf(x, format) / 2);
    }
    const least = 2 ** (lowest - precision + 1);
    expect([step(-least, 1, format), step(0, 1, format), step(least, -2, format)]).toEqual([
      0,
      least,
      -least,
    ]);
    expect(step(Infinity, -1, format)).toBe(Infinity);
  });
});

describe('the textbook sigmoid, step by step', () => {
  test('each step, inner ones first', () => {
    expect(steps(sigmoid, { x: 0 }).map(s => [s.text, s.value])).toEqual([
      ['-x', -0],
      ['exp(-x)', 1],
      ['1 + exp(-x)', 2],
      ['1 / (1 + exp(-x))', 0.5],
    ]);
  });

  // 1 + u is 1 for u at or below half an ulp of 1: ln 2^p, p the precision (11, 8, 24 and 53 bits).
  test.each([
    ['float16', 7.625, 7.62],
    ['bfloat16', 5.5625, 5.53],
    ['float32', 16.7, 16.6],
    ['float64', 36.8, 36.7],
  ] as const)('in %s it is 1 at %f and not yet at %f', (format, one, less) => {
    expect(Math.log(2) * formats[format].precision).toBeLessThanOrEqual(one);
    expect(evaluateIn(sigmoid, { x: one }, format)).toBe(1);
    expect(evaluateIn(sigmoid, { x: less }, format)).toBeLessThan(1);
  });

  test('it overflows inside and gives 0 where float32 could go on', () => {
    expect(steps(sigmoid, { x: -89 }, 'float32').map(s => s.value)).toEqual([89, Infinity, Infinity, 0]);
  });
});

test('of a choice only the branch that is taken is a step', () => {
  const f = math`x > 0 ? x * 2 : exp(x)`;
  expect(steps(f, { x: 1 }).map(s => s.text)).toEqual(['x > 0', 'x * 2', 'x > 0 ? x * 2 : exp(x)']);
});

test('a row overflows as a whole', () => {
  const softmax = math`exp(x) / sum(exp(x))`;
  expect(evaluateIn(softmax, { x: [0, 12] }, 'float16')).toEqual([0, NaN]);
});
