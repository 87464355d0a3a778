// SQL in short, run by DuckDB and by PostgreSQL (PGlite): every function, value and gradient, at numbers of the sizes that it is meant for.
import { expect, test } from 'vitest';
import { float64 } from '../packages/nonlin/src/analysis/precision/index.ts';
import { all, find } from '../packages/nonlin/src/catalog.ts';
import { lowerFolded } from '../packages/nonlin/src/compiler/lower.ts';
import { evaluate, partsInOrder } from '../packages/nonlin/src/formula/index.ts';
import { unitsOf } from '../packages/nonlin/src/languages/language.ts';
import { Intervals, interval, ordinary } from '../packages/nonlin/src/languages/sql/intervals.ts';
import { code, sqlExpression } from '../packages/nonlin/src/notation.ts';
import { differences } from '../scripts/conformance/absent.ts';
import { connected } from '../scripts/conformance/engines/duckdb.ts';
import { embedded } from '../scripts/conformance/engines/pglite.ts';

const definitionOf = (name: string) => find(name)!.definition;

test.each([
  ['DuckDB', connected],
  ['PostgreSQL', embedded],
])(
  '%s: NULL, NaN, 0, ±∞ and numbers of ordinary size give what the library gives',
  async (_, open) => {
    const database = await open();
    try {
      expect(await differences({ ...database, arithmetic: 'engine' })).toEqual([]);
    } finally {
      await database.stop?.();
    }
  },
  300_000,
);

test.each([
  ['sigmoid', 4],
  ['relu', 4],
  ['tanh', 4],
  ['softplus', 17],
  ['softmax', 21],
])('%s is at most %i lines of PostgreSQL, and none of its signs needs a guard', (name, most) => {
  const text = code(definitionOf(name), 'postgresql', { arithmetic: 'engine' }) as string;
  expect(text.split('\n').filter(line => line !== '' && !line.startsWith('--')).length).toBeLessThanOrEqual(
    most,
  );
  expect(text).not.toMatch(/nonlin_math_(add|sub|mul|div|exp)/);
});

test('an expression in short needs no functions where the code for every float does', () => {
  const sigmoid = definitionOf('sigmoid');
  expect(sqlExpression(sigmoid, 'postgresql').functions.length).toBeGreaterThan(0);
  expect(sqlExpression(sigmoid, 'postgresql', { arithmetic: 'engine', columns: { x: 'logit' } })).toEqual({
    expression:
      "CASE WHEN logit < 'NaN'::float8 THEN 1.0 / (1.0 + CASE WHEN -logit < -345 THEN 0 WHEN -logit > 709.782712893384 AND -logit < 'NaN'::float8 THEN 'Infinity'::float8 ELSE EXP(-logit) END) ELSE logit END",
    functions: [],
  });
});

test('no part of a formula lies outside of the interval that says which signs are safe', () => {
  const sizes = [1e-50, 1e-20, 1e-3, 0.3, 1, 2.5, 20, 344, 700, 1e4, 1e30, 1e50];
  const points = [0, ...sizes.flatMap(x => [x, -x])];
  for (const { definition: f } of all()) {
    if (f.kind !== 'scalar') continue;
    const { value, slopes } = unitsOf(f);
    const params = Object.fromEntries(Object.entries(f.params).map(([id, p]) => [id, p.default]));
    const ranges = Object.fromEntries(Object.entries(f.params).map(([id, p]) => [id, interval(...p.range)]));
    for (const { formula } of [value, slopes['x']!]) {
      const { root } = lowerFolded(formula);
      const known = new Intervals(root, { ...ranges, x: ordinary('input') });
      for (const part of partsInOrder([root])) {
        const { low, high, least } = known.of(part);
        for (const x of points) {
          const v = evaluate(part, { x, ...params }, float64);
          if (typeof v !== 'number' || Number.isNaN(v)) continue;
          const isWithin = v >= low && v <= high && (v === 0 || Math.abs(v) >= least);
          expect(isWithin, `${f.name} at ${x}: ${v} in ${low} to ${high}, least ${least}`).toBe(true);
        }
      }
    }
  }
});
