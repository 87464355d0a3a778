// Numbers to and from text in bulk give what the engine gives.
import { describe, expect, test, vi } from 'vitest';
import { draws } from '../../nonlin/test/support/thorough.ts';
import { end, printFloat32, printFloat64, readNumber, Text } from '../src/formats/digits.ts';
import { shortestFloat32 } from '../src/numbers.ts';

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
let seed = 1;
/** A linear congruential generator (Numerical Recipes): the same numbers each time. */
function random(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
}

function anyBits(): number {
  words[0] = random() * 2 ** 32;
  words[1] = random() * 2 ** 32;
  return float[0]!;
}

const kinds: Readonly<Record<string, () => number>> = {
  'of any bits': anyBits,
  'from 0 to 1': () => random() + random() * 2 ** -32,
  'with few digits': () => Math.round((random() - 0.5) * 1e6) / 10 ** Math.floor(random() * 9),
  'whole ones': () => Math.round((random() - 0.5) * 2 ** Math.floor(random() * 80)),
  'powers of two and their neighbours': () =>
    2 ** Math.floor(random() * 200 - 100) * (1 + Math.round(random() * 2 - 1) * 2 ** -52),
  'powers of ten': () => Number(`1e${Math.floor(random() * 600 - 300)}`),
};

/**
 * What share of them may be left to the engine: of those that are printed as float64 and as float32, and of those that are read. Beyond
 * 10^±270 and beside powers of two it decides; all others are left to it where two decimals are equally near.
 */
const left: Readonly<Record<string, readonly number[]>> = {
  'of any bits': [0.2, 0.5, 0.2],
  'from 0 to 1': [0.001, 0.001, 0.001],
  'with few digits': [0.001, 0.001, 0.001],
  'whole ones': [0.03, 0.03, 0.15],
  'powers of two and their neighbours': [0.5, 0.92, 0.05],
  'powers of ten': [0.35, 0.6, 0.15],
};

const printed = (print: (text: Text) => void): string => {
  const text = new Text();
  print(text);
  return text.take().toString('latin1');
};
const written = (v: number): string => (Object.is(v, -0) ? '-0' : String(v));

test('what people write is not left to the engine', () => {
  for (const text of [
    '0',
    '-1.5',
    '.5',
    '1.',
    '0.2447284710547976',
    '1e-5',
    '-123456789012345678',
    '3.4028235E+38',
  ]) {
    expect([readNumber(Buffer.from(text), 0, text.length, 46), end]).toEqual([Number(text), text.length]);
  }
});

describe.each(Object.entries(kinds))('numbers %s', (name, make) => {
  const numbers = [
    0,
    -0,
    NaN,
    Infinity,
    -Infinity,
    5e-324,
    1.7976931348623157e308,
    ...Array.from({ length: draws(20_000) }, make),
  ];

  test('are printed as String prints them', () => {
    for (const v of numbers) expect(printed(text => printFloat64(text, v, 46))).toBe(written(v));
  });

  test('are printed with the digits of a float32', () => {
    for (const v of Float32Array.from(numbers)) {
      const shortest = (x: number): string => String(shortestFloat32(x));
      expect(printed(text => printFloat32(text, v, 46, shortest))).toBe(
        Object.is(v, -0) ? '-0' : shortest(v),
      );
    }
  });

  test('are seldom left to the engine, which takes several times as long', () => {
    const finite = numbers.filter(Number.isFinite);
    const engine = vi.spyOn(globalThis, 'String');
    for (const v of finite) printed(text => printFloat64(text, v, 46));
    const shares = [engine.mock.calls.length / finite.length];
    engine.mockRestore();
    let count = 0;
    const shortest = (x: number): string => {
      count++;
      return String(shortestFloat32(x));
    };
    const singles = Float32Array.from(finite);
    for (const v of singles) printed(text => printFloat32(text, v, 46, shortest));
    shares.push(count / singles.length);
    count = 0;
    for (const v of finite) {
      const bytes = Buffer.from(`${written(v)},`);
      readNumber(bytes, 0, bytes.length, 46);
      if (end === 0) count++;
    }
    shares.push(count / finite.length);
    expect(
      shares.filter((share, i) => share > left[name]![i]!),
      `${shares}`,
    ).toEqual([]);
  });

  test('are read as Number reads them, whatever number of digits they have', () => {
    for (const v of numbers.filter(Number.isFinite)) {
      for (const text of [
        written(v),
        v.toExponential(Math.floor(random() * 20)),
        v.toPrecision(1 + Math.floor(random() * 25)),
      ]) {
        const bytes = Buffer.from(`${text},`);
        const read = readNumber(bytes, 0, bytes.length, 46);
        // What it leaves to the engine it says by not moving.
        if (end > 0) expect([text, read, end]).toEqual([text, Number(text), text.length]);
      }
    }
  });
});
