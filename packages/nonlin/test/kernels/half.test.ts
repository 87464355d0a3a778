// Numbers of 16 bits: every one of them, correctly rounded.
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { randomNumbers } from '../../src/analysis/precision/index.ts';
import { decodeHalf, encodeHalf, type HalfType } from '../../src/arrays/index.ts';
import { sigmoid as sigmoidDefinition } from '../../src/functions/sigmoid.ts';
import { tanh as tanhDefinition } from '../../src/functions/tanh.ts';
import { logSumExp, sigmoid, softmax, tanh } from '../../src/index.ts';
import { exactly, oracle } from '../support/decimal.ts';

const types = ['float16', 'bfloat16'] as const;
const everyBits = Uint16Array.from({ length: 65536 }, (_, i) => i);
const isNaNBits = (bits: number, type: HalfType): boolean =>
  (bits & 0x7fff) > (type === 'float16' ? 0x7c00 : 0x7f80);

describe.each(types)('%s', type => {
  test('bits are read as IEEE 754 says', () => {
    const known =
      type === 'float16'
        ? [
            [0x3c00, 1],
            [0xc000, -2],
            [0x7bff, 65504],
            [0x0001, 2 ** -24],
            [0x0400, 2 ** -14],
            [0x3555, 0.333251953125],
          ]
        : [
            [0x3f80, 1],
            [0xc000, -2],
            [0x7f7f, 3.3895313892515355e38],
            [0x0001, 2 ** -133],
            [0x0080, 2 ** -126],
            [0x3eab, 0.333984375],
          ];
    for (const [bits, x] of known) expect(decodeHalf(bits!, type)).toBe(x);
    expect(decodeHalf(0x8000, type)).toBe(-0);
    expect(decodeHalf(type === 'float16' ? 0xfc00 : 0xff80, type)).toBe(-Infinity);
    expect(decodeHalf(0x7fff, type)).toBeNaN();
  });

  test('what is read and written again is the same', () => {
    for (const bits of everyBits)
      if (!isNaNBits(bits, type)) expect(encodeHalf(decodeHalf(bits, type), type)).toBe(bits);
  });

  test('halfway between two numbers the even one is taken, a hair beside it the nearer one', () => {
    const infinity = type === 'float16' ? 0x7c00 : 0x7f80;
    for (let bits = 0; bits < infinity; bits++) {
      const low = decodeHalf(bits, type);
      // What would come after the largest number, if the format went on.
      const high = bits + 1 === infinity ? 2 * low - decodeHalf(bits - 1, type) : decodeHalf(bits + 1, type);
      const middle = (low + high) / 2;
      const step = middle * 2 ** -50;
      expect(encodeHalf(middle, type)).toBe(bits % 2 === 0 ? bits : bits + 1);
      expect(encodeHalf(middle - step, type)).toBe(bits);
      expect(encodeHalf(-middle - step, type)).toBe((bits + 1) | 0x8000);
    }
  });

  test.each([
    ['sigmoid', sigmoid, sigmoidDefinition],
    ['tanh', tanh, tanhDefinition],
  ] as const)('%s is correctly rounded', (_, f, definition) => {
    const y = f(everyBits, { dtype: type });
    expect(y).toBeInstanceOf(Uint16Array);
    const random = randomNumbers(21);
    for (let i = 0; i < 1500; i++) {
      const bits = Math.floor(random() * 65536);
      const x = decodeHalf(bits, type);
      if (!Number.isFinite(x) || Math.abs(x) > 1e4) continue;
      const truth = oracle(definition.value.textbook, { x })[0]!;
      const [below, at, above] = [-1, 0, 1].map(step => distance(y[bits]! + step, truth, type));
      expect(at!.lte(below!) && at!.lte(above!), `${definition.name}(${x})`).toBe(true);
    }
  });

  test('in place, into another array, as a tensor; gradients and rows too', () => {
    const x = Uint16Array.from([1, -2, 0.5, 3], v => encodeHalf(v, type));
    const expected = Uint16Array.from(x, b => encodeHalf(sigmoid(decodeHalf(b, type)), type));
    const out = new Uint16Array(4);
    expect(sigmoid(x, { dtype: type, out })).toBe(out);
    expect(out).toEqual(expected);
    expect(sigmoid({ data: x, dims: [2, 2] }, { dtype: type })).toEqual({ data: expected, dims: [2, 2] });
    const slopes = Uint16Array.from(x, b =>
      encodeHalf(decodeHalf(b, type) * sigmoid.derivative(decodeHalf(b, type)), type),
    );
    expect(sigmoid.vjp(x, x, { dtype: type })).toEqual(slopes);
    const wide = Float64Array.from(x, b => decodeHalf(b, type));
    expect(softmax(x, { dtype: type })).toEqual(Uint16Array.from(softmax(wide), v => encodeHalf(v, type)));
    const sums = logSumExp({ data: x, shape: [2, 2] }, { dtype: type });
    expect(sums).toEqual({
      data: Uint16Array.from([logSumExp([1, -2]), logSumExp([0.5, 3])] as number[], v => encodeHalf(v, type)),
      shape: [2],
    });
    expect(sigmoid(x, { dtype: type, out: x })).toBe(x);
    expect(x).toEqual(expected);
  });
});

/** How far the number with these bits lies from a true value. */
const distance = (bits: number, truth: Decimal, type: HalfType): Decimal => {
  const y = decodeHalf(bits & 0xffff, type);
  return Number.isFinite(y) ? exactly(y).sub(truth).abs() : new Decimal(Infinity);
};

test('errors name the argument, the value and what is allowed', () => {
  const bits = new Uint16Array(2);
  expect(() => sigmoid(new Float32Array(2) as never, { dtype: 'float16' })).toThrow(
    "x: with dtype 'float16' expected a Uint16Array of bits, not a Float32Array of length 2",
  );
  expect(() => sigmoid(bits, { dtype: 'float8' as never })).toThrow(
    "dtype: expected 'float16' or 'bfloat16', not the string \"float8\"",
  );
  expect(() => sigmoid(bits, { dtype: 'float16', out: new Float32Array(2) })).toThrow('out: ');
  expect(() => sigmoid(bits, { dtype: 'float16', out: new Uint16Array(3) })).toThrow(
    'out: expected length 2',
  );
});
