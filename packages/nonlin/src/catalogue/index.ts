// Every function as data, found by any of its names; and the definition behind every value that entry points accept as a function.

import { checkOptions, describe } from '../arrays/index.ts';
import { nearestWord, once } from '../formula/index.ts';
import { type Definition, type Framework, type Parameters, presetsOf } from '../functions/definition.ts';
import { definitions } from '../generated/definitions.ts';
import * as functions from '../generated/functions.ts';
import { textOf } from './arguments.ts';
import type { Entry, Runnable } from './entry.ts';
import { calledAs, choosing, type PresetEntry, presetEntry } from './presets.ts';

export type { Entry, Runnable } from './entry.ts';

/** What people call the frameworks whose names the catalogue knows. */
export const frameworkNames: Readonly<Record<Framework, string>> = {
  pytorch: 'PyTorch',
  jax: 'JAX',
  keras: 'Keras',
  tensorflow: 'TensorFlow',
  onnx: 'ONNX',
  nnlib: 'NNlib.jl',
  mlx: 'MLX',
};

/** The frameworks whose names and defaults are known. */
export const frameworks = Object.keys(frameworkNames) as readonly Framework[];

const entries: readonly Entry[] = definitions.map(definition => ({
  definition,
  run: (functions as unknown as Readonly<Record<string, Runnable>>)[definition.name]!,
}));

/** The definition behind each callable of the catalogue, with the defaults of a framework where it has those. */
const definitionsOfRuns = new WeakMap<object, Definition>(
  entries.map(({ run, definition }) => [run, definition] as const),
);

const runs = new Map(entries.map(({ run, definition }) => [definition, run] as const));

/** The callable that the package exports for a definition of the catalogue; undefined for any other definition. */
export const runOf = (f: Definition): Runnable | undefined => runs.get(f);

type Kind = Definition['kind'];

/** A function that can be called: what `nonlin` exports, or what `define` made. */
export interface Callable<K extends Kind = Kind> extends CallableFunction {
  readonly name: string;
  readonly kind: K;
}

/**
 * What every entry point takes for a function: the callable that `nonlin` exports, a function that `define` made, a definition,
 * or an entry of the catalogue.
 */
export type FunctionLike<K extends Kind = Kind> =
  | Callable<K>
  | Extract<Definition, { readonly kind: K }>
  | { readonly definition: Extract<Definition, { readonly kind: K }> };

/**
 * The definition of a function, whatever stands for it: `definitionOf(gelu)`, `definitionOf(define('f', 'x * tanh(x)'))`,
 * `definitionOf(find('gelu'))`; a definition is its own. Where `find` was asked for a framework's function, parameters have the
 * framework's defaults.
 *
 * Errors: a TypeError that names the argument for anything else, a name included: `find` gives the function of a name.
 *
 * @example
 * definitionOf(leakyRelu).params.negativeSlope.default; // 0.01
 */
export function definitionOf(f: FunctionLike, argument = 'f'): Definition {
  const isObject = (typeof f === 'object' && f !== null) || typeof f === 'function';
  const found = isObject && (ofRun(f) ?? ofEntry(f) ?? itself(f));
  if (found) return found;
  throw new TypeError(
    `${textOf(argument, 'argument')}: expected a function of nonlin, one that define made, a definition or an entry of the catalogue, not ${describe(f)}`,
  );
}

const ofRun = (f: object): Definition | undefined => definitionsOfRuns.get(f);
function ofEntry(f: object): Definition | undefined {
  const { definition, run } = f as { readonly definition?: unknown; readonly run?: unknown };
  if (!definition || !itself(definition)) return undefined;
  return (typeof run === 'function' && ofRun(run)) || (definition as Definition);
}
const KINDS = ['scalar', 'row', 'gated', 'mirrored'] as const satisfies readonly Kind[];
function itself(f: object): Definition | undefined {
  const { kind, value } = f as Partial<Definition>;
  const isDefinition = typeof f === 'object' && KINDS.includes(kind!) && typeof value?.textbook === 'object';
  return isDefinition ? (f as Definition) : undefined;
}

/** Names are compared without case, spaces, hyphens and underscores: log_softmax, LogSoftmax, "log softmax". */
const plain = (name: string): string => name.toUpperCase().replace(/[\s_-]/g, '');
const namesOf = ({ definition }: Entry): readonly string[] => [
  definition.name,
  ...(definition.aliases ?? []),
];

/** What has this name, or the name without the modules before it: torch.nn.functional.silu is silu, keras.layers.ReLU is layers.ReLU. */
function within<T>(known: ReadonlyMap<string, T>, name: string): T | undefined {
  const parts = name.split('.');
  for (let i = 0; i < parts.length; i++) {
    const found = known.get(plain(parts.slice(i).join('.')));
    if (found) return found;
  }
  return undefined;
}

/** What finds a function: its own names, and where they are nobody's, those of the frameworks. */
const byName = once<ReadonlyMap<string, Entry>>(
  () =>
    new Map([
      ...entries.flatMap(entry =>
        frameworks.flatMap(id => presetsOf(entry.definition, id).map(p => [plain(p.name), entry] as const)),
      ),
      ...entries.flatMap(entry => namesOf(entry).map(id => [plain(id), entry] as const)),
    ]),
);

/** The entries of a framework by what it calls them, each with its defaults. */
const byFramework = once<ReadonlyMap<Framework, ReadonlyMap<string, Entry>>>(
  () =>
    new Map(
      frameworks.map(id => {
        const forms = entries.flatMap(entry =>
          presetsOf(entry.definition, id).map(preset => presetEntry(entry, id, preset)),
        );
        return [id, new Map(forms.map(form => [plain(calledAs(form)), entryOf(form, forms)] as const))];
      }),
    ),
);

/** The entry of a form; where a name has several of them, one whose calls choose by their options. */
function entryOf(form: PresetEntry, all: readonly PresetEntry[]): Entry {
  const { definition, preset, run } = form;
  const others = all.filter(f => f !== form && plain(f.preset.name) === plain(preset.name));
  const own = others.length > 0 && !preset.chosen ? choosing([form, ...others]) : run;
  const { params = {} } = preset;
  if (own !== runOf(definition))
    definitionsOfRuns.set(own, Object.keys(params).length === 0 ? definition : redefined(definition, params));
  return { definition, preset, run: own };
}

/** The definition with other defaults. */
function redefined(f: Definition, defaults: Readonly<Record<string, number>>): Definition {
  const params = Object.entries(f.params as Parameters).map(
    ([id, p]) => [id, { ...p, default: defaults[id] ?? p.default }] as const,
  );
  return { ...f, params: Object.fromEntries(params) } as Definition;
}

export interface Search {
  /** Those that this framework has, with its names and defaults. */
  readonly framework?: Framework;
  readonly kind?: Definition['kind'];
}

/**
 * Every function, by name; or those that are of a kind, or in a framework.
 *
 * @example
 * all({ kind: 'gated' }).every(entry => entry.definition.kind === 'gated'); // true
 */
export function all(search: Search = {}): readonly Entry[] {
  checkOptions(search, ['framework', 'kind'], 'all');
  const { framework, kind } = search;
  const wanted = framework === undefined ? entries : [...frameworkNamed(framework).values()];
  return kind === undefined ? wanted : wanted.filter(entry => entry.definition.kind === kind);
}

/**
 * The function that has this name or alias, in any case style, also behind the names of modules (`nn.SiLU`); undefined if there is none.
 * With a framework, the function that
 * it calls so, with its defaults and its names for options: `find('hard_sigmoid', { framework: 'onnx' })` has the slope 0.2, JAX's
 * `gelu` is the tanh form, and `find('LeakyRelu', { framework: 'onnx' })` takes `alpha`. A name that the framework does not have is
 * looked for in the catalogue, and has the framework's defaults if it has the
 * function under another name.
 *
 * Errors: a TypeError for a name that is no string or an unknown option, a RangeError for an unknown framework.
 *
 * @example
 * find('hard_sigmoid', { framework: 'onnx' })?.run(1); // 0.7
 * find('swish')?.definition.name; // swish
 */
export function find(name: string, search: Pick<Search, 'framework'> = {}): Entry | undefined {
  checkOptions(search, ['framework'], 'find');
  textOf(name, 'name');
  const { framework } = search;
  if (framework === undefined) return within(byName(), name);
  const own = frameworkNamed(framework);
  const known = within(own, name);
  if (known) return known;
  const entry = within(byName(), name);
  return entry && [...own.values()].find(e => e.definition === entry.definition);
}

function frameworkNamed(id: Framework): ReadonlyMap<string, Entry> {
  const known = byFramework().get(id);
  if (!known)
    throw new RangeError(`framework: expected one of ${frameworks.join(', ')}, not ${describe(id)}`);
  return known;
}

/**
 * The name that differs from the given one in the fewest letters, for a "did you mean"; of all names and aliases of the
 * catalogue unless others are given.
 *
 * @example
 * nearest('sotfmax'); // softmax
 */
export function nearest(name: string, known: readonly string[] = entries.flatMap(namesOf)): string {
  if (!Array.isArray(known) || known.length === 0)
    throw new TypeError(`known: expected an array of strings, not ${describe(known)}`);
  return nearestWord(
    textOf(name, 'name'),
    known.map((word, i) => textOf(word, `known[${i}]`)),
    plain,
  );
}
