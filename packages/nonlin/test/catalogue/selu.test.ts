// selu with the constants of the caller, against ONNX's semantic in decimal arithmetic.
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { find } from '../../src/catalog.ts';
import { selu } from '../../src/index.ts';
import { code, onnx } from '../../src/notation.ts';

/** As many digits as e^x − 1 loses at −1e-300, and 60 more. */
const D = Decimal.clone({ precision: 360 });
const constants = [
  [1, 1],
  [2, 3],
  [0.5, -2],
  [-1.25, 0.75],
  [0, 1.5],
  [1e-3, 1e3],
] as const;
const inputs = [-750, -40, -3, -1, -0.1, -1e-9, -1e-300, 0, 1e-300, 1e-9, 0.25, 1, 40, 1e300];

const functionOf = (x: number, alpha: number, gamma: number): Decimal =>
  x > 0 ? new D(gamma).mul(x) : new D(gamma).mul(alpha).mul(D.exp(x).minus(1));
const slopeOf = (x: number, alpha: number, gamma: number): Decimal =>
  x > 0 ? new D(gamma) : new D(gamma).mul(alpha).mul(D.exp(x));

/** Within so many units of the last place, or of the smallest subnormal number. */
function close(actual: number, expected: Decimal, ulps: number): void {
  const unit = Math.max(Math.abs(expected.toNumber()) * Number.EPSILON, Number.MIN_VALUE);
  expect(expected.minus(actual).abs().toNumber(), `${actual}, right ${expected}`).toBeLessThanOrEqual(
    ulps * unit,
  );
}

describe.each(constants)('alpha %d, gamma %d', (alpha, gamma) => {
  test.each(inputs)('at %d', x => {
    close(selu(x, { alpha, gamma }), functionOf(x, alpha, gamma), 3);
    close(selu.derivative(x, { alpha, gamma }), slopeOf(x, alpha, gamma), 3);
    const single = selu(Float32Array.of(x), { alpha, gamma })[0]!;
    const right = functionOf(Math.fround(x), alpha, gamma).toNumber();
    if (Math.fround(x) !== 0 && Number.isFinite(right) && Math.abs(Math.fround(right)) > 1e-37)
      expect(Math.abs(single / right - 1)).toBeLessThan(2 ** -23);
  });

  test('the slope jumps at 0 from gamma alpha, which 0 itself has, to gamma', () => {
    const slopes = selu.derivative([-Number.MIN_VALUE, 0, Number.MIN_VALUE], { alpha, gamma });
    expect(slopes.map(s => s + 0)).toEqual([gamma * alpha + 0, gamma * alpha + 0, gamma]);
  });

  test('limits and NaN', () => {
    expect(selu(-Infinity, { alpha, gamma }) + 0).toBe(-(gamma * alpha) + 0);
    expect(selu(Infinity, { alpha, gamma })).toBe(gamma * Infinity);
    expect(selu(Number.NaN, { alpha, gamma })).toBeNaN();
  });
});

test('the product of the defaults is the float64 next to the true one', () => {
  // The roots of the two equations of the paper to 32 digits.
  const gamma = new D('1.0507009873554804934193349852946');
  const alpha = new D('1.6732632423543772848170429916717');
  expect(-selu(-Infinity)).toBe(gamma.mul(alpha).toNumber());
  expect(selu(1)).toBe(gamma.toNumber());
  for (const x of inputs)
    expect(selu(x, { alpha: 1.6732632423543774, gamma: 1.0507009873554805 }), String(x)).toBe(selu(x));
});

test('ONNX has alpha and gamma, by default those of its float32', () => {
  const { run, preset } = find('Selu', { framework: 'onnx' })!;
  const call = run as unknown as (x: readonly number[], o?: object) => number[];
  expect(preset!.params).toEqual({
    alpha: Number('1.67326319217681884765625'),
    gamma: Number('1.05070102214813232421875'),
  });
  expect(call([1])).toEqual([Number('1.05070102214813232421875')]);
  expect(() => call([1], { beta: 1 })).toThrow(/beta/);
});

test('code takes the constants as well', () => {
  const native = JSON.stringify(onnx(selu, { params: { alpha: 2, gamma: 3 }, native: true }));
  expect(native).toContain('"Selu"');
  expect(native).toMatch(/"alpha".*"gamma"/);
  expect(code(selu, 'numpy', { params: { alpha: 2, gamma: 3 } })).toMatch(/alpha=2.*gamma=3/);
});
