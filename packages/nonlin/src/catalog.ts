// nonlin/catalog: every function as data, found by any of its names.

import { type Properties, propertiesOf, runsWith } from './analysis/properties/index.ts';
import type { Input, Output } from './arrays/index.ts';
import type { ParameterCode } from './compiler/code.ts';
import { nearestWord } from './formula/index.ts';
import {
  type Definition,
  type Framework,
  type Preset,
  presetsOf,
  type ScalarFunction,
} from './functions/definition.ts';
import { definitions } from './generated/definitions.ts';
import * as functions from './generated/functions.ts';
import type { Elementwise } from './kernels/elementwise.ts';
import type { Gated } from './kernels/gated.ts';
import type { Mirrored } from './kernels/mirrored.ts';
import type { Reducing, Rowwise } from './kernels/rowwise.ts';

export type { Monotonicity, Place, Properties, Symmetry } from './analysis/properties/index.ts';
export type {
  Definition,
  Forms,
  Framework,
  Frameworks,
  GatedFunction,
  MirroredFunction,
  Parameter,
  Preset,
  Reference,
  RowFacts,
  RowFunction,
  ScalarFunction,
  Text,
} from './functions/definition.ts';
export { presetsOf } from './functions/definition.ts';

/** What the package exports under a definition's name. */
/** What all of them can be called with. */
type Common = <I extends Input>(x: I, options?: object) => number | Output<Input>;
export type Runnable = (Elementwise<string> | Rowwise | Reducing | Gated<string> | Mirrored) & Common;

/** A function of the catalogue: what is said about it, and the function itself. */
export interface Entry {
  readonly definition: Definition;
  /** With the defaults of the framework that was asked for. */
  readonly run: Runnable;
  /** What that framework calls it, and does otherwise. */
  readonly preset?: Preset;
}

/** The frameworks whose names and defaults are known. */
export const frameworks: readonly Framework[] = [
  'pytorch',
  'jax',
  'keras',
  'tensorflow',
  'onnx',
  'nnlib',
  'mlx',
];

const entries: readonly Entry[] = definitions.map(definition => ({
  definition,
  run: (functions as unknown as Readonly<Record<string, Runnable>>)[definition.name]!,
}));

/** Names are compared without case, spaces, hyphens and underscores: log_softmax, LogSoftmax, "log softmax". */
const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');
const namesOf = ({ definition }: Entry): readonly string[] => [
  definition.name,
  ...(definition.aliases ?? []),
];

/** What finds a function: its own names, and where they are nobody's, those of the frameworks. */
const byName: ReadonlyMap<string, Entry> = new Map([
  ...entries.flatMap(entry =>
    frameworks.flatMap(id => presetsOf(entry.definition, id).map(p => [plain(p.name), entry] as const)),
  ),
  ...entries.flatMap(entry => namesOf(entry).map(id => [plain(id), entry] as const)),
]);

/** The entries of a framework by what it calls them, each with its defaults. */
const byFramework: ReadonlyMap<Framework, ReadonlyMap<string, Entry>> = new Map(
  frameworks.map(id => [
    id,
    new Map(
      entries.flatMap(entry =>
        presetsOf(entry.definition, id).map(
          preset => [plain(preset.name), withPreset(entry, preset)] as const,
        ),
      ),
    ),
  ]),
);

function withPreset(entry: Entry, preset: Preset): Entry {
  const { params } = preset;
  return { definition: entry.definition, preset, run: params ? withDefaults(entry.run, params) : entry.run };
}

/** The function with other defaults, in each of its members too; what the caller states still counts. */
function withDefaults(run: Runnable, params: Readonly<Record<string, number>>): Runnable {
  type Call = (...args: unknown[]) => unknown;
  // Options are the last parameter of a call, after one array or two.
  const wrap = (f: Call): Call => {
    const arrays = f.length - 1;
    return (...args) => f(...args.slice(0, arrays), { ...params, ...(args[arrays] as object | undefined) });
  };
  const withOwn = (id: string, member: unknown): unknown => {
    if (typeof member === 'function') return wrap(member as Call);
    if (id !== 'params') return member;
    return (member as readonly ParameterCode[]).map(p => ({ ...p, default: params[p.name] ?? p.default }));
  };
  const members = Object.entries(Object.getOwnPropertyDescriptors(run)).filter(([id]) => id !== 'length');
  return Object.defineProperties(
    wrap(run as unknown as Call),
    Object.fromEntries(members.map(([id, { value }]) => [id, { value: withOwn(id, value) }])),
  ) as unknown as Runnable;
}

export interface Search {
  /** Those that this framework has, with its names and defaults. */
  readonly framework?: Framework;
  readonly kind?: Definition['kind'];
}

/** Every function, by name; or those that are of a kind, or in a framework. */
export function all({ framework, kind }: Search = {}): readonly Entry[] {
  const wanted = framework === undefined ? entries : [...frameworkNamed(framework).values()];
  return kind === undefined ? wanted : wanted.filter(entry => entry.definition.kind === kind);
}

/**
 * The function that has this name or alias, in any case style; undefined if there is none. With a framework, the function that
 * it calls so, with its defaults: `find('hard_sigmoid', { framework: 'onnx' })` has the slope 0.2, and JAX's `gelu` is the tanh
 * form. A name that the framework does not have is looked for in the catalogue, and has the framework's defaults if it has the
 * function under another name.
 */
export function find(name: string, { framework }: Pick<Search, 'framework'> = {}): Entry | undefined {
  if (framework === undefined) return byName.get(plain(name));
  const own = frameworkNamed(framework);
  const known = own.get(plain(name));
  if (known) return known;
  const entry = byName.get(plain(name));
  return entry && [...own.values()].find(e => e.definition === entry.definition);
}

function frameworkNamed(id: Framework): ReadonlyMap<string, Entry> {
  const known = byFramework.get(id);
  if (!known) throw new RangeError(`framework: expected one of ${frameworks.join(', ')}, not ${String(id)}`);
  return known;
}

for (const { definition, run } of entries) {
  if (definition.kind === 'scalar' && run.kind === 'scalar') runsWith(definition, run);
}

/**
 * What a function of one number is like, with its parameters at their defaults; computed when first asked for. The function is
 * one of the catalogue, or one that `define` or `callable` of nonlin/define made.
 */
export const properties = (f: ScalarFunction): Properties => propertiesOf(f);

/**
 * The name that differs from the given one in the fewest letters, for a "did you mean"; of all names and aliases of the
 * catalogue unless others are given.
 */
export const nearest = (name: string, known: readonly string[] = entries.flatMap(namesOf)): string =>
  nearestWord(name, known, plain);
