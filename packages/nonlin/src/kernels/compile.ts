// From the programs of a function to its kernels: made, compiled and instantiated at first use, and kept.
import { type Expr, name, op } from '../formula/index.ts';
import { decode, inline, type ProgramRecipe, rewrite } from '../targets/program.ts';
import { ruleFor } from '../targets/refine.ts';
import { planRow, type RowPlan } from '../targets/rows.ts';
import { type Element, elementwiseModule } from '../targets/wasm/elementwise.ts';
import { passModule, storedElements } from '../targets/wasm/rows.ts';
import type { GatedCode, GatedForms, Programs, RecipeTables, RowCode, ScalarCode } from './code.ts';
import { compile, instantiate, type Memory, type Run } from './webassembly.ts';

/** Finds the recipe of an operation among those that a function brings for one of its formulas. */
function recipesIn(
  { long, ...tables }: RecipeTables,
  formula: string,
  element: Element,
): (operation: string) => ProgramRecipe | undefined {
  const table = tables[long?.includes(formula) ? 'float64' : element];
  const recipes = new Map(
    Object.entries(table).map(
      ([id, { params, program }]) => [id, { params, formula: decode(program) }] as const,
    ),
  );
  return operation => recipes.get(operation);
}

/** What a kernel computes: one of a function's formulas, or its derivative times the gradient that arrives. */
export type ScalarOutput = 'value' | 'derivative' | 'second' | 'vjp';

/** The kernel of a function of one number: `run(x, …, y, end, …params)`, see targets/wasm/elementwise.ts. */
export function elementwiseKernel(
  code: ScalarCode,
  output: ScalarOutput,
  element: Element,
  memory: Memory,
): Run {
  return instance(code, `${output} ${element}`, memory, () => {
    const formula = decode(programOf(code, output, element));
    if (output !== 'vjp') return moduleOf(formula, code, output, element, ['x']);
    return moduleOf(op('mul', name('g'), formula), code, 'derivative', element, ['x', 'g']);
  });
}

/** What a kernel of a gated function computes: f, or a slope of it times the gradient that arrives. */
export type GatedOutput = keyof GatedForms;

/** The kernel of a function of a gate and a value: `run(gate, value, [g,] y, end, …params)`. */
export function gatedKernel(code: GatedCode, output: GatedOutput, element: Element, memory: Memory): Run {
  return instance(code, `${output} ${element}`, memory, () => {
    const shortName = `short${output[0]!.toUpperCase()}${output.slice(1)}` as keyof GatedCode['programs'];
    const long = code.programs[output];
    const formula = decode(element === 'float64' ? long : (code.programs[shortName] ?? long));
    const root = output === 'value' ? formula : op('mul', name('g'), formula);
    const inputs = output === 'value' ? ['gate', 'value'] : ['gate', 'value', 'g'];
    return moduleOf(root, code, output, element, inputs);
  });
}

function programOf({ programs }: ScalarCode, output: ScalarOutput, element: Element): string {
  const { value, derivative, second, shortValue = value, shortDerivative = derivative } = programs;
  if (output === 'second') return second;
  const [long, short] = output === 'value' ? [value, shortValue] : [derivative, shortDerivative];
  return element === 'float64' ? long : short;
}

/** The second derivative as a graph of machine operations. */
export function secondDerivative(code: ScalarCode, element: Element): Expr {
  const ruled = rewrite(decode(code.programs.second), ruleFor[element]);
  return inline(ruled, {}, recipesIn(code.recipes, 'second', element)).get(ruled)!;
}

/** The module of a formula of arrays, with the recipes that a function brings. */
function moduleOf(
  root: Expr,
  code: ScalarCode | GatedCode,
  formula: string,
  element: Element,
  inputs: readonly string[],
): Uint8Array<ArrayBuffer> {
  const ruled = rewrite(root, ruleFor[element]);
  const machine = inline(ruled, {}, recipesIn(code.recipes, formula, element)).get(ruled)!;
  return elementwiseModule(machine, { element, inputs, params: code.params.map(p => p.name) });
}

export type RowOutput = 'value' | 'vjp';

/** The kernels of the passes of a row function: see targets/wasm/rows.ts. */
export interface RowKernels {
  readonly passes: readonly Run[];
  /** How many rows of float64 numbers the passes hand on. */
  readonly stored: number;
}

export interface RowKernelShape {
  readonly output: RowOutput;
  readonly element: Element;
  /** Whether x is divided by a temperature, which is then the last argument. */
  readonly tempered: boolean;
}

const rowKernelCache = new WeakMap<RowCode, Map<string, RowKernels>>();

export function rowKernels(code: RowCode, shape: RowKernelShape, memory: Memory): RowKernels {
  const { output, element, tempered } = shape;
  const cache = rowKernelCache.get(code) ?? new Map<string, RowKernels>();
  rowKernelCache.set(code, cache);
  const key = `${output} ${element} ${tempered}`;
  const known = cache.get(key);
  if (known) return known;

  const { formula, plan, inputs, numbers } = plannedRow(code, code.programs!, shape);
  const recipeOf = recipesIn(code.recipes, output, element);
  const machine = inline(formula, {}, recipeOf);
  const inlined = (e: Expr): Expr => machine.get(e)!;
  const result = output === 'vjp' ? 'row' : code.result;
  const made: RowKernels = {
    passes: plan.passes.map((_, p) => {
      const bytes = passModule(
        plan,
        p,
        { element, inputs, numbers, result, compensated: element === 'float64' },
        inlined,
      );
      return instantiate(compile(bytes), memory);
    }),
    stored: storedElements(plan).length,
  };
  cache.set(key, made);
  return made;
}

/** What the kernels of a row function are made of: its formula, the plan, and what the kernels are called with. */
export interface PlannedRow {
  readonly formula: Expr;
  readonly plan: RowPlan;
  /** Inputs with a value for each element, and those that are one number. */
  readonly inputs: readonly string[];
  readonly numbers: readonly string[];
}

export function plannedRow(
  { params, result }: Pick<RowCode, 'params' | 'result'>,
  { value, vjp, shortValue = value, shortVjp = vjp }: Programs<RowOutput>,
  shape: RowKernelShape,
): PlannedRow {
  const { output, element, tempered } = shape;
  const [long, short] = output === 'value' ? [value, shortValue] : [vjp, shortVjp];
  const formula = ruled(element === 'float64' ? long : short, shape);
  const isGradient = output === 'vjp';
  const inputs = isGradient && result === 'row' ? ['x', 'g'] : ['x'];
  const numbers = [
    ...(isGradient && result === 'number' ? ['g'] : []),
    ...params.map(p => p.name),
    ...(tempered ? ['temperature'] : []),
  ];
  return { formula, plan: planRow(formula, inputs), inputs, numbers };
}

/** The formula of x / temperature, for a gradient divided by it too; with the rules of the accuracy. */
function ruled(program: string, { output, element, tempered }: RowKernelShape): Expr {
  const formula = decode(program);
  const temperature = name('temperature');
  const divided = rewrite(formula, e =>
    e.kind === 'name' && e.name === 'x' && tempered ? op('div', e, temperature) : undefined,
  );
  const root = tempered && output === 'vjp' ? op('div', divided, temperature) : divided;
  return rewrite(root, ruleFor[element]);
}

const instances = new WeakMap<object, Map<string, WeakMap<Memory, Run>>>();
const modules = new WeakMap<object, Map<string, object>>();

/** The cached instance for this memory, of the cached module. */
function instance(code: object, key: string, memory: Memory, bytes: () => Uint8Array<ArrayBuffer>): Run {
  const byKey = entry(instances, code, () => new Map<string, WeakMap<Memory, Run>>());
  const byMemory = entry(byKey, key, () => new WeakMap<Memory, Run>());
  return entry(byMemory, memory, () => {
    const module = entry(
      entry(modules, code, () => new Map<string, object>()),
      key,
      () => compile(bytes()),
    );
    return instantiate(module, memory);
  });
}

interface Cache<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}
function entry<K, V>(cache: Cache<K, V>, key: K, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
