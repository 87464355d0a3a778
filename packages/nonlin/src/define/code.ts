// From a definition to the code that the drivers in kernels/ run, made where it runs: what scripts/generate.ts prints for the
// catalogue. Nothing is evaluated as text, so a content-security policy has nothing to object to.
import type { GatedFunction, Parameters, RowFunction, ScalarFunction } from '../definition.ts';
import { type Expr, partsInOrder } from '../formula/index.ts';
import * as elementary from '../generated/code/numerics.ts';
import * as recipePrograms from '../generated/code/recipes.ts';
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
import { interpreted, machine, type OperationTable } from '../kernels/interpret.ts';
import { loopsOf } from '../kernels/loops.ts';
import { fitKernels } from '../kernels/rows.ts';
import { type Accuracy, lower } from '../targets/lower.ts';
import { decode, encode, rewrite } from '../targets/program.ts';
import { ruleFor } from '../targets/refine.ts';
import {
  type Computed,
  gatedForms,
  paramSlopesOf,
  rowForms,
  scalarForms,
  secondDerivativeOf,
} from './computed.ts';

const accuracies = ['float64', 'float32'] as const satisfies readonly Accuracy[];

const capitalized = (id: string): string => `${id[0]!.toUpperCase()}${id.slice(1)}`;

/** The name of the short variant of a formula or a recipe. */
const shortName = (id: string): string => `short${capitalized(id)}`;

/** What an accuracy has beside the machine's operations: the same functions that the catalogue calls. */
const tables: Readonly<Record<Accuracy, OperationTable>> = {
  float64: { ...machine, ...elementary },
  float32: {
    ...machine,
    ...Object.fromEntries(
      Object.entries(short).map(([id, f]) => [id.replace(/^short(.)/, (_, c: string) => c.toLowerCase()), f]),
    ),
  },
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

/** The recipes of the operations that some programs call for. */
function recipesOf(programs: readonly string[]): RecipeTables {
  const all = recipePrograms as Readonly<Record<string, RecipeCode>>;
  const table = (accuracy: Accuracy): Readonly<Record<string, RecipeCode>> => {
    const parts = partsInOrder(programs.map(program => machineForm(program, accuracy)));
    const ops = new Set(parts.flatMap(e => (e.kind === 'op' ? [e.op] : [])));
    return Object.fromEntries(
      [...ops].flatMap(op => {
        const recipe = all[`${accuracy === 'float64' ? op : shortName(op)}Program`];
        return recipe ? [[op, recipe] as const] : [];
      }),
    );
  };
  return { float64: table('float64'), float32: table('float32') };
}

const paramsOf = (params: Parameters): readonly ParameterCode[] =>
  Object.entries(params).map(([name, p]) => ({
    name,
    default: p.default,
    range: p.range,
    ...(p.learned && { learned: true }),
    ...(p.random && { random: true }),
  }));

/** Functions of numbers, by name, for each accuracy. */
function numberForms<F extends string>(
  programs: Programs<F>,
  ids: readonly F[],
  names: readonly string[],
): Readonly<Record<Accuracy, Readonly<Record<F, (...values: number[]) => number>>>> {
  const forms = (accuracy: Accuracy) =>
    Object.fromEntries(
      ids.map(id => [
        id,
        interpreted(machineForm(programFor(programs, id, accuracy), accuracy), names, tables[accuracy]),
      ]),
    ) as Record<F, (...values: number[]) => number>;
  return { float64: forms('float64'), float32: forms('float32') };
}

export function scalarCode(f: ScalarFunction): ScalarCode {
  const names = ['x', ...Object.keys(f.params)];
  const forms = programsOf(scalarForms(f));
  const programs = { ...forms, second: programOf(secondDerivativeOf(f)) };
  const all = Object.values(programs);
  const run = numberForms(forms, ['value', 'derivative'], names);
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
    ...(all.some(program => /\b(sin|cos)\b/.test(program)) && { hasFar: true }),
    ...(slopes.length > 0 && { paramSlopes: Object.fromEntries(slopes) }),
    programs,
    recipes: recipesOf(all),
  };
}

export function gatedCode(f: GatedFunction): GatedCode {
  const names = ['gate', 'value', ...Object.keys(f.params)];
  const programs = programsOf(gatedForms(f));
  const run = numberForms(programs, ['value', 'gateSlope', 'valueSlope'], names);
  return {
    kind: 'gated',
    name: f.name,
    params: paramsOf(f.params),
    place: f.place,
    float64: run.float64 as GatedForms,
    float32: run.float32 as GatedForms,
    programs,
    recipes: recipesOf(Object.values(programs)),
  };
}

export function rowCode(f: RowFunction): RowCode {
  const programs = programsOf(rowForms(f));
  const code: RowCode = {
    kind: 'row',
    name: f.name,
    params: paramsOf(f.params),
    result: f.result,
    ...(f.grouped && { grouped: true }),
    masked: f.masked,
    absent: f.absent ?? Number.NaN,
    float64: loopForms(f, programs, 'float64'),
    float32: loopForms(f, programs, 'float32'),
    recipes: recipesOf(Object.values(programs)),
  };
  return fitKernels(code, programs) ? { ...code, programs } : code;
}

/** A row function in JavaScript; the gradient that arrives at a row is a row, and at a single number one number. */
function loopForms(f: RowFunction, programs: Programs<'value' | 'vjp'>, accuracy: Accuracy): RowForms {
  const shape = { params: Object.keys(f.params), accuracy, operations: tables[accuracy] };
  const root = (id: 'value' | 'vjp'): Expr => machineForm(programFor(programs, id, accuracy), accuracy);
  const value = loopsOf(root('value'), { ...shape, rows: ['x'], numbers: [], result: f.result });
  const [rows, numbers] = f.result === 'row' ? [['x', 'g'], []] : [['x'], ['g']];
  const vjp = loopsOf(root('vjp'), { ...shape, rows, numbers, result: 'row' });
  return {
    value: (x, y, ...params) => value([x], y, params),
    vjp: (x, g, dx, ...params) => vjp([x, g], dx, params),
  };
}
