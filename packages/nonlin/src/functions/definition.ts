// What a function file must say. The test suite tries to refute every claim made here.
import {
  type Callee,
  derivativeAlong,
  type Expr,
  expand,
  freeNames,
  mapParts,
  name,
  number,
  op,
  slopeCallee,
  whenMade,
} from '../formula/index.ts';

import type { Family } from './families.ts';

export { math } from '../formula/index.ts';

/** Prose in both languages. Leaving one out is a compile error. */
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
  /** Drawn uniformly from (0, 1) for each element in training; the default is its mean. */
  readonly random?: true;
}
export type Parameters = Readonly<Record<string, Parameter>>;

/** One formula as it is printed, and as it is computed. All forms are the same function of a real number. */
export interface Formulas {
  /** What people know: printed, explained, differentiated. */
  readonly textbook: Expr;
  /** Right for every float. Left out where the textbook form is. */
  readonly stable?: Expr;
  /**
   * For results that are rounded to float32, computed in float64 from float32 numbers: what is cheaper than the stable form
   * and has digits and range enough. Left out where nothing is gained.
   */
  readonly short?: Expr;
}

/** The frameworks whose names and defaults the catalogue knows. */
export type Framework = 'pytorch' | 'jax' | 'keras' | 'tensorflow' | 'onnx' | 'nnlib' | 'mlx';

/** What a framework calls the function, and what it does otherwise under that name. */
export interface Preset {
  readonly name: string;
  /** Parameters whose default there is another one. */
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
/** A name stands for a preset that differs in nothing. */
export type Frameworks = Readonly<Partial<Record<Framework, string | Preset | readonly (string | Preset)[]>>>;

/** The names and defaults of a function in a framework. */
export function presetsOf(f: Definition, framework: Framework): readonly Preset[] {
  const stated = f.frameworks?.[framework] ?? [];
  return (Array.isArray(stated) ? stated : [stated]).map(p => (typeof p === 'string' ? { name: p } : p));
}

/** Claims about a function of a row. */
export interface RowFacts {
  /** Every element lies in this range. */
  readonly range: readonly [low: number, high: number];
  readonly sumsTo?: number;
  /** f(x + c) − f(x) for a constant c: 0 (invariant) or c (equivariant); left out where it is neither. */
  readonly shift?: 'invariant' | 'equivariant';
  /** Whether a larger element of the input gives a larger element of the output. */
  readonly order?: 'kept' | 'reversed';
}

/** Input and output from a source that is not this file: a paper's table, a framework, another arithmetic. */
export interface Anchors<X, Y> {
  readonly from: string;
  readonly values: readonly (readonly [x: X, y: Y])[];
}

interface Described {
  /** PyTorch's functional name in camelCase; also the name of the export, the file and the guide's folder. */
  readonly name: string;
  /** Which of the families it belongs to; a function that a person defined belongs to none. */
  readonly family?: Family;
  /** Other names that the catalogue finds it by. */
  readonly aliases?: readonly string[];
  /** Where frameworks have it. */
  readonly frameworks?: Frameworks;
  /** LaTeX for the name in formulas; \mathrm{name} if left out. */
  readonly symbol?: string;
  readonly title: Text;
  /** One sentence. */
  readonly summary: Text;
  /** Where the textbook form fails in floating point, and what the stable one does about it; left out where it is exact. */
  readonly numerics?: Text;
  readonly references: readonly Reference[];
}

/** A function of one number, applied to each element of an array. */
export interface ScalarFunction<P extends Parameters = Parameters> extends Described, Callee {
  readonly kind: 'scalar';
  readonly params: P;
  /** Where it is defined, both ends included; everywhere if left out. Outside it gives NaN. */
  readonly domain?: readonly [low: number, high: number];
  readonly value: Formulas;
  /**
   * Derived from the textbook form of the value where it is left out. At a kink it says which slope is meant: frameworks
   * disagree, so it is stated, not inherited.
   */
  readonly derivative?: Partial<Formulas>;
  /** f″ as it is computed; derived from the slope where nothing is lost so: a slope that is largest at 0 loses what bends it there. */
  readonly second?: Expr;
  /** Slopes with respect to learned parameters that are computed otherwise than the textbook form says. */
  readonly paramSlopes?: Readonly<Record<string, Expr>>;
  /** How many ulp float64 results may be off, where it is more than 2: in the value, in the derivative. */
  readonly ulp?: readonly [value: number, derivative: number];
  readonly anchors?: Anchors<number, number>;
}

/** A function of a row of numbers. x is the row; sum(…), max(…) and argmax(…) of one argument run along it. */
export interface RowFunction<P extends Parameters = Parameters> extends Described, Callee {
  readonly kind: 'row';
  readonly params: P;
  /** A row as long as the input, or one number. */
  readonly result: 'row' | 'number';
  readonly value: Formulas;
  /** Gradient with respect to x, from the input x, the output y and the gradient g that arrives at y. */
  readonly vjp: Formulas;
  /** Whether the Jacobian J is symmetric, so that J v is the gradient that v would give. */
  readonly symmetric?: true;
  /**
   * J v, how the output changes when x changes by v, from the input x, the output y and the direction v. Left out where it follows
   * from the gradient: J is symmetric, or the result is one number. Otherwise it is derived from the textbook form of the value.
   */
  readonly jvp?: Formulas;
  /** How many ulp float64 results may be off, where it is more than 2. */
  readonly ulp?: number;
  /** Errors are measured in ulp of the largest element of the row where elements are differences that may cancel to 0. */
  readonly ulpOf?: 'row';
  /** The output where the mask leaves an element out. */
  readonly masked: number;
  /** An input that takes no part, as if the mask left it out; left out if there is none. */
  readonly absent?: number;
  readonly facts: RowFacts;
  /** In training standard Gumbel noise is added to x; the option `hard` gives this function's result instead. */
  readonly noisy?: { readonly hard: RowFunction };
  /** The rows are groups of neighbours along the axis, as many elements each as the option `pieces` says. */
  readonly grouped?: true;
  readonly anchors?: Anchors<readonly number[], readonly number[]>;
}

/** Where the gate of a pair lies along the axis: in the first or the last half, or at every other place from the first on. */
export type GatePlace = 'first' | 'last' | 'interleaved';

/** A function of two numbers, a gate and a value, which are the halves of an axis. Its formulas say `gate` and `value`. */
export interface GatedFunction<P extends Parameters = Parameters> extends Described {
  readonly kind: 'gated';
  readonly params: P;
  /** Where the gate lies unless the caller says otherwise. */
  readonly place: GatePlace;
  readonly value: Formulas;
  /** The slopes; derived from the textbook form of the value where they are left out. */
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

/** Describes a function of one number; a formula that mentions an unknown name is refused. */
export function defineScalar<const P extends Parameters = Record<never, never>>(
  f: Omit<ScalarFunction<P>, 'kind' | 'params'> & { readonly params?: P },
): ScalarFunction<P> {
  const params = f.params ?? ({} as P);
  checkNames(
    f.name,
    [...formsOf(f.value), ...formsOf(f.derivative), ...(f.second ? [f.second] : [])],
    ['x', ...Object.keys(params)],
  );
  return { ...f, kind: 'scalar', params };
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
  checkNames(f.name, forms, ['gate', 'value', ...Object.keys(params)]);
  return { ...f, kind: 'gated', params };
}

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

/** Names are checked where formulas are read: at once, or when one that ships is first looked at. */
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
