// The sweep of `npm run verify`, thinned out: every 65,537th float32 of every function and derivative, and the neighbours
// of zero, of overflow and of the largest number; and what the committed report says of all of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { all } from '../packages/nonlin/src/catalog.ts';
import type { ScalarFunction } from '../packages/nonlin/src/define.ts';
import { hardPoints, interiorZeros } from '../scripts/verify/float32.ts';
import { doubleDoubleReference, float32Reference, referenceError } from '../scripts/verify/reference.ts';
import { compare, inputs, ulpError } from '../scripts/verify/sweep.ts';

const entries = all().filter(e => e.definition.kind === 'scalar');
type Call = (x: Float32Array) => Float32Array;

describe.each(entries.map(e => [e.definition.name, e] as const))('%s', (_, { definition, run }) => {
  const f = definition as ScalarFunction;
  const calls = run as unknown as Call & { readonly derivative: Call };
  describe.each(['value', 'derivative'] as const)('%s', output => {
    const call = output === 'value' ? calls : calls.derivative;
    // A few dozen of the hard points: the tests of the catalogue take them all.
    const hard = hardPoints(f).filter((_, i) => i % 17 === 0);

    test('the references agree with many digits', () => {
      expect(referenceError(f, output, doubleDoubleReference(f, output), hard)).toBeLessThan(-53);
    });

    test('within 1 ulp of float32', () => {
      const reference = float32Reference(f, output, hard);
      const zeros = interiorZeros(call as unknown as (x: Float64Array) => Float64Array);
      const stretches = [
        inputs(0, 4_096, 1_048_573),
        ...[0, 0x80000000, 0x42b00000, 0xc2b00000, 0x7f7fff00, 0xff7fff00].map(bits => inputs(bits, 300)),
      ];
      for (const x of stretches) {
        const found = compare(x, call(x), x, reference, { rises: false, zeros });
        expect(found.worst, `at ${found.worstAt}`).toBeLessThanOrEqual(1);
        expect(found.nearZero).toBeLessThan(2 ** -20);
      }
    });
  });
});

test('the sweep finds what is wrong', () => {
  expect(ulpError(1, 1)).toBe(0);
  expect(ulpError(1 + 2 ** -23, 1)).toBe(1);
  expect(ulpError(0, 2 ** -149)).toBe(1);
  expect(ulpError(Number.NaN, 1)).toBe(Infinity);
  expect(ulpError(Infinity, 3.5e38)).toBe(0);
  expect(ulpError(3.4028234663852886e38, 3.5e38)).toBe(Infinity);
  const x = inputs(0x3f800000, 4);
  const y = Float32Array.of(1, 3, 2, 4);
  const found = compare(x, y, y, () => 1, { rises: true, symmetry: 'odd' });
  expect([found.falls, found.asymmetric, found.rounded, found.count]).toEqual([1, 4, 1, 4]);
});

const errorIn = (section: string, label: string, column: number): number =>
  Number(
    section
      .split('\n')
      .find(line => line.startsWith(`| ${label} |`))
      ?.split('|')[column],
  );
const sectionsOf = (report: string): readonly string[] =>
  readFileSync(join(import.meta.dirname, '../docs', report), 'utf8').split(/^## /m);

test('the exhaustive report keeps the promises', () => {
  const [, float32, float64] = sectionsOf('accuracy.md');
  expect(float32).toContain('all 2^32 inputs');
  for (const label of ['relu', 'sigmoid', 'tanh'].flatMap(name => [name, `${name}′`])) {
    expect(errorIn(float32!, label, 2), `${label} in float32`).toBeLessThanOrEqual(1);
    expect(errorIn(float64!, label, 3), `${label} in float64`).toBeLessThanOrEqual(2);
  }
});

test('the report of the sample covers every function, and keeps the promises', () => {
  const [, float32, float64] = sectionsOf('accuracy-sample.md');
  for (const { definition } of entries) {
    const { name, ulp = [2, 2] } = definition as ScalarFunction;
    [name, `${name}′`].forEach((label, i) => {
      expect(errorIn(float32!, label, 2), `${label} in float32`).toBeLessThanOrEqual(1);
      expect(errorIn(float64!, label, 3), `${label} in float64`).toBeLessThanOrEqual(ulp[i]!);
    });
  }
});
