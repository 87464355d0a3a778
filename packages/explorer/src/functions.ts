// The functions that an interactive part works with: what a page knows of them, and how a browser gets them.
import type { Elementwise, ElementwiseOptions } from 'nonlin';
import type { Definition, Parameter, RowFacts } from 'nonlin/catalog';
import type { LiteElementwise, LiteGated, LiteGatedOptions, LiteRowOptions, LiteRowwise } from 'nonlin/lite';
import type { Text } from './text/language.ts';

export type Kind = Definition['kind'];

/** The facts about a parameter that a page has. */
export interface ParameterInfo extends Pick<Parameter, 'default' | 'range' | 'text'> {
  readonly id: string;
}

/** Plain data about a function, for pages to carry along: definitions stay with the builder. */
export interface FunctionInfo {
  readonly name: string;
  readonly kind: Kind;
  readonly title: Text;
  readonly params: readonly ParameterInfo[];
  /** Values of the names in a formula that callers do not set: a name that training draws has its mean. */
  readonly fixed?: Readonly<Record<string, number>>;
  /** The smallest x that is defined, where that is not −∞. */
  readonly from?: number;
  /** Row functions: what the definition claims. */
  readonly facts?: RowFacts;
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

/** A function of a number, of a row, of a gate and a value; its parameters are known when it is chosen. */
export type ScalarRun = LiteElementwise<Options>;
export type RowRun = LiteRowwise<LiteRowOptions & Options>;
export type PairRun = LiteGated<LiteGatedOptions & Options>;
/** A function of a number with its kernels, and its second derivative. */
export type WholeRun = Elementwise<ElementwiseOptions & Options>;

export type Named<R> = Readonly<Record<string, R>>;
export type Run = ScalarRun | RowRun | PairRun;
export type Runs = Named<Run>;

/** A script of this folder beside the scripts of pages, one for each function. */
const imported = async (folder: 'functions' | 'kernels', name: string): Promise<unknown> => {
  const module = await import(new URL(`../${folder}/${name}.js`, import.meta.url).href);
  return (module as { run: unknown }).run;
};

const several = async <R>(names: readonly string[], load: (name: string) => Promise<R>): Promise<Named<R>> =>
  Object.fromEntries(await Promise.all(names.map(async name => [name, await load(name)] as const)));

/**
 * The function of this name, for the few numbers of a picture. Each is a file of its own beside the scripts, so that a page loads
 * what it shows; it is that of nonlin/lite, where that takes all that a page asks for.
 */
export const loadFunction = async (name: string): Promise<Run> => (await imported('functions', name)) as Run;

/** Several functions by name. */
export const loadFunctions = (names: readonly string[]): Promise<Runs> => several(names, loadFunction);

/** Functions of a number with their kernels, for workers that compute millions of numbers, and for second derivatives. */
export const loadWholes = (names: readonly string[]): Promise<Named<WholeRun>> =>
  several(names, async name => (await imported('kernels', name)) as WholeRun);

/** A stretch of a parameter's range that is worth a slider. */
export function sliderRange({
  default: start,
  range: [low, high],
}: ParameterInfo): readonly [number, number] {
  const width = Math.max(4, 2 * Math.abs(start));
  return [Math.max(low, start - width), Math.min(high, start + width)];
}
