// A function with a framework's defaults, in the framework's words; and the choice where one name there means several functions here.
import { describe } from '../arrays/index.ts';
import type { ParameterCode } from '../compiler/code.ts';
import {
  type Definition,
  type Framework,
  isTruthByNumber,
  type OptionValue,
  optionsOf,
  type Preset,
} from '../functions/definition.ts';
import type { Entry, Runnable } from './entry.ts';

type Call = (...args: unknown[]) => unknown;
type Options = Readonly<Record<string, unknown>>;

/** What a framework calls a function, and the function with the framework's defaults. */
export interface PresetEntry extends Entry {
  readonly framework: Framework;
  readonly preset: Preset;
}

export function presetEntry({ definition, run }: Entry, framework: Framework, preset: Preset): PresetEntry {
  const names = optionsOf(definition, framework, preset);
  const { params = {}, given = {}, fixed = {} } = preset;
  const isPlain = Object.keys({ ...params, ...given, ...fixed, ...names }).length === 0;
  return {
    definition,
    framework,
    preset,
    run: isPlain ? run : inTheWordsOf(framework, preset, names, run),
  };
}

/** How to write the call: the name, and the options that choose the function where the name alone means another one. */
export function calledAs({ definition, framework, preset }: Omit<PresetEntry, 'run'>): string {
  const { name, fixed, chosen } = preset;
  if (!chosen) return name;
  if (!fixed) return `${name}(${theirParameters(definition, framework, preset).join(', ')})`;
  return `${name}(${Object.entries(fixed)
    .map(([id, value]) => `${id}=${literal([value].flat()[0]!)}`)
    .join(', ')})`;
}
const theirParameters = (f: Definition, framework: Framework, preset: Preset): readonly string[] => {
  const names = Object.entries(optionsOf(f, framework, preset));
  return Object.keys(f.params).map(id => names.find(([, ours]) => ours === id)?.[0] ?? id);
};
const literal = (value: OptionValue): string =>
  typeof value === 'string' ? `'${value}'` : value ? 'True' : 'False';

/**
 * The function that the options of a call mean: of several forms with one name, the first that has all of these options with these
 * values. Members choose likewise. Errors: a RangeError for a value that no form has.
 */
export function choosing(forms: readonly PresetEntry[]): Runnable {
  const claims = forms.map(form => claimsOf(form));
  const all = new Set(claims.flatMap(own => [...own.keys()]));
  const meant = (options: unknown): PresetEntry => {
    const stated = Object.entries(optionsIn(options)).filter(([id, v]) => v !== undefined && all.has(id));
    const fits = (own: Claims): boolean =>
      stated.every(([id, v]) => own.has(id) && (own.get(id)?.includes(v as OptionValue) ?? true));
    const index = claims.findIndex(fits);
    if (index < 0) for (const [id, v] of stated) checkKnown(id, v, claims);
    return forms[Math.max(index, 0)]!;
  };
  return mapCalls(forms[0]!.run, (f, id) => {
    const arrays = f.length - 1;
    return (...args) => {
      const { run } = meant(args[arrays]);
      return ((id === undefined ? run : (run as unknown as Options)[id]) as Call)(...args);
    };
  });
}

/** The options of a form, with the values that it has where it does not have all. */
type Claims = ReadonlyMap<string, readonly OptionValue[] | undefined>;
function claimsOf({ definition, framework, preset }: PresetEntry): Claims {
  const names = [
    ...Object.keys((definition as Definition).params),
    ...Object.keys(optionsOf(definition, framework, preset)),
  ];
  const fixed = Object.entries(preset.fixed ?? {});
  return new Map([
    ...names.map(id => [id, undefined] as const),
    ...fixed.map(([id, v]) => [id, [v].flat()] as const),
  ]);
}

function checkKnown(id: string, value: unknown, claims: readonly Claims[]): void {
  const known = claims.flatMap(own => own.get(id) ?? []);
  if (known.length > 0 && !known.includes(value as OptionValue)) refuse(id, value, known);
}

function refuse(id: string, value: unknown, known: readonly OptionValue[]): never {
  throw new RangeError(`${id}: expected ${known.map(describe).join(' or ')}, not ${describe(value)}`);
}

const optionsIn = (options: unknown): Options =>
  typeof options === 'object' && options !== null ? (options as Options) : {};

/** Options by the framework's names or ours. Errors: a TypeError where both say the same thing. */
function translated(
  options: unknown,
  framework: Framework,
  { fixed = {} }: Preset,
  names: Readonly<Record<string, string>>,
): unknown {
  if (typeof options !== 'object' || options === null) return options;
  const result: Record<string, unknown> = {};
  const statedAs: Record<string, string> = {};
  for (const [id, value] of Object.entries(options)) {
    if (Object.hasOwn(fixed, id)) {
      const known = [fixed[id]!].flat();
      if (value !== undefined && !known.includes(value as OptionValue)) refuse(id, value, known);
      continue;
    }
    const ours = Object.hasOwn(names, id) ? names[id]! : id;
    if (Object.hasOwn(statedAs, ours))
      throw new TypeError(`${id}: ${statedAs[ours]} says the same; give one of them`);
    statedAs[ours] = id;
    result[ours] = isTruthByNumber(framework, id) && (value === 0 || value === 1) ? value === 1 : value;
  }
  return result;
}

/**
 * The function with a framework's defaults and names of options, in each of its members too; what the caller states still counts,
 * and our names are understood as well.
 */
function inTheWordsOf(
  framework: Framework,
  preset: Preset,
  names: Readonly<Record<string, string>>,
  run: Runnable,
): Runnable {
  const { params = {}, given = {} } = preset;
  const defaults = { ...given, ...params };
  const own = mapCalls(run, f => {
    const arrays = f.length - 1;
    return (...args) => {
      const options = translated(args[arrays], framework, preset, names);
      const stated = options === undefined ? defaults : withDefaults(options, defaults);
      return f(...args.slice(0, arrays), stated);
    };
  });
  const parameters = (run as unknown as { readonly params?: readonly ParameterCode[] }).params;
  if (parameters === undefined) return own;
  const value = parameters.map(p => ({ ...p, default: params[p.name] ?? p.default }));
  return Object.defineProperty(own, 'params', { value });
}

/** An undefined option is one that was left out. What is no object stays, for the function to refuse. */
function withDefaults(options: unknown, defaults: Options): unknown {
  if (typeof options !== 'object' || options === null) return options;
  const stated = Object.entries(options).filter(([id, v]) => v !== undefined || !Object.hasOwn(defaults, id));
  return { ...defaults, ...Object.fromEntries(stated) };
}

/** A function whose call and members go another way. Options are the last parameter of a call, after one array or two. */
function mapCalls(run: Runnable, map: (f: Call, member?: string) => Call): Runnable {
  const mapped = (f: Call, member?: string): Call =>
    Object.defineProperty(map(f, member), 'length', { value: f.length });
  const members = Object.entries(Object.getOwnPropertyDescriptors(run)).filter(([id]) => id !== 'length');
  return Object.defineProperties(
    mapped(run as unknown as Call),
    Object.fromEntries(
      members.map(([id, { value }]) => [
        id,
        { value: typeof value === 'function' ? mapped(value as Call, id) : value, configurable: true },
      ]),
    ),
  ) as unknown as Runnable;
}
