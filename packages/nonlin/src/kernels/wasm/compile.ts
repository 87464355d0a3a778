// From the programs of a function to its kernels: made, compiled and instantiated at first use, and kept.

import {
  formulaOf,
  type GatedCode,
  type GatedForms,
  type LossCode,
  type RecipeCode,
  type RecipeTables,
  type RowCode,
  type ScalarCode,
  type ScalarOutput,
} from '../../compiler/code.ts';
import { graphFor, plain } from '../../compiler/plain.ts';
import { planRow, type RowPlan } from '../../compiler/plan.ts';
import { graphOf, inline, type ProgramRecipe, rewrite } from '../../compiler/program.ts';
import { temperedForm } from '../../compiler/temper.ts';
import { type Expr, name, number, op, share } from '../../formula/index.ts';
import type { Precision } from '../../numerics/precision.ts';
import { entry } from '../cache.ts';
import { givesNumber, type RowOutput, takesNumber } from '../rowTask.ts';
import type { Layout, State } from './accumulators.ts';
import { elementwiseModule, MAX_MODULE_BYTES } from './elementwise.ts';
import { STATE } from './memory.ts';
import { passModule, stateFor, storedElements } from './rows.ts';
import { compile, instantiate, type Memory, type Run } from './webassembly.ts';

/** Finds the recipe of an operation among those that a function brings for one of its formulas. */
function recipesIn(
  { long, ...tables }: RecipeTables,
  formula: string,
  element: Precision,
): (operation: string) => ProgramRecipe | undefined {
  return recipesOf(tables[long?.includes(formula) ? 'float64' : element]);
}

const recipesOf =
  (table: Readonly<Record<string, RecipeCode>>) =>
  (operation: string): ProgramRecipe | undefined => {
    const code = Object.hasOwn(table, operation) ? table[operation] : undefined;
    return (
      code && entry(decodedRecipes, code, () => ({ params: code.params, formula: graphOf(code.program) }))
    );
  };

/** Recipes are read when a formula first calls for them, and kept: many functions share one. */
const decodedRecipes = new WeakMap<RecipeCode, ProgramRecipe>();

/**
 * The kernel of a function of one number: `run(x, …, y, end, …params)`, see elementwise.ts. The parameters in `byElement` are arrays
 * of float64, and follow x and g.
 */
export function elementwiseKernel(
  code: ScalarCode,
  output: ScalarOutput,
  element: Precision,
  memory: Memory,
  byElement: readonly string[] = [],
): Run {
  const key = byElement.length === 0 ? output : `${output} ${byElement}`;
  return instance(code, element, key, memory, () => {
    const form = formulaOf(output);
    const formula = graphFor(code.programs, form, element);
    const root = output === 'vjp' ? op('mul', name('g'), formula) : formula;
    return moduleOf(root, code, form, element, output === 'vjp' ? ['x', 'g'] : ['x'], byElement);
  });
}

/** The outputs of kernels of a gated function: f, a slope of f times the incoming gradient, or J v. */
export type GatedFormula = keyof GatedForms | 'jvp';

/** The kernel of a function of a gate and a value: `run(gate, value, …second, y, end, …params)`. */
export function gatedKernel(code: GatedCode, formula: GatedFormula, element: Precision, memory: Memory): Run {
  return instance(code, element, formula, memory, () => {
    const { second, root } = gatedRoot(formula, of => graphFor(code.programs, of, element));
    return moduleOf(share(root).root, code, formula, element, ['gate', 'value', ...second]);
  });
}

/** The formula of a kernel, and the arrays that it takes beside gate and value. */
function gatedRoot(
  formula: GatedFormula,
  decoded: (of: keyof GatedForms) => Expr,
): { readonly second: readonly string[]; readonly root: Expr } {
  const times = (factor: string, slope: keyof GatedForms): Expr => op('mul', name(factor), decoded(slope));
  switch (formula) {
    case 'value':
      return { second: [], root: decoded('value') };
    case 'gateSlope':
    case 'valueSlope':
      return { second: ['g'], root: times('g', formula) };
    case 'jvp':
      return {
        second: ['gateChange', 'valueChange'],
        root: op('add', times('gateChange', 'gateSlope'), times('valueChange', 'valueSlope')),
      };
  }
}

/**
 * The kernel of a loss of single elements, or of its slope: `run(x, …arrays, y, end, …numbers)`. `arrays` names the inputs that vary by
 * element: the target t, and some parameters. Arrays wider than the element come last and are float64. All other parameters are numbers.
 */
export function lossKernel(
  code: LossCode,
  output: keyof LossCode['programs'],
  element: Precision,
  memory: Memory,
  arrays: readonly { readonly name: string; readonly isWide: boolean }[],
): Run {
  let key: string = output;
  for (const { name, isWide } of arrays) key += isWide ? ` ${name} wide` : ` ${name}`;
  return instance(code, element, key, memory, () => {
    const root = graphOf(code.programs[output]);
    const machine = inline(root, {}, recipesOf(code.recipes)).get(root)!;
    const namesOf = (isWide: boolean): readonly string[] =>
      arrays.filter(a => a.isWide === isWide).map(a => a.name);
    const params = code.params.filter(id => arrays.every(a => a.name !== id));
    const inputs = ['x', ...namesOf(false)];
    return elementwiseModule(machine, { element, inputs, wideInputs: namesOf(true), params });
  });
}

/** The second derivative as a graph of machine operations. */
export function secondDerivative(code: ScalarCode, element: Precision): Expr {
  const root = graphFor(code.programs, 'second', element);
  return inline(root, {}, recipesIn(code.recipes, 'second', element)).get(root)!;
}

/** The module of a formula of arrays, with the recipes that a function brings. */
function moduleOf(
  root: Expr,
  code: ScalarCode | GatedCode,
  formula: string,
  element: Precision,
  inputs: readonly string[],
  wideInputs: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  const machine = inline(root, {}, recipesIn(code.recipes, formula, element)).get(root)!;
  const params = code.params.map(p => p.name).filter(id => !wideInputs.includes(id));
  // Of float64, and of a pair, the kernel's slope is 0 and ∞ where it has to be.
  const isShort = element === 'float32' && code.kind === 'scalar' && inputs.length > 1;
  const slope = isShort && machine.kind === 'op' ? machine.args[1] : undefined;
  return elementwiseModule(machine, { element, inputs, wideInputs, params, ...(slope && { slope }) });
}

/** The name of what an output takes beside x. */
const secondInput = { value: undefined, vjp: 'g', jvp: 'v' } as const satisfies Record<RowOutput, unknown>;
/** The kernels of the passes of a row function: see targets/wasm/rows.ts. */
export interface RowKernels {
  readonly passes: readonly Run[];
  /** How many rows of float64 numbers the passes hand on. */
  readonly stored: number;
  /** The bytes of state that they hand on with each row, or with two rows. */
  readonly state: State;
  readonly layout: Layout;
}

export interface RowKernelShape {
  readonly output: RowOutput;
  readonly element: Precision;
  /** Whether x is divided by a temperature, which is then the last argument. */
  readonly tempered: boolean;
  /** Whether the row comes in pieces: then no pass keeps elements for another. */
  readonly inPieces?: true;
  /** Whether rows are short and lie one behind the other. */
  readonly short?: boolean;
}

/** The modules of the passes, and their instances. */
interface RowModules {
  readonly modules: readonly object[];
  readonly stored: number;
  readonly state: State;
  readonly layout: Layout;
  readonly kernels: WeakMap<Memory, RowKernels>;
}
const rowModules: Readonly<Record<Precision, WeakMap<RowCode, Map<string, RowModules>>>> = {
  float32: new WeakMap(),
  float64: new WeakMap(),
};

export function rowKernels(code: RowCode, shape: RowKernelShape, memory: Memory): RowKernels {
  const { output, element, tempered, inPieces, short } = shape;
  const key = `${output}${tempered ? ' tempered' : ''}${inPieces ? ' in pieces' : ''}${short ? ' short' : ''}`;
  const known = rowModules[element].get(code)?.get(key)?.kernels.get(memory);
  if (known) return known;
  const byKey = entry(rowModules[element], code, () => new Map<string, RowModules>());
  const { modules, kernels, ...kept } = entry(byKey, key, () => compileRow(code, shape));
  return entry(kernels, memory, () => ({ passes: modules.map(m => instantiate(m, memory)), ...kept }));
}

function compileRow(code: RowCode, shape: RowKernelShape): RowModules {
  const { output, element } = shape;
  const { formula, plan, inputs, numbers } = plannedRow(code, code.programs, shape);
  const machine = inline(formula, {}, recipesIn(code.recipes, output, element));
  const inlined = (e: Expr): Expr => machine.get(e)!;
  const result = givesNumber(code, output) ? 'number' : 'row';
  const compensated = element === 'float64';
  const bytesIn = (layout: Layout): readonly Uint8Array<ArrayBuffer>[] =>
    plan.passes.map((_, p) =>
      passModule(plan, p, { element, inputs, numbers, result, compensated, layout }, inlined),
    );
  const { bytes, shared } = stateFor(plan, 'rows');
  const inRows = shape.short && bytes + shared <= STATE ? bytesIn('rows') : [];
  const layout = inRows.length > 0 && inRows.every(isSmall) ? 'rows' : 'elements';
  return {
    modules: (layout === 'rows' ? inRows : bytesIn(layout)).map(compile),
    stored: storedElements(plan).length,
    state: stateFor(plan, layout),
    layout,
    kernels: new WeakMap(),
  };
}
const isSmall = (bytes: Uint8Array): boolean => bytes.length <= MAX_MODULE_BYTES;

/** The parts that the kernels of a row function are made from: the formula, its plan, and the arguments of the kernels. */
export interface PlannedRow {
  readonly formula: Expr;
  readonly plan: RowPlan;
  /** Inputs with a value for each element, and those that are one number. */
  readonly inputs: readonly string[];
  readonly numbers: readonly string[];
}

export function plannedRow(
  code: Pick<RowCode, 'params' | 'result'>,
  programs: NonNullable<RowCode['programs']>,
  shape: RowKernelShape,
): PlannedRow {
  const { output, element, tempered } = shape;
  const formula = divided(graphFor(programs, output, element), shape);
  const isNumber = takesNumber(code, output);
  const second = [secondInput[output] ?? []].flat();
  const inputs = ['x', ...(isNumber ? [] : second)];
  const numbers = [
    ...(isNumber ? second : []),
    ...code.params.map(p => p.name),
    ...(tempered ? ['temperature'] : []),
  ];
  const plan = shape.inPieces ? planRow(formula, inputs, () => false) : planRow(formula, inputs);
  return { formula, plan, inputs, numbers };
}

/** The formula that the kernels of a row function compute, in terms of the machine. */
export function machineRow(code: RowCode, shape: RowKernelShape): Expr {
  const { formula } = plannedRow(code, code.programs, shape);
  return inline(formula, {}, recipesIn(code.recipes, shape.output, shape.element)).get(formula)!;
}

/** The formula of x / temperature, for a gradient divided by it too. */
function divided(formula: Expr, { output, tempered }: RowKernelShape): Expr {
  if (!tempered) return formula;
  const temperature = name('temperature');
  const root = rewrite(formula, e =>
    e.kind === 'name' && e.name === 'x' ? op('div', e, temperature) : undefined,
  );
  return output === 'value' ? root : op('div', root, temperature);
}

/** A formula of x / temperature in terms of the machine, right where x / temperature is beyond the format. */
export function temperedGraph(code: RowCode, output: RowOutput): Expr {
  const recipeOf = recipesIn(code.recipes, output, 'float64');
  const form = temperedForm(plain(graphFor(code.programs, output, 'float64')), output !== 'value');
  // A function may bring e^(x + low) alone.
  const root = rewrite(form, e =>
    e.kind === 'op' && e.op === 'exp' && !recipeOf('exp') ? op('expsum', e.args[0]!, number(0)) : undefined,
  );
  return inline(root, {}, recipeOf).get(root)!;
}

/** The kernels of a function for results of a type: the modules by name, and their instances by memory. */
interface Kernels {
  readonly modules: Map<string, object>;
  readonly instances: Map<string, WeakMap<Memory, Run>>;
}
const kernels: Readonly<Record<Precision, WeakMap<object, Kernels>>> = {
  float32: new WeakMap(),
  float64: new WeakMap(),
};

/** The cached instance for this memory, of the cached module. */
function instance(
  code: object,
  element: Precision,
  key: string,
  memory: Memory,
  bytes: () => Uint8Array<ArrayBuffer>,
): Run {
  const known = kernels[element].get(code)?.instances.get(key)?.get(memory);
  if (known) return known;
  const { modules, instances } = entry(kernels[element], code, () => ({
    modules: new Map<string, object>(),
    instances: new Map<string, WeakMap<Memory, Run>>(),
  }));
  const module = entry(modules, key, () => compile(bytes()));
  return entry(
    entry(instances, key, () => new WeakMap<Memory, Run>()),
    memory,
    () => instantiate(module, memory),
  );
}
