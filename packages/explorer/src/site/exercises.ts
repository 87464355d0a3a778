// The exercises of a page, computed by the library when the page is built.
import { find } from 'nonlin/catalog';
import { type Calculator, type Prepared, prepared } from '../exercises/exercise.ts';
import { rowExercises } from '../exercises/rows.ts';
import { scalarExercises } from '../exercises/scalars.ts';
import type { PairRun, RowRun, ScalarRun } from '../functions.ts';
import type { Language } from '../text/language.ts';

const runOf = (name: string): unknown => find(name)!.run;

const library: Calculator = {
  value: (name, x) => (runOf(name) as ScalarRun)(x) as number,
  slope: (name, x) => (runOf(name) as ScalarRun).derivative(x) as number,
  row: (name, x) => [(runOf(name) as RowRun)(x)].flat() as number[],
  pair: (name, gate, value) => first((runOf(name) as PairRun)([gate, value], { gate: 'first' })),
};
const first = (row: unknown): number => (row as readonly number[])[0]!;

export const exercises = { ...scalarExercises, ...rowExercises };

export const exercisesOf = (name: string, language: Language): readonly Prepared[] =>
  (exercises[name] ?? []).map(exercise => prepared(exercise, library, language));
