// The functions that an interactive part works with: what a page knows of them, and how a browser gets them.
import type { Text } from './text/messages.ts';

export type Kind = 'scalar' | 'row' | 'gated' | 'mirrored';

export interface ParameterInfo {
  readonly id: string;
  readonly default: number;
  readonly range: readonly [low: number, high: number];
  readonly text: Text;
}

/** What a row function promises: its range, its sum, and what adding a constant to the whole input does. */
export interface RowFactsInfo {
  readonly range: readonly [low: number, high: number];
  readonly sumsTo?: number;
  readonly shift?: 'invariant' | 'equivariant';
  readonly order?: 'kept' | 'reversed';
}

/** Plain data about a function, for pages to carry along: definitions stay with the builder. */
export interface FunctionInfo {
  readonly name: string;
  readonly kind: Kind;
  readonly title: Text;
  readonly params: readonly ParameterInfo[];
  /** Names of the formula that callers do not set, and what they stand for: what is drawn in training has its mean. */
  readonly fixed?: Readonly<Record<string, number>>;
  /** The smallest x that is defined, where that is not −∞. */
  readonly from?: number;
  /** Row functions: what the definition claims. */
  readonly facts?: RowFactsInfo;
  /** Row functions: in training noise is added to the input. */
  readonly isNoisy?: boolean;
  /** Row functions: the result is one number. */
  readonly isNumber?: boolean;
  /** Row functions: the axis falls into groups of neighbours. */
  readonly isGrouped?: boolean;
}

/** A function of any number, to choose for the layers of a network. */
export interface ScalarChoice {
  readonly name: string;
  readonly title: Text;
  /** 1 / √E f(z)² for standard normal z. */
  readonly gain: number;
}

export type Options = Readonly<Record<string, unknown>>;

/** A function of a number, as `nonlin` exports it, as far as pages use it. */
export interface ScalarRun {
  (x: number, options?: Options): number;
  (x: Float64Array, options?: Options): Float64Array;
  (x: Float32Array, options?: Options): Float32Array;
  derivative(x: number, options?: Options): number;
  derivative(x: Float64Array, options?: Options): Float64Array;
  derivative(x: Float32Array, options?: Options): Float32Array;
  secondDerivative(x: number, options?: Options): number;
  vjp(x: Float64Array, g: Float64Array, options?: Options): Float64Array;
  vjp(x: Float32Array, g: Float32Array, options?: Options): Float32Array;
}

/** A function of a row. */
export interface RowRun {
  (x: readonly number[], options?: Options): number | readonly number[];
  (x: readonly (readonly number[])[], options?: Options): readonly (readonly number[])[];
  (x: Float32Array, options?: Options): Float32Array;
  vjp(x: Float32Array, g: Float32Array, options?: Options): Float32Array;
  vjp(x: readonly number[], g: number | readonly number[], options?: Options): readonly number[];
}

/** A function of a gate and a value, or one that gives f(x) beside f(−x). */
export type PairRun = (x: readonly number[], options?: Options) => readonly number[];

export type Run = ScalarRun | RowRun | PairRun;
export type Runs = Readonly<Record<string, Run>>;

/** The function of this name. Each is a file of its own beside the scripts, so that a page loads what it shows. */
export async function loadFunction(name: string): Promise<Run> {
  const module = (await import(new URL(`../functions/${name}.js`, import.meta.url).href)) as { run: Run };
  return module.run;
}

/** Several functions by name. */
export const loadFunctions = async (names: readonly string[]): Promise<Runs> =>
  Object.fromEntries(await Promise.all(names.map(async name => [name, await loadFunction(name)] as const)));

/** A stretch of a parameter's range that is worth a slider. */
export function sliderRange({
  default: start,
  range: [low, high],
}: ParameterInfo): readonly [number, number] {
  const width = Math.max(4, 2 * Math.abs(start));
  return [Math.max(low, start - width), Math.min(high, start + width)];
}
