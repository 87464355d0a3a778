// From a definition to the function that it defines: for numbers, arrays and tensors, at full speed.

import type { Axes, HalfType, Input, Labels, Output } from '../arrays/index.ts';
import { describe } from '../arrays/index.ts';
import type { ParameterCode, ScalarCode, TableOutput } from '../compiler/code.ts';
import { gatedGraphs, rowGraphs, scalarGraphs } from '../compiler/codeOf.ts';
import type { Definition, ScalarFunction } from '../functions/definition.ts';
import { entry } from './cache.ts';
import { type Elementwise, elementwise } from './elementwise.ts';
import { type Fit, fitOf } from './fitted/fit.ts';
import type { Refusal } from './fitted/rule.ts';
import { gated } from './gated.ts';
import { mirrored } from './mirrored.ts';
import { reducing, rowwise } from './rowwise.ts';
import { runnableGated, runnableRow, runnableScalar } from './runnable.ts';
import { varying } from './varying.ts';

/** Parameters by name, and what functions of this kind take beside: see the kinds in nonlin. */
export type DefinedOptions<P extends string = never> = { readonly [K in P]?: number | ArrayLike<number> } & {
  readonly out?: unknown;
  readonly dtype?: HalfType;
  /** For rows and gated functions: which axis, for rows also several or all. Default −1. */
  readonly axis?: Axes;
  /** For rows. */
  readonly temperature?: number;
  readonly mask?: Labels;
  readonly bias?: Input;
  readonly allMasked?: 'nan' | 'zero';
  /** For rows that become a number each. */
  readonly keepdims?: boolean;
  /** For gated functions: where the gate lies. */
  readonly gate?: 'first' | 'last' | 'interleaved';
};

/**
 * A function that was defined at run time. Its kind follows from its formula, which TypeScript cannot see: so it has the
 * members of all kinds, and those that a kind lacks throw a TypeError that says what to use instead.
 */
export interface Defined<P extends string = never> {
  /** f(x); for a formula that reduces rows, a number for each row. */
  (x: number, options?: DefinedOptions<P>): number;
  <I extends Input>(x: I, options?: DefinedOptions<P>): Output<I>;
  /** f′(x), of a function of one number. */
  derivative(x: number, options?: DefinedOptions<P>): number;
  derivative<I extends Input>(x: I, options?: DefinedOptions<P>): Output<I>;
  /** f″(x), of a function of one number. */
  secondDerivative(x: number, options?: DefinedOptions<P>): number;
  secondDerivative<I extends Input>(x: I, options?: DefinedOptions<P>): Output<I>;
  /** How f(x) changes when x changes by v (forward mode). */
  jvp<I extends Input>(x: I, v: Input, options?: DefinedOptions<P>): Output<I>;
  /** The gradient that reaches x when g, of the shape of f(x), arrives at f(x). */
  vjp<I extends Input>(x: I, g: Input, options?: DefinedOptions<P>): Output<I>;
  /** The gradients that reach learned parameters, of a function of one number that has some. */
  readonly paramVjp?: (
    x: Input,
    g: Input,
    options?: DefinedOptions<P>,
  ) => Readonly<Record<P, number | Float64Array>>;
  readonly name: string;
  readonly kind: Definition['kind'];
  /** Of a function of a row. */
  readonly result?: 'row' | 'number';
  readonly params: readonly ParameterCode[];
  /** The definition behind the function. Every entry point takes the function itself as well. */
  readonly definition: Definition;
}

/**
 * Makes a callable from a definition, such as `defineScalar` returns. Graphs of its formulas are made at first use, and so are
 * kernels.
 */
export function callable<P extends string = never>(f: Definition): Defined<P> {
  const isDefinition = typeof f === 'object' && f !== null && Object.hasOwn(kinds, f.kind);
  if (!isDefinition || typeof f.value?.textbook !== 'object' || typeof f.params !== 'object')
    throw new TypeError(`f: expected a definition, not ${describe(f)}`);
  const run = runOf(f) as unknown as Defined<P>;
  if (f.kind !== 'scalar') refuseDerivatives(run, f);
  return Object.defineProperty(run, 'definition', { value: f });
}

function runOf(f: Definition): unknown {
  switch (f.kind) {
    case 'scalar':
      return scalarOf(f);
    case 'row':
      return f.result === 'row' ? rowwise(runnableRow(rowGraphs(f))) : reducing(runnableRow(rowGraphs(f)));
    case 'gated':
      return gated(runnableGated(gatedGraphs(f)));
    case 'mirrored':
      return mirrored(f.name, runnableScalar(scalarGraphs(f.of)));
  }
}

/** Made once: with it go its kernels and tables. */
const codes = new WeakMap<ScalarFunction, ScalarCode>();
const scalarCode = (f: ScalarFunction): ScalarCode => entry(codes, f, () => runnableScalar(scalarGraphs(f)));

const scalarOf = (f: ScalarFunction): Elementwise | ReturnType<typeof varying> => {
  const code = scalarCode(f);
  return code.params.some(p => p.learned || p.random) ? varying(code) : elementwise(code);
};

/** The table that float32 results of a function come from, made as `callable` makes it, or why there is none. */
export const fitFor = (f: ScalarFunction, output: TableOutput): Fit | Refusal => fitOf(scalarCode(f), output);

/** Each kind of function in words, for errors. */
export const kinds: Readonly<Record<Definition['kind'], string>> = {
  scalar: 'a function of one number',
  row: 'a function of a row',
  gated: 'a function of a gate and a value',
  mirrored: 'f(x) beside f(−x)',
};

/** Derivatives at a point are for functions of one number. */
function refuseDerivatives(run: object, f: Exclude<Definition, ScalarFunction>): void {
  const refusal = (id: string) => (): never => {
    throw new TypeError(`${f.name}.${id}: ${f.name} is ${kinds[f.kind]}; its gradient is ${f.name}.vjp`);
  };
  const refused = ['derivative', 'secondDerivative'].map(id => [id, { value: refusal(id) }] as const);
  Object.defineProperties(run, Object.fromEntries(refused));
}
