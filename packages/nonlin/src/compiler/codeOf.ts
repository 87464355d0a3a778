// The one maker of code: it turns a definition into graphs of its formulas and the facts that the drivers in kernels/ need besides them.
// scripts/generate.ts prints the result for the catalogue, and kernels/runnable.ts runs it for functions that are made at run time.

import { type Expr, type Graph, partsInOrder } from '../formula/index.ts';
import type {
  Definition,
  GatedFunction,
  Parameter,
  RowFunction,
  ScalarFunction,
} from '../functions/definition.ts';
import type { MeasureFormula } from '../functions/logits.ts';
import type { ElementFormulas, RowFormulas } from '../functions/losses.ts';
import type { Precision } from '../numerics/precision.ts';
import {
  type GatedCode,
  type LossCode,
  type ParameterCode,
  type Programs,
  type RowCode,
  type ScalarCode,
  shortName,
} from './code.ts';
import {
  type Computed,
  forBoth,
  gatedForms,
  paramSlopesOf,
  rowForms,
  scalarForms,
  secondDerivativeOf,
} from './formulas.ts';
import { lifted } from './lift.ts';
import { needsLongRecipes } from './longRecipes.ts';
import { lower } from './lower.ts';

/** The arguments of a function of numbers in order: variables, then parameters. */
export type NumberSignature = readonly string[];

/** What a row function takes and gives. */
export interface RowSignature {
  /** Inputs with a value for each element. */
  readonly rows: readonly string[];
  /** Inputs that are a single number, passed in an array of length 1. */
  readonly numbers: readonly string[];
  readonly params: readonly string[];
  readonly output: string;
  readonly result: 'row' | 'number';
}

/** A row is already scaled by its largest element. */
const isOfNumbers = (signature: unknown): boolean => Array.isArray(signature);

/** One formula of a function as graphs, each made at its first use. */
export class FormulaGraphs<S = NumberSignature> {
  readonly signature: S;
  readonly #computed: () => Computed;
  #form: Computed | undefined;
  readonly #graphs: Partial<Record<Precision, Graph>> = {};

  constructor(signature: S, computed: () => Computed) {
    this.signature = signature;
    this.#computed = computed;
  }

  get #forms(): Computed {
    this.#form ??= this.#computed();
    return this.#form;
  }

  /** Whether float32 results come from the same formula as float64 results. */
  get isShared(): boolean {
    return this.#forms.float32 === this.#forms.float64;
  }

  /** What kernels and JavaScript compute, with the names that `let` gave. */
  graph(accuracy: Precision): Graph {
    this.#graphs[accuracy] ??= this.#made(accuracy);
    return this.#graphs[accuracy];
  }

  #made(accuracy: Precision): Graph {
    const graph = lower(this.#forms[accuracy], accuracy);
    return accuracy === 'float64' && isOfNumbers(this.signature) ? lifted(graph) : graph;
  }

  /** Whether the error of short recipes might show in float32 results; a formula that was stated for float32 is meant for short recipes. */
  get needsLongRecipes(): boolean {
    return this.isShared && needsLongRecipes(this.#forms.float32);
  }
}

/** The facts that drivers need besides the formulas. */
type Facts<Code> = Omit<
  Code,
  'float64' | 'float32' | 'programs' | 'recipes' | 'largeArguments' | 'paramSlopes' | 'noisy'
>;

export interface ScalarGraphs extends Facts<ScalarCode> {
  readonly formulas: Readonly<Record<'value' | 'derivative', FormulaGraphs>>;
  /** Rare formulas are programs only. */
  readonly rare: Readonly<Record<'second', FormulaGraphs>>;
  readonly paramSlopes: Readonly<Record<string, FormulaGraphs>>;
}

export interface GatedGraphs extends Facts<GatedCode> {
  readonly formulas: Readonly<Record<'value' | 'gateSlope' | 'valueSlope', FormulaGraphs>>;
}

export interface RowGraphs extends Facts<RowCode> {
  readonly noisy?: { readonly hard: RowGraphs };
  /** The jvp is absent if the Jacobian is symmetric; both products are absent for a number that has no gradient. */
  readonly formulas: Readonly<Record<'value', FormulaGraphs<RowSignature>>> &
    Readonly<Partial<Record<'vjp' | 'jvp', FormulaGraphs<RowSignature>>>>;
}

export interface LossGraphs extends Pick<LossCode, 'name' | 'params'> {
  readonly formulas: Readonly<Record<'loss' | 'slope', FormulaGraphs>>;
}

export type FunctionGraphs = ScalarGraphs | RowGraphs | GatedGraphs;

/** The graphs of a function; a mirrored function, f(x) beside f(−x), runs the code of f. */
export function codeOf(f: Definition): FunctionGraphs {
  switch (f.kind) {
    case 'scalar':
      return scalarGraphs(f);
    case 'row':
      return rowGraphs(f);
    case 'gated':
      return gatedGraphs(f);
    case 'mirrored':
      return scalarGraphs(f.of);
  }
}

export function scalarGraphs(f: ScalarFunction): ScalarGraphs {
  const names = ['x', ...Object.keys(f.params)];
  const slopes = paramSlopesOf(f).map(([id, slope]) => [id, alike(names, () => slope)] as const);
  return {
    kind: 'scalar',
    name: f.name,
    params: parameterCodes(f.params),
    formulas: graphsOf(scalarForms(f), () => names),
    rare: { second: alike(names, () => secondDerivativeOf(f)) },
    paramSlopes: Object.fromEntries(slopes),
  };
}

export function gatedGraphs(f: GatedFunction): GatedGraphs {
  const names = ['gate', 'value', ...Object.keys(f.params)];
  return {
    kind: 'gated',
    name: f.name,
    params: parameterCodes(f.params),
    place: f.place,
    formulas: graphsOf(gatedForms(f), () => names),
  };
}

export function rowGraphs(f: RowFunction): RowGraphs {
  const { result } = f;
  const params = Object.keys(f.params);
  const isRow = result === 'row';
  const signatures = {
    value: { rows: ['x'], numbers: [], params, output: 'y', result },
    // The gradient of a result that is a row is a row; the gradient of a single number is a number.
    vjp: {
      rows: isRow ? ['x', 'g'] : ['x'],
      numbers: isRow ? [] : ['g'],
      params,
      output: 'dx',
      result: 'row',
    },
    jvp: { rows: ['x', 'v'], numbers: [], params, output: 'dy', result },
  } as const;
  return {
    kind: 'row',
    name: f.name,
    params: parameterCodes(f.params),
    ...(f.grouped && { grouped: true }),
    ...(f.noisy && { noisy: { hard: rowGraphs(f.noisy.hard) } }),
    result,
    masked: f.masked,
    absent: f.absent ?? Number.NaN,
    formulas: graphsOf(rowForms(f), id => signatures[id]) as RowGraphs['formulas'],
  };
}

/** A loss of single elements. */
export const elementLossGraphs = ({ name, params, loss, slope }: ElementFormulas): LossGraphs => {
  const names = ['x', 't', ...params];
  return { name, params, formulas: { loss: alike(names, () => loss), slope: alike(names, () => slope) } };
};

/** A loss of rows, as a row function whose vjp is the gradient of the loss. */
export const rowLossGraphs = ({ name, params, value, vjp }: RowFormulas): RowGraphs => ({
  kind: 'row',
  name,
  params: parameterCodes(params),
  result: 'row',
  masked: Infinity,
  absent: -Infinity,
  formulas: {
    value: alike({ rows: ['x'], numbers: [], params: [], output: 'y', result: 'row' }, () => value),
    vjp: alike(
      { rows: ['x', 'g'], numbers: [], params: Object.keys(params), output: 'dx', result: 'row' },
      () => vjp,
    ),
  },
});

/** A number computed from a row of logits, without a gradient. */
export const measureGraphs = ({ name, value }: MeasureFormula): RowGraphs => ({
  kind: 'row',
  name,
  params: [],
  result: 'number',
  masked: Number.NaN,
  absent: -Infinity,
  formulas: {
    value: alike({ rows: ['x'], numbers: [], params: [], output: 'y', result: 'number' }, () => value),
  },
});

/** The programs of some formulas as graphs, in both accuracies. */
export function programsOf<F extends string>(
  formulas: Readonly<Partial<Record<F, FormulaGraphs<unknown>>>>,
): Programs<F> {
  const programs = Object.entries<FormulaGraphs<unknown> | undefined>(formulas).flatMap(([id, f]) =>
    f ? [[id, f.graph('float64').root] as const, [shortName(id), f.graph('float32').root] as const] : [],
  );
  return Object.fromEntries(programs) as Programs<F>;
}

/** Whether a function uses sin or cos, which need a machine operation for large arguments. Other functions ship without that operation. */
export const takesSine = ({ formulas }: ScalarGraphs): boolean =>
  partsInOrder(Object.values(formulas).map(f => f.graph('float64').root)).some(
    e => e.kind === 'op' && SINES.has(e.op),
  );
const SINES: ReadonlySet<string> = new Set(['sin', 'cos', 'sinsum', 'cossum']);

function graphsOf<F extends string, S>(
  forms: Readonly<Partial<Record<F, Computed>>>,
  signatureOf: (id: F) => S,
): Readonly<Record<F, FormulaGraphs<S>>> {
  const graphs = Object.entries<Computed | undefined>(forms).flatMap(([id, form]) =>
    form ? [[id, new FormulaGraphs(signatureOf(id as F), () => form)] as const] : [],
  );
  return Object.fromEntries(graphs) as Record<F, FormulaGraphs<S>>;
}

/** A formula that is used for both accuracies. */
const alike = <S>(signature: S, formula: () => Expr): FormulaGraphs<S> =>
  new FormulaGraphs(signature, () => forBoth(formula()));

const parameterCodes = (
  params: Readonly<Record<string, Omit<Parameter, 'symbol' | 'text'>>>,
): readonly ParameterCode[] =>
  Object.entries(params).map(([name, p]) => ({
    name,
    default: p.default,
    range: p.range,
    ...(p.learned && { learned: true }),
    ...(p.random && { random: true }),
  }));
