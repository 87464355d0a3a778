// From a definition to the code that the drivers in kernels/ run, made where it runs: what scripts/generate.ts prints for the
// catalogue. Nothing is evaluated as text, so a content-security policy has nothing to object to.

import { isDelicate } from '../compiler/delicate.ts';
import {
  type Computed,
  gatedForms,
  paramSlopesOf,
  rowForms,
  scalarForms,
  secondDerivativeOf,
} from '../compiler/formulas.ts';
import { type Accuracy, lower } from '../compiler/lower.ts';
import { decode, encode, rewrite } from '../compiler/program.ts';
import { ruleFor } from '../compiler/refine.ts';
import type { Expr } from '../formula/index.ts';
import type { GatedFunction, Parameters, RowFunction, ScalarFunction } from '../functions/definition.ts';
import * as elementary from '../generated/code/numerics.ts';
import * as programs from '../generated/code/recipes.ts';
import * as short from '../generated/code/short.ts';
import type {
  GatedCode,
  GatedForms,
  ParameterCode,
  Programs,
  RecipeCode,
  RecipeTables,
  RowCode,
  RowForms,
  ScalarCode,
  ScalarForms,
} from '../kernels/code.ts';
import { far, interpreted, machine, type OperationTable } from '../kernels/interpret.ts';
import { type LoopShape, type Loops, loopsOf } from '../kernels/loops.ts';
import { fitKernels } from '../kernels/rows.ts';

const accuracies = ['float64', 'float32'] as const satisfies readonly Accuracy[];

const capitalized = (id: string): string => `${id[0]!.toUpperCase()}${id.slice(1)}`;

/** The name of the short variant of a formula or a recipe. */
const shortName = (id: string): string => `short${capitalized(id)}`;

/** The short recipes as functions, by operation. */
const shortOperations: OperationTable = Object.fromEntries(
  Object.entries(short).map(([id, f]) => [id.replace(/^short(.)/, (_, c: string) => c.toLowerCase()), f]),
);

/** What an accuracy has beside the machine's operations: the same functions that the catalogue calls. */
const tables: Readonly<Record<Accuracy, OperationTable>> = {
  float64: { ...machine, ...elementary },
  float32: { ...machine, ...shortOperations },
};

/** The program of a formula, and the same formula as a machine of an accuracy computes it. */
const programOf = (e: Expr): string => encode(lower(e).root);
const machineForm = (program: string, accuracy: Accuracy): Expr =>
  rewrite(decode(program), ruleFor[accuracy]);

/** A program for each formula, and another for float32 results where they have a formula of their own. */
function programsOf<F extends string>(forms: Readonly<Record<F, Computed>>): Programs<F> {
  const programs = Object.entries<Computed>(forms).flatMap(([id, form]) => {
    const [long, short] = accuracies.map(accuracy => programOf(form[accuracy])) as [string, string];
    return long === short ? [[id, long] as const] : [[id, long] as const, [shortName(id), short] as const];
  });
  return Object.fromEntries(programs) as Programs<F>;
}

/** The program of a formula for an accuracy. */
const programFor = (programs: Readonly<Record<string, string>>, id: string, accuracy: Accuracy): string =>
  (accuracy === 'float32' ? programs[shortName(id)] : undefined) ?? programs[id]!;

const recipePrograms = programs as unknown as Readonly<Record<string, RecipeCode>>;
const recipeTable = (
  ids: readonly string[],
  nameOf: (id: string) => string,
): Readonly<Record<string, RecipeCode>> =>
  Object.fromEntries(ids.map(id => [id, recipePrograms[`${nameOf(id)}Program`]!]));

/** All recipes: which of them a formula calls for is found when a kernel is made. */
const allRecipes: RecipeTables = {
  float64: recipeTable(Object.keys(elementary), id => id),
  float32: recipeTable(Object.keys(shortOperations), shortName),
};

/** The recipes, and which formulas take the long ones for float32 results. */
function recipesFor(forms: Readonly<Record<string, Computed>>): RecipeTables {
  // A short form that a definition states is meant for short recipes.
  const long = Object.entries(forms).flatMap(([id, { float64, float32 }]) =>
    float32 === float64 && isDelicate(float32) ? [id] : [],
  );
  return { ...allRecipes, long: [...long, 'second'] };
}

/** The same recipes for some formulas: the long ones for all where they are for one. */
const alike = (recipes: RecipeTables, ids: readonly string[]): RecipeTables =>
  recipes.long?.some(id => ids.includes(id)) ? { ...recipes, long: [...recipes.long, ...ids] } : recipes;

const paramsOf = (params: Parameters): readonly ParameterCode[] =>
  Object.entries(params).map(([name, p]) => ({
    name,
    default: p.default,
    range: p.range,
    ...(p.learned && { learned: true }),
    ...(p.random && { random: true }),
  }));

/** The operations that a formula's JavaScript form has: those of the recipes that its kernel takes. */
const tableFor = (recipes: RecipeTables, id: string, accuracy: Accuracy): OperationTable =>
  tables[recipes.long?.includes(id) ? 'float64' : accuracy];

/** Functions of numbers, by name, for each accuracy. */
function numberForms<F extends string>(
  programs: Readonly<Record<F, string>>,
  recipes: RecipeTables,
  ids: readonly F[],
  names: readonly string[],
): Readonly<Record<Accuracy, Readonly<Record<F, (...values: number[]) => number>>>> {
  const forms = (accuracy: Accuracy) =>
    Object.fromEntries(
      ids.map(id => {
        const root = machineForm(programFor(programs, id, accuracy), accuracy);
        return [id, interpreted(root, names, tableFor(recipes, id, accuracy))];
      }),
    ) as Record<F, (...values: number[]) => number>;
  return { float64: forms('float64'), float32: forms('float32') };
}

export function scalarCode(f: ScalarFunction): ScalarCode {
  const names = ['x', ...Object.keys(f.params)];
  const forms = scalarForms(f);
  const programs = programsOf(forms);
  const recipes = recipesFor(forms);
  const run = numberForms(programs, recipes, ['value', 'derivative'], names);
  const slopes = paramSlopesOf(f).map(
    ([id, slope]) =>
      [id, interpreted(machineForm(programOf(slope), 'float64'), names, tables.float64)] as const,
  );
  return {
    kind: 'scalar',
    name: f.name,
    params: paramsOf(f.params),
    float64: run.float64 as ScalarForms,
    float32: run.float32 as ScalarForms,
    ...(Object.values(programs).some(program => /\b(sin|cos)\b/.test(program)) && { far }),
    ...(slopes.length > 0 && { paramSlopes: Object.fromEntries(slopes) }),
    programs: {
      ...programs,
      get second() {
        return secondOf(f);
      },
    },
    recipes,
  };
}

const seconds = new WeakMap<ScalarFunction, string>();

/** The program of f″, which is long and rare: written when it is asked for. */
function secondOf(f: ScalarFunction): string {
  const known = seconds.get(f) ?? programOf(secondDerivativeOf(f));
  seconds.set(f, known);
  return known;
}

export function gatedCode(f: GatedFunction): GatedCode {
  const names = ['gate', 'value', ...Object.keys(f.params)];
  const forms = gatedForms(f);
  const programs = programsOf(forms);
  // J v is both slopes in one kernel, which takes one kind of recipes.
  const recipes = alike(recipesFor(forms), ['gateSlope', 'valueSlope', 'jvp']);
  const run = numberForms(programs, recipes, ['value', 'gateSlope', 'valueSlope'], names);
  return {
    kind: 'gated',
    name: f.name,
    params: paramsOf(f.params),
    place: f.place,
    float64: run.float64 as GatedForms,
    float32: run.float32 as GatedForms,
    programs,
    recipes,
  };
}

export function rowCode(f: RowFunction): RowCode {
  const forms = rowForms(f);
  const programs: NonNullable<RowCode['programs']> = programsOf<'value' | 'vjp'>(forms);
  const recipes = recipesFor(forms);
  const code: RowCode = {
    kind: 'row',
    name: f.name,
    params: paramsOf(f.params),
    result: f.result,
    ...(f.grouped && { grouped: true }),
    ...(f.noisy && { noisy: { hard: rowCode(f.noisy.hard) } }),
    masked: f.masked,
    absent: f.absent ?? Number.NaN,
    float64: loopForms(f, programs, recipes, 'float64'),
    float32: loopForms(f, programs, recipes, 'float32'),
    recipes,
  };
  return fitKernels(code, programs) ? { ...code, programs } : code;
}

/** A row function in JavaScript; the gradient that arrives at a row is a row, and at a single number one number. */
function loopForms(
  f: RowFunction,
  programs: NonNullable<RowCode['programs']>,
  recipes: RecipeTables,
  accuracy: Accuracy,
): RowForms {
  const loops = (id: keyof RowForms, inputs: Pick<LoopShape, 'rows' | 'numbers' | 'result'>): Loops =>
    loopsOf(machineForm(programFor(programs, id, accuracy), accuracy), {
      ...inputs,
      params: Object.keys(f.params),
      accuracy,
      operations: tableFor(recipes, id, accuracy),
    });
  const value = loops('value', { rows: ['x'], numbers: [], result: f.result });
  const [rows, numbers] = f.result === 'row' ? [['x', 'g'], []] : [['x'], ['g']];
  const vjp = loops('vjp', { rows, numbers, result: 'row' });
  const jvp = programs.jvp && loops('jvp', { rows: ['x', 'v'], numbers: [], result: f.result });
  return {
    value: (x, y, ...params) => value([x], y, params),
    vjp: (x, g, dx, ...params) => vjp([x, g], dx, params),
    ...(jvp && {
      jvp: (x: Float64Array, v: Float64Array, dy: Float64Array, ...params: number[]) =>
        jvp([x, v], dy, params),
    }),
  };
}
