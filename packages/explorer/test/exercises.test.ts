// Every exercise: its answer follows from arithmetic of many digits, not only from the library; both languages are there.
import { find } from 'nonlin/catalog';
import { describe, expect, test } from 'vitest';
import { derivative } from '../../nonlin/src/formula/index.ts';
import { oracle } from '../../nonlin/test/support/decimal.ts';
import { type Calculator, type Exercise, isRange, prepared } from '../src/exercises/exercise.ts';
import { exercises, exercisesOf } from '../src/site/exercises.ts';

const definitionOf = (name: string) => find(name)!.definition;
const parametersOf = (name: string): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(definitionOf(name).params).map(([id, p]) => [id, p.default]));
const truth = (formula: Parameters<typeof oracle>[0], name: string, x: object): readonly number[] =>
  oracle(formula, { ...parametersOf(name), ...x }).map(v => v.toNumber());

/** True values, each rounded to float64. */
const precise: Calculator = {
  value: (name, x) => truth(definitionOf(name).value.textbook, name, { x })[0]!,
  slope: (name, x) => {
    const f = definitionOf(name);
    if (f.kind !== 'scalar') throw new TypeError(`${name} is no function of one number`);
    return truth(f.derivative?.textbook ?? derivative(f.value.textbook), name, { x })[0]!;
  },
  row: (name, x) => truth(definitionOf(name).value.textbook, name, { x }),
  pair: (name, gate, value) => truth(definitionOf(name).value.textbook, name, { gate, value })[0]!,
};

const list: readonly (readonly [string, Exercise])[] = Object.entries(exercises).flatMap(([name, all]) =>
  all.map(exercise => [`${name}: ${exercise.question.en}`, exercise] as const),
);

test('the twenty most read pages have three each', () => {
  const article = ['sigmoid', 'tanh', 'relu', 'softmax', 'softmin', 'logSoftmax'];
  expect(Object.keys(exercises)).toEqual(expect.arrayContaining(article));
  expect(Object.keys(exercises)).toHaveLength(20);
  for (const [name, all] of Object.entries(exercises)) {
    expect(find(name), name).toBeDefined();
    expect(all, name).toHaveLength(3);
  }
});

describe.each(list)('%s', (name, exercise) => {
  test('has the answer that true values have', () => {
    const [page] = name.split(':');
    const ours = exercisesOf(page!, 'en').find(e => e.question === exercise.question.en)!;
    const theirs = prepared(exercise, precise, 'en');
    expect(ours.right).toBe(theirs.right);
    if (theirs.range) expect(ours.range!.value).toBeCloseTo(theirs.range.value, 6);
    // The number in the explanation is true to the digits that are shown.
    expect(ours.why).toBe(theirs.why);
  });

  test('has both languages, and no guess is right before it is made', () => {
    for (const text of [exercise.question, exercise.why]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
    }
    const { answers } = exercise;
    if (!isRange(answers)) return;
    const { range } = prepared(exercise, precise, 'en');
    expect(Math.abs(answers.min - range!.value)).toBeGreaterThan(answers.tolerance);
    // And some step of the slider is right.
    expect(answers.step).toBeLessThanOrEqual(2 * answers.tolerance);
  });
});
