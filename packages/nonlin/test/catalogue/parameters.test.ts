// Parameters that change what a function is, beside their defaults, which are the function itself.
import { expect, test } from 'vitest';
import { find } from '../../src/catalog.ts';
import { parse } from '../../src/formula/index.ts';
import { softplus } from '../../src/index.ts';
import { setBackend } from '../../src/runtime.ts';
import { oracle } from '../support/decimal.ts';

const truth = (text: string, x: number): number => Number(oracle(parse(text), { x })[0]!);

test('softplus with a threshold is x itself where βx exceeds it, and softplus elsewhere', () => {
  for (const x of [-30, 0, 9.5, 10, Math.fround(10.00001), 20, 25, 1e30]) {
    const isX = 2 * x > 20;
    const options = { beta: 2, threshold: 20 };
    expect(softplus(x, options)).toBeCloseTo(isX ? x : truth('log(1 + exp(2 * x)) / 2', x), 15);
    expect(softplus.derivative(x, options)).toBeCloseTo(isX ? 1 : truth('1 / (1 + exp(-2 * x))', x), 15);
    for (const backend of ['wasm', 'javascript'] as const) {
      setBackend(backend);
      const y = softplus(new Float64Array(40).fill(x), options);
      setBackend('auto');
      expect([...y]).toEqual(new Array(40).fill(softplus(x, options)));
    }
  }
  expect(softplus(Number.NaN, { threshold: 20 })).toBeNaN();
  expect(softplus(-Infinity, { threshold: 20 })).toBe(0);
  expect(softplus(Infinity, { threshold: 20 })).toBe(Infinity);
});

test("PyTorch's softplus has one, of 20; ours has none", () => {
  const { run } = find('softplus', { framework: 'pytorch' })!;
  const theirs = run as unknown as (x: number) => number;
  expect(theirs(20.5)).toBe(20.5);
  expect(softplus(20.5)).toBeCloseTo(truth('log(1 + exp(x))', 20.5), 14);
  expect(softplus(20.5)).toBeGreaterThan(20.5);
  expect(theirs(20)).toBe(softplus(20));
});
