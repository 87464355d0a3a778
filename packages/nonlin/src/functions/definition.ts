// The fields of a function file. The test suite tries to refute every claim that a file makes in them.
import {
  type Callee,
  derivative,
  derivativeAlong,
  type Expr,
  expand,
  freeNames,
  mapParts,
  name,
  number,
  once,
  op,
  passingNaN,
  slopeCallee,
  whenMade,
} from '../formula/index.ts';

import type { Family } from './families.ts';

export { math } from '../formula/index.ts';

/** Prose in both languages; a missing language is a compile error. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

export interface Reference {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  /** Journal, conference or book; where to find it without a link. */
  readonly venue: string;
  readonly url?: string;
}

/** A number that shapes a function, such as the slope of a leaky ReLU. */
export interface Parameter {
  readonly default: number;
  /** Allowed values, both ends included. */
  readonly range: readonly [low: number, high: number];
  /** LaTeX. */
  readonly symbol: string;
  readonly text: Text;
  /** Whether the parameter is trained with the network: callers may give one value for each channel, and `paramVjp` returns its gradient. */
  readonly learned?: true;
  /** Whether training draws the parameter uniformly from (0, 1) for each element; the default is the mean. */
  readonly random?: true;
}
export type Parameters = Readonly<Record<string, Parameter>>;

/** One formula in the form that is printed and the forms that are computed. All forms are the same function of a real number. */
export interface Formulas {
  /** The form that people know. It is printed, explained and differentiated. */
  readonly textbook: Expr;
  /** The form that is accurate for every float; absent if the textbook form is. */
  readonly stable?: Expr | undefined;
  /**
   * A cheaper form for results that are rounded to float32, computed in float64 from float32 numbers, with enough digits and range.
   * Absent if it would gain nothing.
   */
  readonly short?: Expr | undefined;
}

/** The frameworks whose names and defaults the catalogue knows. */
export type Framework = 'pytorch' | 'jax' | 'keras' | 'tensorflow' | 'onnx' | 'nnlib' | 'mlx';

/** The name of the function in a framework, and the differences there. */
export interface Preset {
  readonly name: string;
  /** Parameters whose default differs there. */
  readonly params?: Readonly<Record<string, number>>;
  /**
   * Its names for options, and ours; those that are ours in snake case (`negative_slope`), and those that it has for all functions
   * (`optionsOf`), go without saying.
   */
  readonly options?: Readonly<Record<string, string>>;
  /** Options of all functions of a row whose default there is another one. */
  readonly given?: RowDefaults;
  /** Options that have one value here, or one of several: with another value the framework's function is another one of ours. */
  readonly fixed?: Readonly<Record<string, OptionValue | readonly OptionValue[]>>;
  /** Several functions have this name there, and it means this one only where the options of a call say so. */
  readonly chosen?: true;
  /** Slopes at kinks that are others there. */
  readonly slopes?: readonly (readonly [at: number, slope: number])[];
  /** What differs and nothing above can express. */
  readonly differs?: Text;
}
export type OptionValue = string | boolean;
export interface RowDefaults {
  readonly axis?: number | 'all';
  readonly keepdims?: true;
}

/** What frameworks call the options of every function that has them. */
const commonOptions: Readonly<Partial<Record<Framework, Readonly<Record<string, string>>>>> = {
  pytorch: { dim: 'axis', keepdim: 'keepdims' },
  jax: { where: 'mask' },
  onnx: { axes: 'axis' },
};

/** Options that a framework states by 0 and 1. */
const truthsByNumber: Readonly<Partial<Record<Framework, readonly string[]>>> = { onnx: ['keepdims'] };

/** Whether a framework states this option of a row function by 0 and 1, where we have false and true. */
export const isTruthByNumber = (framework: Framework, id: string): boolean =>
  truthsByNumber[framework]?.includes(id) === true;

const snakeCase = (id: string): string => id.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

/** A framework's names for the options of a function, and ours, where they differ. */
export function optionsOf(
  f: Definition,
  framework: Framework,
  preset: Preset,
): Readonly<Record<string, string>> {
  const snake = Object.keys(f.params).map(id => [snakeCase(id), id] as const);
  const common = f.kind === 'scalar' ? {} : commonOptions[framework];
  const all = { ...Object.fromEntries(snake), ...common, ...preset.options };
  return Object.fromEntries(Object.entries(all).filter(([theirs, ours]) => theirs !== ours));
}
/** A plain name stands for a preset without differences. */
export type Frameworks = Readonly<Partial<Record<Framework, string | Preset | readonly (string | Preset)[]>>>;

/**
 * The names and defaults of a function in a framework.
 *
 * @example
 * presetsOf(definitionOf(leakyRelu), 'keras')[0]; // { name: leaky_relu, params: { negativeSlope: 0.2 } }
 */
export function presetsOf(f: Definition, framework: Framework): readonly Preset[] {
  const stated = f.frameworks?.[framework] ?? [];
  return (Array.isArray(stated) ? stated : [stated]).map(p => (typeof p === 'string' ? { name: p } : p));
}

/** Claims about a function of a row. */
export interface RowFacts {
  /** Every element lies in this range. */
  readonly range: readonly [low: number, high: number];
  readonly sumsTo?: number;
  /** f(x + c) − f(x) for a constant c: 0 (invariant) or c (equivariant); absent if it is neither. */
  readonly shift?: 'invariant' | 'equivariant';
  /** Whether a larger element of the input gives a larger element of the output. */
  readonly order?: 'kept' | 'reversed';
}

/** Input and output from an independent source: the table of a paper, a framework, another arithmetic. */
export interface Anchors<X, Y> {
  readonly from: string;
  readonly values: readonly (readonly [x: X, y: Y])[];
}

interface Described {
  /** PyTorch's functional name in camelCase; also the name of the export, the file and the guide's folder. */
  readonly name: string;
  /** The family of the function; a function that a user defined has none. */
  readonly family?: Family;
  /** Other names under which the catalogue finds the function. */
  readonly aliases?: readonly string[];
  /** Where frameworks have it. */
  readonly frameworks?: Frameworks;
  /** LaTeX for the name in formulas; \mathrm{name} if left out. */
  readonly symbol?: string;
  readonly title: Text;
  /** One sentence. */
  readonly summary: Text;
  /** Where the textbook form fails in floating point and how the stable form avoids that; absent if the textbook form is exact. */
  readonly numerics?: Text;
  readonly references: readonly Reference[];
}

/** A function of one number, applied to each element of an array. */
export interface ScalarFunction<P extends Parameters = Parameters> extends Described, Callee {
  readonly kind: 'scalar';
  readonly params: P;
  /** The domain, both ends included; by default all numbers. Outside the domain the function gives NaN. */
  readonly domain?: readonly [low: number, high: number];
  readonly value: Formulas;
  /**
   * Derived from the textbook form of the value where it is left out. At a kink it says which slope is meant: frameworks
   * disagree, so it is stated, not inherited.
   */
  readonly derivative?: Partial<Formulas>;
  /** The computed form of f″. By default it is derived from the slope, which loses digits near an extreme of the slope. */
  readonly second?: Expr;
  /** The computed forms of slopes with respect to learned parameters, where the derived ones lose digits. */
  readonly paramSlopes?: Readonly<Record<string, Expr>>;
  /** The error bound of float64 results in ulp, for the value and the derivative, if it is more than 2. */
  readonly ulp?: readonly [value: number, derivative: number];
  readonly anchors?: Anchors<number, number>;
}

/** A function of a row of numbers. x is the row; sum(…), max(…) and argmax(…) of one argument run along it. */
export interface RowFunction<P extends Parameters = Parameters> extends Described, Callee {
  readonly kind: 'row';
  readonly params: P;
  /** Whether the result is a row as long as the input or a single number. */
  readonly result: 'row' | 'number';
  readonly value: Formulas;
  /** Gradient with respect to x, from the input x, the output y and the gradient g that arrives at y. */
  readonly vjp: Formulas;
  /** Whether the Jacobian J is symmetric; then J v equals the gradient for g = v. */
  readonly symmetric?: true;
  /**
   * J v, the change of the output when x changes by v, from the input x, the output y and the direction v. Not needed if it follows
   * from the gradient, because J is symmetric or the result is a single number. By default it is derived from the textbook form of the value.
   */
  readonly jvp?: Formulas;
  /** The error bound of float64 results in ulp, if it is more than 2. */
  readonly ulp?: number;
  /** 'row' if errors are measured in ulp of the largest element of the row, because elements are differences that may cancel to 0. */
  readonly ulpOf?: 'row';
  /** The output for a masked element. */
  readonly masked: number;
  /** The input that counts as masked out, if there is one. */
  readonly absent?: number;
  readonly facts: RowFacts;
  /** Training adds standard Gumbel noise to x; with the option `hard` the result is that of this function. */
  readonly noisy?: { readonly hard: RowFunction };
  /** Whether the rows are groups of neighbours along the axis; the option `pieces` states the number of elements in a group. */
  readonly grouped?: true;
  readonly anchors?: Anchors<readonly number[], readonly number[]>;
}

/** The position of the gate along the axis: the first half, the last half, or every even position. */
export type GatePlace = 'first' | 'last' | 'interleaved';

/** A function of two numbers, a gate and a value, which are the halves of an axis. Its formulas say `gate` and `value`. */
export interface GatedFunction<P extends Parameters = Parameters> extends Described {
  readonly kind: 'gated';
  readonly params: P;
  /** The default position of the gate. */
  readonly place: GatePlace;
  readonly value: Formulas;
  /** The slopes; by default they are derived from the textbook form of the value. */
  readonly slopes?: { readonly gate?: Partial<Formulas>; readonly value?: Partial<Formulas> };
}

/** f(x) and f(−x) side by side along an axis. */
export interface MirroredFunction extends Described {
  readonly kind: 'mirrored';
  readonly params: Record<never, never>;
  readonly of: ScalarFunction;
  readonly value: Formulas;
}

export type Definition = ScalarFunction | RowFunction | GatedFunction | MirroredFunction;

/** Makes the definition of a function of one number. Errors: a TypeError for a formula that mentions an unknown name. */
export function defineScalar<const P extends Parameters = Record<never, never>>(
  f: Omit<ScalarFunction<P>, 'kind' | 'params'> & { readonly params?: P },
): ScalarFunction<P> {
  const params = f.params ?? ({} as P);
  checkNames(
    f.name,
    [...formsOf(f.value), ...formsOf(f.derivative), ...(f.second ? [f.second] : [])],
    ['x', ...Object.keys(params)],
  );
  return {
    ...f,
    kind: 'scalar',
    params,
    value: withNaN(f.value, ['x']),
    derivative: withNaN(f.derivative, ['x'], () => derivative(f.value.textbook)),
  };
}

/** Describes a function of a row; a formula that mentions an unknown name is refused. */
export function defineRow<const P extends Parameters = Record<never, never>>(
  f: Omit<RowFunction<P>, 'kind' | 'params'> & { readonly params?: P },
): RowFunction<P> {
  const params = f.params ?? ({} as P);
  checkNames(f.name, formsOf(f.value), ['x', ...Object.keys(params)]);
  checkNames(f.name, formsOf(f.vjp), ['x', 'y', 'g', ...Object.keys(params)]);
  checkNames(f.name, formsOf(f.jvp), ['x', 'y', 'v', ...Object.keys(params)]);
  return { ...f, kind: 'row', params };
}

/** Describes a function of a gate and a value; a formula that mentions an unknown name is refused. */
export function defineGated<const P extends Parameters = Record<never, never>>(
  f: Omit<GatedFunction<P>, 'kind' | 'params'> & { readonly params?: P },
): GatedFunction<P> {
  const params = f.params ?? ({} as P);
  const forms = [...formsOf(f.value), ...formsOf(f.slopes?.gate), ...formsOf(f.slopes?.value)];
  checkNames(f.name, forms, [...pair, ...Object.keys(params)]);
  const slope = (of: 'gate' | 'value') =>
    withNaN(f.slopes?.[of], pair, () => derivative(f.value.textbook, of));
  return {
    ...f,
    kind: 'gated',
    params,
    value: withNaN(f.value, pair),
    slopes: { gate: slope('gate'), value: slope('value') },
  };
}
const pair = ['gate', 'value'];

/** Describes f(x) beside f(−x). */
export const defineMirrored = (f: Omit<MirroredFunction, 'kind' | 'params' | 'value'>): MirroredFunction => ({
  ...f,
  kind: 'mirrored',
  params: {},
  value: f.of.value,
});

/** f′ as a function that formulas can mention: `${slopeOf(sigmoid)}(x)`. */
export const slopeOf = (f: ScalarFunction): Callee => slopeCallee(f);

/** J v of a row function, from x, y and v. */
export function jvpOf(f: RowFunction): Formulas {
  if (f.jvp) return f.jvp;
  if (f.symmetric) return mapForms(f.vjp, e => expand(e, { g: name('v') }));
  // J is one row: the gradient for g = 1.
  if (f.result === 'number')
    return mapForms(f.vjp, e => op('rowsum', op('mul', atUnitGradient(e), name('v'))));
  return { textbook: derivativeAlong(f.value.textbook) };
}

/**
 * The formulas of an output, with a stable form that passes NaN where the written one does not. It is made at its first use, because
 * importing the catalogue parses no formula. A formula need not pass NaN of a variable that it does not mention. The exception is a
 * stated constant, such as the slope of a step, because the function itself does depend on the variable.
 */
function withNaN<F extends Partial<Formulas>>(
  forms: F | undefined,
  variables: readonly string[],
  derived?: () => Expr,
): F {
  const computed = once(() => {
    const stated = forms?.stable ?? forms?.textbook;
    const form = stated ?? derived!();
    const mentioned = variables.filter(id => freeNames(form).has(id));
    const looked = stated && mentioned.length === 0 ? variables : mentioned;
    const passing = passingNaN(form, looked);
    return {
      stable: passing === form ? forms?.stable : passing,
      short: forms?.short && passingNaN(forms.short, looked),
    };
  });
  return {
    ...forms,
    get stable() {
      return computed().stable;
    },
    get short() {
      return computed().short;
    },
  } as F;
}

const mapForms = ({ textbook, stable, short }: Formulas, map: (form: Expr) => Expr): Formulas => ({
  textbook: map(textbook),
  ...(stable && { stable: map(stable) }),
  ...(short && { short: map(short) }),
});

/** A gradient for g = 1, without the products with it. */
function atUnitGradient(e: Expr): Expr {
  const isGradient = (part: Expr | undefined): boolean => part?.kind === 'name' && part.name === 'g';
  if (isGradient(e)) return number(1);
  if (e.kind === 'op' && e.op === 'mul' && isGradient(e.args[1])) return atUnitGradient(e.args[0]!);
  return mapParts(e, atUnitGradient);
}

const formsOf = (forms: Partial<Formulas> | undefined): readonly Expr[] =>
  [forms?.textbook, forms?.stable, forms?.short].filter(form => form !== undefined);

/** The names of a formula are checked when it is parsed; formulas of the library are parsed at their first use. */
function checkNames(where: string, forms: readonly Expr[], known: readonly string[]): void {
  for (const form of forms) {
    whenMade(form, made => {
      for (const id of freeNames(made)) {
        if (!known.includes(id)) {
          throw new ReferenceError(
            `${where}: a formula mentions ${id}; it may use ${known.join(', ')} and names bound by let`,
          );
        }
      }
    });
  }
}
