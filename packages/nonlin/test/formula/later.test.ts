// Formulas are read when they are first looked at. Importing an entry point reads none; a mistake in one shows here, early.
import { expect, test } from 'vitest';
import { all } from '../../src/catalog.ts';
import type { Expr } from '../../src/formula/index.ts';
import { later, math, once, placeOf, whenMade } from '../../src/formula/index.ts';
import { defineScalar } from '../../src/functions/definition.ts';
import { measures } from '../../src/functions/logits.ts';
import { elementLosses } from '../../src/functions/losses.ts';
import { foreignRecipes } from '../../src/languages/foreign.ts';
import * as notation from '../../src/notation.ts';
import { recipes, shortRecipes, singleRecipes } from '../../src/numerics/index.ts';
import '../../src/define.ts';
import '../../src/webgpu.ts';
import '../../src/plot.ts';

const isExpr = (value: object): boolean => 'kind' in value && 'args' in value;
const isRead = (e: Expr): boolean => Object.getOwnPropertyDescriptor(e, 'kind')!.get === undefined;

/** The formulas within a definition or a recipe that are written out in it. */
function formulasIn(value: unknown, path: string): readonly (readonly [path: string, e: Expr])[] {
  if (typeof value !== 'object' || value === null || /references|anchors/.test(path)) return [];
  if (isExpr(value)) return [[path, value as Expr]];
  const isOther = path.includes('.') && 'title' in value;
  // A getter would make its formula. The stable form is one, and it is made from those that are read here and looked at below.
  const fields = Object.entries(Object.getOwnPropertyDescriptors(value)).filter(([, field]) => !field.get);
  return isOther ? [] : fields.flatMap(([id, field]) => formulasIn(field.value, `${path}.${id}`));
}

const shipped = [
  ...all().flatMap(({ definition }) => formulasIn({ ...definition, title: undefined }, definition.name)),
  ...Object.entries({ recipes, shortRecipes, singleRecipes, foreignRecipes }).flatMap(([id, table]) =>
    Object.entries(table).map(([op, { formula }]) => [`${id}.${op}`, formula] as const),
  ),
];

test('importing the entry points reads no formula', () => {
  expect(notation.languages.length).toBeGreaterThan(10);
  expect(shipped.length).toBeGreaterThan(250);
  // Slopes that follow from others, and what is made of parts, are made as expressions.
  const read = shipped.filter(([, e]) => isRead(e)).map(([path]) => path);
  expect(read).toEqual([]);
});

test.each([...shipped, ...[...elementLosses, ...measures].flatMap(f => formulasIn(f, f.name))])(
  '%s can be read',
  (_, e) => {
    expect(typeof e.kind).toBe('string');
    expect(isRead(e)).toBe(true);
  },
);

test('so can stable forms and short ones', () => {
  for (const { definition: f } of all()) {
    const outputs =
      f.kind === 'scalar' ? [f.value, f.derivative!] : f.kind === 'gated' ? Object.values(f.slopes!) : [];
    for (const { stable, short } of outputs)
      for (const e of [stable, short]) if (e) expect(typeof e.kind).toBe('string');
  }
});

test('what is made later looks as if it had been there', () => {
  let made = 0;
  const e = later(() => {
    made++;
    return math`1 + x`;
  });
  expect(made).toBe(0);
  expect({ ...e }).toEqual({ kind: 'op', op: 'add', args: [expect.anything(), { kind: 'name', name: 'x' }] });
  expect(structuredClone(later(() => math`x`))).toEqual({ kind: 'name', name: 'x' });
  expect(made).toBe(1);
  expect(e).toBe(e);
});

test('a formula knows where it was read', () => {
  const e = math`x * x`;
  expect(e.kind).toBe('op');
  expect(placeOf(e)).toMatchObject({ source: 'x * x', from: 0, to: 5 });
});

test('a mistake is told at each look, with what is wrong', () => {
  const e = math`x +`;
  for (let i = 0; i < 2; i++) expect(() => e.kind).toThrow('the formula ends here');
  const described = { title: { en: '', zh: '' }, summary: { en: '', zh: '' }, references: [] };
  const f = defineScalar({ ...described, name: 'f', value: { textbook: math`x * z` } });
  for (let i = 0; i < 2; i++) expect(() => f.value.textbook.kind).toThrow('f: a formula mentions z');
});

test('checks wait for what they check', () => {
  const seen: string[] = [];
  const e = later(() => math`x`);
  whenMade(e, made => seen.push(made.kind));
  expect(seen).toEqual([]);
  expect(e.kind).toBe('name');
  whenMade(e, made => seen.push(made.kind));
  expect(seen).toEqual(['name', 'name']);
});

test('once makes a thing once', () => {
  const make = once(() => ({}));
  expect(make()).toBe(make());
});
