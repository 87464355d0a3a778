// True values as two float64, against constants that are known to a hundred digits; errors in ulp.
import { describe, expect, test } from 'vitest';
import { math } from '../../src/functions/definition.ts';
import { truthOf, ulpsOff } from '../../src/precision.ts';

describe('the true value', () => {
  // What float64 leaves out of e, ln 2 and π (D. H. Bailey, QD library: _e, _log2, _pi).
  test.each([
    [math`exp(x)`, 1, Math.E, 1.4456468917292502e-16],
    [math`log(x)`, 2, Math.LN2, 2.3190468138462996e-17],
    [math`4 * atan(x)`, 1, Math.PI, 1.2246467991473532e-16],
  ] as const)('has a head and a tail', (formula, x, head, tail) => {
    const truth = truthOf(formula, { x });
    expect(truth.head).toBe(head);
    expect(truth.tail).toBeCloseTo(tail, 31);
  });

  test('does not mind where the formula cancels or overflows', () => {
    const tanh = math`(exp(x) - exp(-x)) / (exp(x) + exp(-x))`;
    // 1 − 2e^−2000: what is left out is below the smallest float.
    expect(truthOf(tanh, { x: 1000 })).toEqual({ head: 1, tail: -0 });
    const small = truthOf(tanh, { x: 1e-10 });
    // tanh x = x − x³/3 + …
    expect(small.head).toBe(1e-10);
    expect(small.tail).toBeCloseTo(-1e-30 / 3, 42);
  });

  test('does not stop where two precisions lose the same part', () => {
    // The slope of gelu at −27 by mpmath with 800 digits: 1 + erf is 10^-160, and 0 in fewer bits.
    const slope = math`(1 + erf(x / sqrt(2))) / 2 + x * exp(-x^2 / 2) / sqrt(2 * pi)`;
    expect(truthOf(slope, { x: -27 }).head).toBe(-5.386911518747469e-158);
  });

  test('may be infinite or not there', () => {
    expect(truthOf(math`x`, { x: Infinity })).toEqual({ head: Infinity, tail: 0 });
    expect(truthOf(math`log(x)`, { x: -1 }).head).toBeNaN();
  });
});

describe('ulps off', () => {
  const truth = { head: 1.5, tail: 0 };

  test.each([
    [1.5, 'float64', 0],
    [1.5 + Number.EPSILON, 'float64', 1],
    [1.5 - 2 ** -23, 'float32', 1],
    [1, 'float16', 512],
    [1, 'bfloat16', 64],
    [NaN, 'float32', Infinity],
    [Infinity, 'float32', Infinity],
  ] as const)('%f in %s: %f', (value, format, ulps) => expect(ulpsOff(value, truth, format)).toBe(ulps));

  test('count what the nearest float64 leaves out', () => {
    expect(ulpsOff(Math.E, { head: Math.E, tail: 1.4456468917292502e-16 }, 'float64')).toBeCloseTo(
      1.4456468917292502e-16 / 2 ** -51,
      12,
    );
  });

  test('are those of the true value, which may lie just below a power of two', () => {
    // 1 − 2^-60 rounds to 1; the numbers below 1 are 2^-53 apart.
    expect(ulpsOff(1 - 2 ** -53, { head: 1, tail: -(2 ** -60) }, 'float64')).toBe(1 - 2 ** -7);
    expect(ulpsOff(-1 + 2 ** -53, { head: -1, tail: 2 ** -60 }, 'float64')).toBe(1 - 2 ** -7);
    expect(ulpsOff(1 + 2 ** -52, { head: 1, tail: 2 ** -60 }, 'float64')).toBe(1 - 2 ** -8);
  });

  test('are 0 for an infinity that the truth rounds to', () => {
    expect(ulpsOff(Infinity, { head: 65520, tail: 0 }, 'float16')).toBe(0);
    expect(ulpsOff(Infinity, { head: 65519, tail: 0 }, 'float16')).toBe(Infinity);
    expect(ulpsOff(NaN, { head: NaN, tail: 0 }, 'float32')).toBe(0);
  });
});
