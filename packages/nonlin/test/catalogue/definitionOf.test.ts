// One thing that every entry point takes: a callable, a function that define made, a definition, an entry of the catalogue.
import { describe, expect, test } from 'vitest';
import { all, definitionOf, type FunctionLike, find, properties } from '../../src/catalog.ts';
import { callable, define, estimate, suggestions } from '../../src/define.ts';
import * as functions from '../../src/index.ts';
import {
  CannotWrite,
  code,
  formulas,
  gradientsOf,
  languages,
  latex,
  mpmath,
  onnx,
  sqlExpression,
  variablesOf,
} from '../../src/notation.ts';
import { scene } from '../../src/plot.ts';

const written = (write: () => unknown): unknown => {
  try {
    return write();
  } catch (error) {
    if (error instanceof CannotWrite) return error.message;
    throw error;
  }
};

/** Whatever stands for a function of the catalogue. */
const spellings = (name: string): readonly FunctionLike[] => {
  const entry = find(name)!;
  return [functions[name as keyof typeof functions] as FunctionLike, entry.definition, entry];
};

describe.each(all().map(e => e.definition.name))('%s', name => {
  const { definition } = find(name)!;

  test('is the same function whatever stands for it', () => {
    for (const f of spellings(name)) expect(definitionOf(f)).toBe(definition);
    expect(definitionOf(callable(definition) as unknown as FunctionLike)).toBe(definition);
  });

  test('is written the same from its callable', () => {
    const [f] = spellings(name) as [FunctionLike];
    expect(latex(f)).toEqual(latex(definition));
    expect(formulas(f)).toEqual(formulas(definition));
    expect(written(() => code(f, 'numpy'))).toEqual(written(() => code(definition, 'numpy')));
    expect(written(() => languages[0]!.write(f))).toEqual(written(() => code(definition, 'typescript')));
    expect(variablesOf(f)).toEqual(variablesOf(definition));
    expect(gradientsOf(f)).toEqual(gradientsOf(definition));
    expect(mpmath(f)).toEqual(mpmath(definition));
    expect(suggestions(f)).toEqual(suggestions(definition));
  });
});

test('every entry point takes each of them', () => {
  for (const f of [...spellings('gelu'), define('gelu', 'gelu(x)')]) {
    expect(properties(f).minimum!.value).toBeCloseTo(-0.16997, 4);
    expect(estimate(f).float32.ulp).toBeLessThan(1);
    expect(onnx(f).graph.node.length).toBeGreaterThan(0);
    expect(sqlExpression(f, 'duckdb').expression).toContain('x');
    const [curve] = scene({ curves: [f], x: [-1, 1] }).curves;
    expect(curve!.label).toBe('gelu');
    const [labelled] = scene({ curves: [{ label: 'mine', f }], x: [-1, 1] }).curves;
    expect(labelled).toEqual({ ...curve, label: 'mine' });
  }
  const square = scene({ curves: [x => x * x], x: [0, 1] }).curves[0]!;
  expect(square.pieces[0]!.at(-1)).toEqual([1, 1]);
});

test('with a framework’s name come its defaults', () => {
  const entry = find('HardSigmoid', { framework: 'onnx' })!;
  for (const f of [entry, entry.run as FunctionLike]) {
    expect(code(f, 'numpy')).toContain('alpha=0.2');
    expect(properties(f).lipschitz.value).toBe(0.2);
  }
  expect(entry.definition).toBe(find('hardsigmoid')!.definition);
});

test('anything else is a TypeError that names the argument', () => {
  const expected = /^f: expected a function of nonlin, one that define made, a definition or an entry/;
  const others = ['gelu', 1, undefined, null, {}, [], Math.tanh, { kind: 'scalar' }, { definition: 1 }];
  for (const other of others as readonly FunctionLike[]) {
    const refused = (run: () => unknown): void =>
      expect(run, String(other)).toThrow(
        expect.objectContaining({ name: 'TypeError', message: expect.stringMatching(expected) }),
      );
    refused(() => definitionOf(other));
    refused(() => code(other, 'numpy'));
    refused(() => latex(other));
    refused(() => estimate(other));
    refused(() => properties(other));
  }
  expect(() => scene({ curves: [{ label: 'a', f: functions.softmax }], x: [0, 1] })).toThrow(
    new TypeError('curves[0].f: expected a function of one number; softmax is a function of a row'),
  );
  expect(() => properties(functions.softmax)).toThrow(
    new TypeError('f: expected a function of one number; softmax is a function of a row'),
  );
});
