// The code of a function. The generator prints it for the catalogue, kernels/runnable.ts makes it at run time, and the drivers in kernels/
// run it.
//
// Each formula occurs twice as JavaScript and once as a program, from which kernels are made. All of them compute in float64. Results
// that are rounded to float32 use the short recipes, and their sums need no compensation.
import type { Expr } from '../formula/index.ts';
import type { GatePlace } from '../functions/definition.ts';
import type { RecipeCode } from '../numerics/index.ts';
import type { TableForm } from './tableForm.ts';

export type { GatePlace } from '../functions/definition.ts';
export type { RecipeCode } from '../numerics/index.ts';

/** A parameter as the drivers need it: its default and the allowed values. */
export interface ParameterCode {
  readonly name: string;
  readonly default: number;
  readonly range: readonly [low: number, high: number];
  /** Whether callers may give one value for each channel. */
  readonly learned?: true;
  /** Whether training draws a value for each element. */
  readonly random?: true;
}

export interface ScalarForms {
  /** f(x); parameters follow in the order of `params`. */
  value(x: number, ...params: number[]): number;
  /** f′(x). */
  derivative(x: number, ...params: number[]): number;
}

/** A function of one number. */
export interface ScalarCode {
  readonly kind: 'scalar';
  readonly name: string;
  readonly params: readonly ParameterCode[];
  readonly float64: ScalarForms;
  /** The forms for results that are rounded to float32 when they are stored. */
  readonly float32: ScalarForms;
  /**
   * The machine operation that reduces large arguments, for functions with sin or cos. Kernels leave large arguments to the JavaScript
   * form. Other functions ship without this operation.
   */
  readonly largeArguments?: { readonly turn: (x: number, part: number) => number };
  /** The slopes of f with respect to its learned parameters. */
  readonly paramSlopes?: Readonly<Record<string, (x: number, ...params: number[]) => number>>;
  /**
   * The tables that were proven for all float32 numbers, from which float32 results come for default parameters. Left out where none
   * is: then a function is shipped without what looks numbers up.
   */
  readonly tables?: Tables;
  /** Where there are tables: what computes float32 results of an output for default parameters, if one of them serves it. */
  serve?(code: ScalarCode, output: ScalarOutput): Served | undefined;
  /** Loops of a cheap function over a few elements, whose results are float32; g is the gradient that arrives. */
  readonly few?: Readonly<Record<TableOutput, FewLoop>>;
  readonly programs: Programs<'value' | 'derivative' | 'second'>;
  readonly recipes: RecipeTables;
}

/** Writes results to y, which is as long as x. */
export type FewLoop = (
  x: ArrayLike<number>,
  y: Float32Array | Float64Array,
  params: readonly number[],
  g: ArrayLike<number> | undefined,
) => void;

/** Looks up the results of tasks. */
export interface Served {
  run(task: ScalarArrays): void;
}

/** What a table may hold: f″ is too rare. */
export type TableOutput = Exclude<ScalarOutput, 'second'>;

/** The tables of a function, by output. */
export type Tables = Readonly<Partial<Record<TableOutput, TableForm>>>;

/** The part of a function's code that the JavaScript form needs, without the programs from which kernels are made. */
export type JavaScriptForm<Code> = Omit<Code, 'programs' | 'recipes' | 'serve' | 'few'>;

/** The outputs of a function of one number: the result of one of its formulas, or its derivative times the incoming gradient. */
export type ScalarOutput = 'value' | 'derivative' | 'second' | 'vjp';

/** The formula that an output is made of. */
export const formulaOf = <O extends ScalarOutput>(output: O): Exclude<O, 'vjp'> | 'derivative' =>
  output === 'vjp' ? 'derivative' : (output as Exclude<O, 'vjp'>);

interface Parametric {
  readonly params: readonly ParameterCode[];
}

/** A new array of the defaults of its parameters. */
export const defaultsOf = ({ params }: Parametric): number[] => params.map(p => p.default);

export function areDefaults({ params }: Parametric, values: readonly number[]): boolean {
  for (let i = 0; i < values.length; i++) if (values[i] !== params[i]!.default) return false;
  return true;
}

/** Arrays of arguments, of gradients and of results. */
export interface ScalarArrays {
  readonly code: ScalarCode;
  readonly output: ScalarOutput;
  readonly params: readonly number[];
  readonly x: ArrayLike<number>;
  readonly g?: ArrayLike<number> | undefined;
  readonly y: object;
}

export interface RowForms {
  /** Writes f(x) to y, which has the length of x, or 1; parameters follow in the order of `params`. */
  value(x: Float64Array, y: Float64Array, ...params: number[]): void;
  /**
   * Writes the gradient with respect to x to dx, from the gradient g that arrives at f(x) and has its length. Left out where a
   * number is only looked at.
   */
  vjp?(x: Float64Array, g: Float64Array, dx: Float64Array, ...params: number[]): void;
  /** Writes J v to dy, which has the length of y. Left out where the Jacobian J is symmetric: then it is the vjp of v. */
  jvp?(x: Float64Array, v: Float64Array, dy: Float64Array, ...params: number[]): void;
}

/** A function of one contiguous row. */
export interface RowCode {
  readonly kind: 'row';
  readonly name: string;
  readonly params: readonly ParameterCode[];
  /** Whether the output is as long as the row or a single number. */
  readonly result: 'row' | 'number';
  /** Rows are groups of neighbours along the axis, as many elements each as the option `pieces` says. */
  readonly grouped?: true;
  /** Training adds noise to x; with the option `hard` this code runs forward. */
  readonly noisy?: { readonly hard: RowCode };
  /** The output for a masked element. */
  readonly masked: number;
  /** The input that counts as masked out; NaN if there is no such input. */
  readonly absent: number;
  readonly float64: RowForms;
  /** The forms for results that are rounded to float32 when they are stored. */
  readonly float32: RowForms;
  /** Whether only JavaScript can run the function, because it sorts or searches rows or needs operations that kernels lack. */
  readonly searched?: true;
  readonly programs: Programs<'value'> & Partial<Programs<'vjp' | 'jvp'>>;
  readonly recipes: RecipeTables;
}

export interface GatedForms {
  /** f(gate, value); parameters follow in the order of `params`. */
  value(gate: number, value: number, ...params: number[]): number;
  /** ∂f/∂gate and ∂f/∂value. */
  gateSlope(gate: number, value: number, ...params: number[]): number;
  valueSlope(gate: number, value: number, ...params: number[]): number;
}

/** A function of a gate and a value. */
export interface GatedCode {
  readonly kind: 'gated';
  readonly name: string;
  readonly params: readonly ParameterCode[];
  readonly place: GatePlace;
  readonly float64: GatedForms;
  /** The forms for results that are rounded to float32 when they are stored. */
  readonly float32: GatedForms;
  /**
   * The table of ∂f/∂value, if that depends on the gate alone, was proven for all float32 numbers and serves default parameters: f is the
   * product of value with it.
   */
  readonly table?: TableForm;
  /** What computes such products, where there is a table. */
  readonly serve?: ServedGates;
  readonly programs: Programs<keyof GatedForms>;
  readonly recipes: RecipeTables;
}

/** What a gated function's table serves: f, and the gradient of the value. */
export type GateProduct = Exclude<keyof GatedForms, 'gateSlope'>;

/** Takes products with what a gated function's table gives. */
export interface ServedGates {
  /** Whether it does so with kernels, now that so many more elements are looked up. */
  isWorthAKernel(code: GatedCode, length: number): boolean;
  /** Products of gates and factors that lie at addresses of the staging memory; `end` is that of the gates. */
  run(code: GatedCode, formula: GateProduct, gates: number, factors: number, y: number, end: number): void;
  /** The same in JavaScript. */
  lookUp: LookUpGates;
}

export type LookUpGates = (
  code: JavaScriptForm<GatedCode>,
  formula: GateProduct,
  gates: Float32Array,
  factors: Float32Array,
) => Float32Array;

/**
 * A loss of single elements, computed from an element x and its target t. float32 results use the same code: for a target between
 * the extremes terms cancel, and would expose the error of the short recipes.
 */
export interface LossCode {
  readonly name: string;
  readonly params: readonly string[];
  /** What an element costs. */
  loss(x: number, t: number, ...params: number[]): number;
  /** Its part in the gradient. */
  slope(x: number, t: number, ...params: number[]): number;
  readonly programs: Readonly<Record<'loss' | 'slope', Program>>;
  readonly recipes: Readonly<Record<string, RecipeCode>>;
}

/** A lowered formula, from which kernels are made: bytecode as text if it ships with the library, a graph if it was made at run time. */
export type Program = string | Expr;

/** A program for each formula in float64, and a second one for float32 results where compiler/plain.ts cannot derive it from the first. */
export type Programs<F extends string> = { readonly [K in F]: Program } & {
  readonly [K in F as `short${Capitalize<K>}`]?: Program;
};

/** The name of the short variant of a formula or a recipe. */
export const shortName = <F extends string>(id: F): `short${Capitalize<F>}` =>
  `short${id[0]!.toUpperCase()}${id.slice(1)}` as `short${Capitalize<F>}`;

/** The elementary operations that the programs of a function use, in both accuracies. */
export interface RecipeTables {
  readonly float64: Readonly<Record<string, RecipeCode>>;
  readonly float32: Readonly<Record<string, RecipeCode>>;
  /** The formulas that use the recipes of float64 for float32 results as well: they may cancel, which would expose the error of the short recipes. */
  readonly long?: readonly string[];
}
