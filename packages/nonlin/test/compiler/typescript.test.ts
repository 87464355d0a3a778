// What the compiler prints as TypeScript computes what the library computes: functions of each shape, in both arithmetics. All functions
// are in languages/typescript, with a strict compiler.
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { find } from '../../src/catalog.ts';
import { lower } from '../../src/compiler/lower.ts';
import { identifier, isReserved, scalarFunction, takenBy } from '../../src/compiler/typescript.ts';
import { defineScalar, math } from '../../src/functions/definition.ts';
import { code } from '../../src/notation.ts';
import { firstDifference } from '../kernels/support.ts';

type Call = (...args: unknown[]) => unknown;
type Module = Readonly<Record<string, Call>>;

/** The functions of a text. */
function run(text: string): Module {
  const { code: script } = transformSync(text, { loader: 'ts', format: 'cjs', target: 'es2022' });
  const module = { exports: {} as Module };
  new Function('module', 'exports', script)(module, module.exports);
  return module.exports;
}

const list = (y: unknown): readonly number[] => (typeof y === 'number' ? [y] : [...(y as Float64Array)]);
const rows = [
  [0.5, -1.25, 2, 0.125, 3.5, -0.75, 1, 1.5, 0.25, -2],
  [2, 2],
  [-30, 4, 4.5, 3.75],
  [Number.NEGATIVE_INFINITY, 1],
].map(row => Float64Array.from(row));
const SCALARS = ['sigmoid', 'gelu', 'mish', 'snake', 'hardtanh', 'softplus', 'erf', 'arctan', 'pelu'];
const ROWS = ['softmax', 'logSoftmax', 'logSumExp', 'entmax15', 'entmax', 'hardmax', 'standardize', 'swiglu'];
const close = (y: number, expected: number, size = Math.abs(expected)): boolean =>
  Object.is(y, expected) || Math.abs(y - expected) <= 16 * Number.EPSILON * size || y === expected;

describe.each(['library', 'engine'] as const)('the arithmetic of the %s', arithmetic => {
  const moduleOf = (name: string): readonly [Module, Call & Module] => {
    const { definition, run: callable } = find(name)!;
    const text = code(definition, 'typescript', { derivative: true, arithmetic }) as string;
    return [run(text), callable as unknown as Call & Module];
  };

  test.each(SCALARS)('%s and its slope', name => {
    const [module, callable] = moduleOf(name);
    for (const x of [-7.5, -1, -0.3, 0, 0.7, 1, 2.25, 40])
      for (const [id, own] of [
        [name, callable],
        [`${name}Derivative`, callable['derivative']!],
      ] as const) {
        const [y, expected] = [module[id]!(x), own(x)] as [number, number];
        // Near a zero the engine's arithmetic loses what is small beside 1.
        const isRight =
          arithmetic === 'library'
            ? Object.is(y, expected)
            : close(y, expected, Math.max(1, Math.abs(expected)));
        expect(isRight, `${id}(${x}): ${y}, not ${expected}`).toBe(true);
      }
  });

  test.each(ROWS)('%s and its gradient', name => {
    const [module, callable] = moduleOf(name);
    for (const x of rows) {
      const y = list(callable(x));
      const got = list(module[name]!(x));
      const g = y.map((_, i) => [1, -0.5, 0.25, 3][i % 4]!);
      const arrived = typeof callable(x) === 'number' ? g[0]! : Float64Array.from(g);
      const [slopes, expected] = [module[`${name}Vjp`]!(x, arrived), callable['vjp']!(x, arrived)].map(list);
      if (arithmetic === 'library') {
        expect(firstDifference(got, y), `[${x}]`).toBe(-1);
        expect(firstDifference(slopes!, expected!), `gradient of [${x}]`).toBe(-1);
      } else {
        expect(
          got.every((v, i) => close(v, y[i]!, 1 + Math.abs(y[i]!))),
          `[${x}]: ${got}`,
        ).toBe(true);
        const size = Math.max(...expected!.map(Math.abs).filter(Number.isFinite), 1);
        expect(
          slopes!.every((v, i) => close(v, expected![i]!, size)),
          `gradient of [${x}]: ${slopes}`,
        ).toBe(true);
      }
    }
  });
});

test('words of the language as parameters, and those that are not used', () => {
  const parameter = { default: 2, range: [0, 10], symbol: 'p', text: { en: 'A.', zh: '甲。' } } as const;
  const value = math`x * class`;
  const f = defineScalar({
    name: 'own',
    title: { en: 'A thing', zh: '一物' },
    summary: { en: 'Made for a test.', zh: '供测试。' },
    params: { first: parameter, class: parameter, last: parameter },
    value: { textbook: value },
    references: [],
  });
  const text = code(f, 'typescript') as string;
  expect(text).toContain('function own(x: number, class_ = 2): number');
  expect(run(text)['own']!(3)).toBe(6);
  expect(run(text)['own']!(3, 5)).toBe(15);
  expect([isReserved('class'), identifier('class'), identifier('x')]).toEqual([true, 'class_', 'x']);
  // What the library runs is called with all parameters, in their order.
  const names = ['x', 'first', 'class', 'last'];
  const graph = lower(value);
  expect(takenBy(names, graph)).toEqual(['x', 'first', 'class']);
  expect(scalarFunction('own', names, graph)).toBe(
    'function own(x: number, _first: number, class_: number): number {\n  return x * class_;\n}',
  );
});
