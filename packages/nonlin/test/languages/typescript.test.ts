// The TypeScript language: modules that a strict compiler takes, and whose results are the library's, bit for bit; in the engine's
// arithmetic, to a few ulp.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { points } from '../../src/analysis/estimate/points.ts';
import { around, randomNumbers, step } from '../../src/analysis/precision/index.ts';
import { all, type Entry } from '../../src/catalog.ts';
import { defineScalar, math, type ScalarFunction } from '../../src/functions/definition.ts';
import { type CodeOptions, code } from '../../src/notation.ts';

const folder = mkdtempSync(join(tmpdir(), 'nonlin-typescript-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const compiler = join(import.meta.dirname, '../../../../node_modules/typescript/bin/tsc');
const OPTIONS =
  '--strict --noUncheckedIndexedAccess --exactOptionalPropertyTypes --noUnusedLocals --noUnusedParameters --target es2022 --module esnext --types --skipLibCheck'.split(
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
for (const f of [...entries.map(e => e.definition), own]) {
  writeFileSync(join(folder, `${f.name}.ts`), code(f, 'typescript', { derivative: true }));
  writeFileSync(
    join(folder, `${f.name}.engine.ts`),
    code(f, 'typescript', { derivative: true, arithmetic: 'engine' }),
  );
}
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
const compiled = spawnSync(
  process.execPath,
  [
    compiler,
    ...OPTIONS,
    ...['own', ...entries.map(e => e.definition.name)].flatMap(id => [`${id}.ts`, `${id}.engine.ts`]),
  ],
  { cwd: folder, encoding: 'utf8' },
);

test('a strict compiler finds nothing to say', () => {
  expect(compiled.stdout).toBe('');
  expect(compiled.status).toBe(0);
});

test.each(['own', 'own.engine'])('words of the language serve as names: %s', async id => {
  const module = await load(id);
  expect(module['own']!(3)).toBe(6 ** 4 + 2 * 6);
  expect(module['own']!(3, 1, 0)).toBe(3 ** 4);
});

test.each([
  ['sigmoid', 3],
  ['relu', 3],
  ['softmax', 14],
  ['entmax15', 32],
] as const)("%s in the engine's arithmetic takes at most %i lines", (name, most) => {
  const text = code(definitionOf(name), 'typescript', { arithmetic: 'engine' }) as string;
  const lines = text.split('\n').filter(line => line !== '' && !/^\/[/*]/.test(line));
  expect(lines.length).toBeLessThanOrEqual(most);
});

test('an arithmetic that a language does not have is an error that says so', () => {
  const of = (language: string, arithmetic: unknown) =>
    code(definitionOf('relu'), language, { arithmetic } as CodeOptions);
  expect(() => of('typescript', 'exact')).toThrow('arithmetic: expected library or engine, not exact');
  expect(() => of('numpy', 'engine')).toThrow('arithmetic: NumPy has no choice of it');
  expect(of('typescript', 'library')).toBe(code(definitionOf('relu'), 'typescript'));
});

const definitionOf = (name: string) => entries.find(e => e.definition.name === name)!.definition;

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
const INF = Number.POSITIVE_INFINITY;
/** Rows that only another arithmetic has to be asked about. */
const edges: readonly (readonly number[])[] = [
  [INF, 1],
  [INF, INF],
  [-INF, -INF],
  [1, INF, Number.NaN, -INF],
  [1, 2, 3, 4, 5, 6],
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

  test("in the engine's arithmetic: 16 ulp, or what four ulp of x make", async () => {
    const module = await load(`${name}.engine`);
    const spread = Array.from({ length: 200 }, (_, i) => (i - 100) / 5.3);
    for (const x of [...points(f), ...spread, INF, -INF, Number.NaN])
      for (const [id, own] of [
        [name, callable],
        [`${name}Derivative`, callable['derivative']!],
      ] as const) {
        const [y, expected] = [module[id]!(x), own(x)] as [number, number];
        const beside = around(x, 1).map(v => Math.abs((own(v) as number) - expected));
        const most = 16 * ulpOf(expected) + 4 * Math.max(...beside.filter(Number.isFinite), 0);
        // Some results are 0 a little earlier than those of the library.
        expectClose(y, expected, Math.max(most, 1e-300), `${id}(${x})`);
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

describe.each(named(f => f.kind !== 'scalar'))("%s in the engine's arithmetic", (name, entry) => {
  const f = entry.definition;
  const callable = callableOf(entry);

  test('16 ulp; gradients 16 ulp of the largest in the row', async () => {
    const module = await load(`${name}.engine`);
    for (const row of [...rows, ...edges].filter(r => r.length % 2 === 0)) {
      const x = Float64Array.from(row);
      const y = list(callable(x));
      const most = sizeOf(y);
      list(module[name]!(x)).forEach((v, i) => {
        const measure = f.kind === 'row' ? Math.max(Math.abs(y[i]!), signed(y) ? most : 0) : Math.abs(y[i]!);
        expectClose(v, y[i]!, 16 * ulpOf(measure), `${i} of [${row}]`);
      });
      const isNumber = f.kind === 'row' && f.result === 'number' && !f.grouped;
      const g = y.map((_, i) => [1, -0.5, 0.25, 3][i % 4]!);
      const arrived = isNumber ? g[0] : Float64Array.from(g);
      const dx = list(callable['vjp']!(x, arrived));
      list(module[`${name}Vjp`]!(x, arrived)).forEach((v, i) => {
        expectClose(v, dx[i]!, 16 * ulpOf(sizeOf(dx)), `gradient ${i} of [${row}]`);
      });
    }
  });
});

/** Whether terms of both signs met, so that only the row as a whole has its digits. */
const signed = (y: readonly number[]): boolean => y.some(v => v < 0) && y.some(v => v > 0);
const sizeOf = (y: readonly number[]): number => Math.max(0, ...y.map(Math.abs).filter(Number.isFinite));
const ulpOf = (y: number): number =>
  Number.isFinite(y) ? step(Math.abs(y), 1) - Math.abs(y) || Number.MIN_VALUE : 0;

/** The same NaN or infinity, or a number as near as that; zeros may have the other sign. */
function expectClose(y: number, expected: number, most: number, where: string): void {
  if (Number.isFinite(expected))
    expect(Math.abs(y - expected), `${where}: ${y}, not ${expected}`).toBeLessThanOrEqual(most);
  else expect(y, where).toBe(expected);
}

/** The text without its types. */
const javascript = (text: string): string => transformSync(text, { loader: 'ts', target: 'es2022' }).code;

/** A function takes the parameters that its value uses, in the order of the definition. */
function usedOf(f: Entry['definition'], params: Readonly<Record<string, number>>): readonly number[] {
  const text = code(f, 'typescript', { params }) as string;
  const head = /function \w+\(([^)]*)\)/g;
  const last = [...text.matchAll(head)].at(-1)![1]!;
  return Object.entries(params).flatMap(([id, v]) => (new RegExp(`\\b${id} =`).test(last) ? [v] : []));
}
