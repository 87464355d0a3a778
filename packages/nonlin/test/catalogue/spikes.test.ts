// Rows of many small numbers and one large one: what most elements add up to decides, and none of its digits may be lost on the way.
import { describe, expect, test } from 'vitest';
import { logMeanExp, logSumExp } from '../../src/index.ts';
import { setBackend } from '../../src/runtime.ts';
import { exact } from '../losses/oracle.ts';

/** ln of the sum or mean of eˣ for n − 1 zeros and one `spike`. */
const truth = (n: number, spike: number, divisor: number): number =>
  Number(
    exact(spike)
      .exp()
      .plus(n - 1)
      .div(divisor)
      .ln(),
  );

describe.each(['wasm', 'javascript'] as const)('%s', backend => {
  test.each([
    [3, 20],
    [1000, 5],
    [1000, 6.9],
    [1000, 7.6],
    [1000, 300],
    [100_000, 11],
    [1_000_000, 20],
    [1_000_000, -20],
  ])('%i elements, one of them %d', (n, spike) => {
    setBackend(backend);
    const x = new Float64Array(n);
    x[(n / 3) | 0] = spike;
    const size = Math.max(Math.abs(spike), 1);
    const [sum, mean] = [logSumExp(x), logMeanExp(x)] as unknown as readonly [number, number];
    const narrow = logMeanExp(new Float32Array(x)) as unknown as number;
    setBackend('auto');
    expect(Math.abs(sum - truth(n, spike, 1))).toBeLessThanOrEqual(2 ** -52 * size);
    expect(Math.abs(mean - truth(n, spike, n))).toBeLessThanOrEqual(2 ** -52 * size);
    const single = truth(n, Math.fround(spike), n);
    expect(Math.abs(narrow - single)).toBeLessThanOrEqual(2 ** -24 * size);
  });
});

test('a million zeros and one 20', () => {
  const x = new Float64Array(1e6);
  x[7] = 20;
  expect(logMeanExp(x)).toBe(6.186548472338455);
});
