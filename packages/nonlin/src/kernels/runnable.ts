// Makes code that runs from the graphs of a function's formulas, without printing them. The results have the bits of generated code.
// Nothing is evaluated as text, so a content-security policy has nothing to object to.

import {
  type GatedCode,
  type GatedForms,
  type RecipeCode,
  type RecipeTables,
  type RowCode,
  type RowForms,
  type ScalarCode,
  type ScalarForms,
  shortName,
} from '../compiler/code.ts';
import {
  type FormulaGraphs,
  type GatedGraphs,
  programsOf,
  type RowGraphs,
  type RowSignature,
  type ScalarGraphs,
  takesSine,
} from '../compiler/codeOf.ts';
import { lower } from '../compiler/lower.ts';
import type { Expr } from '../formula/index.ts';
import type { Parameters } from '../functions/definition.ts';
import type { Precision } from '../numerics/precision.ts';
import * as elementary from '../numerics/printed/numerics.ts';
import * as programs from '../numerics/printed/recipes.ts';
import * as short from '../numerics/printed/short.ts';
import { serveFitted } from './fitted/fit.ts';
import { interpreted, largeArguments, machine, type OperationTable } from './interpret.ts';
import { type Loops, loopsOf } from './loops.ts';
import { fitKernels } from './rows.ts';

/** The short recipes as functions, by operation. */
const shortOperations: OperationTable = Object.fromEntries(
  Object.entries(short).map(([id, f]) => [id.replace(/^short(.)/, (_, c: string) => c.toLowerCase()), f]),
);

/** The elementary functions of each precision: those that the catalogue calls. */
const tables: Readonly<Record<Precision, OperationTable>> = {
  float64: { ...machine, ...elementary },
  float32: { ...machine, ...shortOperations },
};

const recipePrograms = programs as unknown as Readonly<Record<string, RecipeCode>>;
const recipeTable = (
  ids: readonly string[],
  nameOf: (id: string) => string,
): Readonly<Record<string, RecipeCode>> =>
  Object.fromEntries(ids.map(id => [id, recipePrograms[`${nameOf(id)}Program`]!]));

/** All recipes. A kernel takes those that its formula needs. */
const allRecipes: RecipeTables = {
  float64: recipeTable(Object.keys(elementary), id => id),
  float32: recipeTable(Object.keys(shortOperations), shortName),
};

type Formulas<F extends string, S> = Readonly<Record<F, FormulaGraphs<S>>>;

/** Formulas that nobody measured for float32 results take the long recipes there where the short ones might show. */
const longOf = (formulas: Formulas<string, unknown>): readonly string[] =>
  Object.entries(formulas).flatMap(([id, formula]) => (formula.needsLongRecipes ? [id] : []));

/** The operations of a formula in JavaScript: they follow the same recipes as the kernel of the formula. */
const tableFor = (long: readonly string[], id: string, accuracy: Precision): OperationTable =>
  tables[long.includes(id) ? 'float64' : accuracy];

type NumberForms<F extends string> = Readonly<Record<F, (...values: number[]) => number>>;

/** Functions of numbers, by name, for each accuracy. */
function numberForms<F extends string>(
  formulas: Formulas<F, readonly string[]>,
  long: readonly string[],
): Readonly<Record<Precision, NumberForms<F>>> {
  const forms = (accuracy: Precision): NumberForms<F> => {
    const run = Object.entries<FormulaGraphs>(formulas).map(
      ([id, f]) =>
        [id, interpreted(f.graph(accuracy).root, f.signature, tableFor(long, id, accuracy))] as const,
    );
    return Object.fromEntries(run) as NumberForms<F>;
  };
  return { float64: forms('float64'), float32: forms('float32') };
}

export function runnableScalar(graphs: ScalarGraphs): ScalarCode {
  const { formulas, rare, paramSlopes, ...facts } = graphs;
  const long = longOf(formulas);
  const slopes = Object.entries(paramSlopes).map(
    ([id, f]) => [id, interpreted(f.graph('float64').root, f.signature, tables.float64)] as const,
  );
  return {
    ...facts,
    ...(numberForms(formulas, long) satisfies Record<Precision, ScalarForms>),
    ...(takesSine(graphs) ? { largeArguments } : { serve: serveFitted }),
    ...(slopes.length > 0 && { paramSlopes: Object.fromEntries(slopes) }),
    programs: {
      ...programsOf(formulas),
      get second() {
        return rare.second.graph('float64').root;
      },
      get shortSecond() {
        return rare.second.graph('float32').root;
      },
    },
    recipes: { ...allRecipes, long: [...long, 'second'] },
  };
}

export function runnableGated({ formulas, ...facts }: GatedGraphs): GatedCode {
  const needing = longOf(formulas);
  // J v is both slopes in one kernel, which takes one kind of recipes.
  const slopes = ['gateSlope', 'valueSlope', 'jvp'];
  const long = needing.some(id => slopes.includes(id)) ? [...needing, ...slopes] : needing;
  return {
    ...facts,
    ...(numberForms(formulas, long) satisfies Record<Precision, GatedForms>),
    programs: programsOf(formulas),
    recipes: { ...allRecipes, long },
  };
}

export function runnableRow({ formulas, noisy, ...facts }: RowGraphs): RowCode {
  const long = longOf(formulas);
  const programs = programsOf<'value' | 'vjp' | 'jvp'>(formulas);
  return {
    ...facts,
    ...(noisy && { noisy: { hard: runnableRow(noisy.hard) } }),
    float64: loopForms(formulas, long, 'float64'),
    float32: loopForms(formulas, long, 'float32'),
    ...(!fitKernels(facts, programs) && { searched: true }),
    programs,
    recipes: { ...allRecipes, long },
  };
}

/** A row function in JavaScript. */
function loopForms(formulas: RowGraphs['formulas'], long: readonly string[], accuracy: Precision): RowForms {
  const loops = (id: keyof RowForms, formula: FormulaGraphs<RowSignature>): Loops =>
    loopsOf(formula.graph(accuracy).root, {
      ...formula.signature,
      accuracy,
      operations: tableFor(long, id, accuracy),
    });
  const value = loops('value', formulas.value);
  const vjp = formulas.vjp && loops('vjp', formulas.vjp);
  const jvp = formulas.jvp && loops('jvp', formulas.jvp);
  return {
    value: (x, y, ...params) => value([x], y, params),
    ...(vjp && {
      vjp: (x: Float64Array, g: Float64Array, dx: Float64Array, ...params: number[]) =>
        vjp([x, g], dx, params),
    }),
    ...(jvp && {
      jvp: (x: Float64Array, v: Float64Array, dy: Float64Array, ...params: number[]) =>
        jvp([x, v], dy, params),
    }),
  };
}

/** The number that a formula gives for a row, with parameters at their defaults. */
export function valueOfRow(formula: Expr, row: Float64Array, params: Parameters): number {
  const shape = { rows: ['x'], numbers: [], params: Object.keys(params), result: 'number' } as const;
  const loops = loopsOf(lower(formula, 'float64').root, {
    ...shape,
    accuracy: 'float64',
    operations: tables.float64,
  });
  const result = new Float64Array(1);
  loops(
    [row],
    result,
    Object.values(params).map(p => p.default),
  );
  return result[0]!;
}
