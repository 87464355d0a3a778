// The TypeScript language: modules that a strict compiler takes, and whose results are the library's, bit for bit.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { points } from '../../src/analysis/estimate/points.ts';
import { randomNumbers } from '../../src/analysis/precision/index.ts';
import { all, type Entry } from '../../src/catalog.ts';
import { defineScalar, math, type ScalarFunction } from '../../src/functions/definition.ts';
import { code } from '../../src/notation.ts';

const folder = mkdtempSync(join(tmpdir(), 'nonlin-typescript-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const compiler = join(import.meta.dirname, '../../../../node_modules/typescript/bin/tsc');
const OPTIONS =
  '--strict --noUncheckedIndexedAccess --exactOptionalPropertyTypes --noUnusedParameters --target es2022 --module esnext --types --skipLibCheck'.split(
    ' ',
  );

const entries = all();
const parameter = { default: 2, range: [0, 10], symbol: 'p', text: { en: 'A.', zh: '甲。' } } as const;
/** A definition with names that the language keeps for itself. */
const own = defineScalar({
  name: 'own',
  title: { en: 'A thing', zh: '一物' },
  summary: { en: 'Made for a test.', zh: '供测试。' },
  params: { default: parameter, new: parameter },
  value: { textbook: math`let in = default * x; let for = in * in; for * for + new * in` },
  references: [],
});
for (const f of [...entries.map(e => e.definition), own])
  writeFileSync(join(folder, `${f.name}.ts`), code(f, 'typescript', { derivative: true }));
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
const compiled = spawnSync(
  process.execPath,
  [compiler, ...OPTIONS, 'own.ts', ...entries.map(e => `${e.definition.name}.ts`)],
  { cwd: folder, encoding: 'utf8' },
);

test('a strict compiler finds nothing to say', () => {
  expect(compiled.stdout).toBe('');
  expect(compiled.status).toBe(0);
});

test('words of the language serve as names', async () => {
  const module = await load('own');
  expect(module['own']!(3)).toBe(6 ** 4 + 2 * 6);
  expect(module['own']!(3, 1, 0)).toBe(3 ** 4);
});

type Call = (...args: unknown[]) => unknown;
type Written = Readonly<Record<string, Call>>;
const load = async (id: string): Promise<Written> =>
  (await import(pathToFileURL(join(folder, `${id}.js`)).href)) as Written;

const random = randomNumbers(31);
const rows: readonly (readonly number[])[] = [
  ...[0.1, 3, 40].flatMap(spread =>
    [2, 6, 10, 24].map(n => Array.from({ length: n }, () => (random() * 2 - 1) * spread)),
  ),
  [0, 0],
  [1, Number.NaN],
  [Number.NEGATIVE_INFINITY, 3],
  [1000, -1000, 5, 1000],
];
const list = (y: unknown): readonly number[] => (typeof y === 'number' ? [y] : [...(y as Float64Array)]);

const callableOf = ({ run }: Entry): Call & Readonly<Record<string, Call>> =>
  run as unknown as Call & Readonly<Record<string, Call>>;
const named = (kinds: (f: Entry['definition']) => boolean) =>
  entries.filter(e => kinds(e.definition)).map(e => [e.definition.name, e] as const);

describe.each(named(f => f.kind === 'scalar'))('%s', (name, entry) => {
  const f = entry.definition as ScalarFunction;
  const callable = callableOf(entry);

  test('the same bits, value and derivative', async () => {
    const module = await load(name);
    for (const x of [...points(f), Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN]) {
      expect(module[name]!(x), `at ${x}`).toBe(callable(x));
      expect(module[`${name}Derivative`]!(x), `slope at ${x}`).toBe(callable['derivative']!(x));
    }
  });

  test('other parameters, as arguments and as defaults', async () => {
    const params = Object.fromEntries(
      Object.entries(f.params)
        .filter(([, p]) => !p.random)
        .map(([id, { default: value, range }]) => [
          id,
          value + 0.25 <= range[1] ? value + 0.25 : value - 0.25,
        ]),
    );
    const changed = `${name}Changed`;
    writeFileSync(join(folder, `${changed}.js`), javascript(code(f, 'typescript', { params }) as string));
    const [module, other] = [await load(name), await load(changed)];
    for (const x of [-2.5, -0.3, 0.7, 4]) {
      const expected = callable(x, params);
      expect(module[name]!(x, ...usedOf(f, params)), `at ${x}`).toBe(expected);
      expect(other[name]!(x), `at ${x}`).toBe(expected);
    }
  });
});

describe.each(named(f => f.kind !== 'scalar'))('%s', (name, entry) => {
  const f = entry.definition;
  const callable = callableOf(entry);

  test('the same bits, value and gradient, of rows', async () => {
    const module = await load(name);
    for (const row of rows) {
      const x = Float64Array.from(row);
      const y = list(callable(x));
      expect(list(module[name]!(x)), `[${row}]`).toEqual(y);
      const isNumber = f.kind === 'row' && f.result === 'number' && !f.grouped;
      const g = y.map((_, i) => [1, -0.5, 0.25, 3][i % 4]!);
      const arrived = isNumber ? g[0] : Float64Array.from(g);
      expect(list(module[`${name}Vjp`]!(x, arrived)), `gradient of [${row}]`).toEqual(
        list(callable['vjp']!(x, arrived)),
      );
    }
  });
});

/** The text without its types. */
const javascript = (text: string): string => transformSync(text, { loader: 'ts', target: 'es2022' }).code;

/** A function takes the parameters that its value uses, in the order of the definition. */
function usedOf(f: Entry['definition'], params: Readonly<Record<string, number>>): readonly number[] {
  const text = code(f, 'typescript', { params }) as string;
  const head = /function \w+\(([^)]*)\)/g;
  const last = [...text.matchAll(head)].at(-1)![1]!;
  return Object.entries(params).flatMap(([id, v]) => (new RegExp(`\\b${id} =`).test(last) ? [v] : []));
}
