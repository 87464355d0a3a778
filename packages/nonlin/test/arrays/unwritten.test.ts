// Large results lie in memory that was not zeroed: every element of every result has to be written.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unwritten } from '../../src/arrays/unwritten.ts';
import { entmax15Loss, nll } from '../../src/losses.ts';

test('large arrays hold the noise of the tests, small ones zeros', () => {
  expect(unwritten(Float64Array, 10)).toEqual(new Float64Array(10));
  const large = unwritten(Float32Array, 10_000);
  expect(large.length).toBe(10_000);
  expect(large[0]).not.toBe(0);
  expect(unwritten(Float64Array, 5_000).buffer.byteLength).toBe(40_000);
});

test.each([
  ['nll', nll.gradient],
  ['entmax15Loss', entmax15Loss.gradient],
] as const)('a gradient of %s is 0 where nothing was written', (_, gradient) => {
  const shape = [1000, 10];
  const x = { data: new Float32Array(10_000), shape };
  const targets = Array.from({ length: 1000 }, (_, r) => (r % 2 === 0 ? 3 : -100));
  const { data } = gradient(x, targets);
  const ignored = data.filter((_, i) => Math.floor(i / 10) % 2 === 1);
  expect(ignored.every(y => y === 0)).toBe(true);
  expect(data.some(y => y !== 0)).toBe(true);
});

describe('the memory of dropped results', () => {
  const library = join(import.meta.dirname, '../../dist/index.js');
  /** What a process prints that has made large results. */
  const printed = (before: string, after: string): string => {
    const program = `
      ${before}
      const { tanh } = await import(${JSON.stringify(library)});
      const x = new Float32Array(1_000_000).fill(0.5);
      const calls = n => { for (let i = 0; i < n; i++) tanh(x); };
      ${after}`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return stdout.trim();
  };
  const report = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } };
  const isGlibc = report.header.glibcVersionRuntime !== undefined;

  // A result has a thousand pages, of which half or more are new without the block that teaches the allocator to keep them.
  test.runIf(isGlibc)('serves the next ones, where GNU libc is', () => {
    const faults = printed(
      '',
      `calls(50);
       const { minorPageFault } = process.resourceUsage();
       calls(100);
       console.log(process.resourceUsage().minorPageFault - minorPageFault);`,
    );
    expect(Number(faults)).toBeLessThan(5_000);
  });

  test('one block is asked for, once, and a process that may not have it goes on', () => {
    const counting = `
      const { allocUnsafeSlow } = Buffer;
      const asked = [];
      Buffer.allocUnsafeSlow = size => {
        if (size > 1e6) asked.push(size);
        if (size > 2 ** 24) throw new RangeError('Array buffer allocation failed');
        return allocUnsafeSlow(size);
      };`;
    const told = printed(counting, 'calls(2); console.log(JSON.stringify([asked, tanh(x)[0]]));');
    const [asked, y] = JSON.parse(told) as [number[], number];
    expect(asked).toEqual([2 ** 25 - 2 ** 13, 4_000_000, 4_000_000, 4_000_000]);
    expect(y).toBe(Math.fround(0.46211715726));
  });
});
