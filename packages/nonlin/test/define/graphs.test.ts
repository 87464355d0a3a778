// Inside a process graphs are handed on: nothing that was made here is written as text and read again.
import { beforeEach, expect, test, vi } from 'vitest';
import { rowGraphs, scalarGraphs } from '../../src/compiler/codeOf.ts';
import { define } from '../../src/define.ts';
import type { RowFunction, ScalarFunction } from '../../src/functions/definition.ts';
import { runnableRow, runnableScalar } from '../../src/kernels/runnable.ts';

const read = vi.hoisted(() => ({ texts: [] as string[], written: 0 }));
vi.mock('../../src/compiler/program.ts', async importOriginal => {
  const original = await importOriginal<typeof import('../../src/compiler/program.ts')>();
  return {
    ...original,
    encode: (root: never) => {
      read.written++;
      return original.encode(root);
    },
    decode: (text: string) => {
      read.texts.push(text);
      return original.decode(text);
    },
    graphOf: (program: never) => {
      if (typeof program === 'string') read.texts.push(program);
      return original.graphOf(program);
    },
  };
});

beforeEach(() => {
  read.texts = [];
  read.written = 0;
});

test('to define a function reads and writes no program', () => {
  define('a', 'x * tanh(exp(x))');
  define('b', 'exp(x) / sum(exp(x))');
  define('c', 'sigmoid(gate) * value');
  expect(read).toEqual({ texts: [], written: 0 });
});

test('a kernel reads the recipes that its formula calls for, once for all functions', () => {
  const call = (id: string): unknown => define(id, 'x * atan(x) / 3')(new Float32Array(100).fill(0.5));
  call('d');
  // That of float64 results, by which tables are judged, and that of float32 results.
  expect(read.texts).toHaveLength(2);
  call('e');
  expect(read).toMatchObject({ texts: { length: 2 }, written: 0 });
});

test('what is made has graphs for programs', () => {
  const scalar = runnableScalar(scalarGraphs(define('f', 'x * exp(x)').definition as ScalarFunction));
  const row = runnableRow(rowGraphs(define('g', 'x / sum(exp(x))').definition as RowFunction));
  const { value, derivative, second } = scalar.programs;
  for (const program of [value, derivative, second, row.programs!.value, row.programs!.vjp])
    expect(program).toHaveProperty('kind', 'op');
});
