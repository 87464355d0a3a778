// A short run of `npm run fuzz`, the same at each time, and that it finds what is wrong.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exported } from '../scripts/fuzz/exports.ts';
import { formulas } from '../scripts/fuzz/formulas.ts';
import { fuzz } from '../scripts/fuzz/fuzz.ts';
import { library } from '../scripts/fuzz/library.ts';

test('finds nothing in a few turns', () => {
  const { cases, failures } = fuzz([library, formulas, exported], { seed: 1, isOver: turns => turns === 6 });
  expect(failures).toEqual([]);
  expect(cases).toEqual({ library: 200, formulas: 40, exports: 20 });
});

test('tells the call to paste, shrunk', () => {
  const cases = fc.nat().map(n => ({
    call: `f(${n})`,
    run: () => {
      if (n > 99) throw new Error('too large');
    },
  }));
  const { failures } = fuzz([{ name: 'sample', cases, runs: 100 }], {
    seed: 1,
    isOver: turns => turns === 1,
  });
  expect(failures).toEqual([{ target: 'sample', call: 'f(100)', why: 'too large', seed: 1 }]);
});
