// Names of a definition in code: none may be a word of the language, or mean something else where the code uses it.
import { type AnyOp, directParts, type Expr, mapParts, remembered } from '../formula/index.ts';
import type { Definition, MirroredFunction } from '../functions/definition.ts';
import { capital } from './text.ts';

/** What a language does with names. */
export interface Naming {
  /** How it writes a name: leakyRelu is leaky_relu. */
  spell(id: string): string;
  /** Whether a parameter or a part may not be called so, spelled, in code that takes these operations. */
  isTaken(spelled: string, used: ReadonlySet<AnyOp>): boolean;
  /** Whether a function's own text calls it, so that no parameter may have its name. */
  readonly callsItself?: true;
  /** Whether a function may not; left out where functions have names that nothing else has. */
  isTakenByFunctions?(spelled: string): boolean;
}

/** For languages that take any word. */
export const anyName: Naming = { spell: id => id, isTaken: () => false };

export const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** leakyRelu → leaky_relu, GELU → gelu. */
export const snakeCase = (id: string): string =>
  id
    .replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z0-9])/g, '_')
    .toLowerCase()
    .replace(/'$/, '_slope');

/** The first of some names that is free. */
function* candidates(id: string): Generator<string, never> {
  yield id;
  yield `${id}_`;
  for (let i = 1; ; i++) yield `p${i}`;
}
function firstFree(id: string, isFree: (candidate: string) => boolean): string {
  for (const candidate of candidates(id)) if (isFree(candidate)) return candidate;
  throw new RangeError('there is always another name');
}

/** The name of a function as a word: definitions of one's own may be called anything. */
const asWord = (id: string): string => id.replace(/\W/g, '_').replace(/^(?![A-Za-z_])/, 'f');

/** What the function is called in a language, before it is spelled. */
export const functionNameIn = (f: Definition, { spell, isTakenByFunctions }: Naming): string =>
  firstFree(asWord(f.name), id => !isTakenByFunctions?.(spell(id)));

/** A definition whose names a language can use, and what became of its parameters; the same definition if all can stay. */
export interface Renamed<F extends Definition = Definition> {
  readonly f: F;
  readonly params: ReadonlyMap<string, string>;
}

/** `used` is what the definition's formulas compute. */
export function withFreeNames<F extends Definition>(
  f: F,
  naming: Naming,
  used: ReadonlySet<AnyOp>,
): Renamed<F> {
  const id = functionNameIn(f, naming);
  if (f.kind === 'mirrored') {
    // Its parameters are those of what it mirrors.
    const { f: of, params } = withFreeNames(f.of, naming, used);
    return { f: id === f.name && of === f.of ? f : { ...f, name: id, of, value: of.value }, params };
  }
  const params = renamings(f, id, naming, used);
  if (id === f.name && params.size === 0) return { f, params };
  const renamed = { ...f, name: id };
  return { f: params.size === 0 ? renamed : withNames(renamed, params), params };
}

/** Parameters that have to change: those whose names are taken, or spelled as another name is. */
function renamings(
  f: Exclude<Definition, MirroredFunction>,
  id: string,
  { spell, isTaken, callsItself }: Naming,
  used: ReadonlySet<AnyOp>,
): ReadonlyMap<string, string> {
  const params = Object.keys(f.params);
  if (params.length === 0) return new Map();
  const variables = { scalar: ['x'], row: ['x', 'y', 'g'], gated: ['gate', 'value'] }[f.kind];
  const slopes = [...variables, ...params].map(of => `${capital(of)}Slope`);
  const functions = [
    ...(callsItself ? [''] : []),
    'Derivative',
    'SecondDerivative',
    'Vjp',
    'OfPair',
    'OfGroup',
    ...slopes,
  ].map(end => `${id}${end}`);
  const spelled = new Set([...variables, ...functions].map(spell));
  const mentioned = namesIn(f);
  const found = new Map<string, string>();
  for (const of of params) {
    const free = firstFree(
      of,
      other =>
        !isTaken(spell(other), used) && !spelled.has(spell(other)) && (other === of || !mentioned.has(other)),
    );
    spelled.add(spell(free));
    if (free !== of) found.set(of, free);
  }
  return found;
}

/** The fields of definitions that hold formulas, or formulas by what they are about. */
const FORMULAS: ReadonlySet<string> = new Set(['value', 'derivative', 'slopes', 'paramSlopes', 'vjp', 'jvp']);
/** The fields whose keys are parameters. */
const BY_PARAMETER: ReadonlySet<string> = new Set(['params', 'paramSlopes']);

type Fields = Readonly<Record<string, unknown>>;
const isFormula = (field: unknown): field is Expr => typeof (field as Partial<Expr>).kind === 'string';

/** The formulas in a field of a definition. */
const formulasIn = (field: unknown): readonly Expr[] => {
  if (typeof field !== 'object' || field === null) return [];
  return isFormula(field) ? [field] : Object.values(field).flatMap(formulasIn);
};

/** Every name that the formulas mention or bind. */
function namesIn(f: Definition): ReadonlySet<string> {
  const found = new Set<string>();
  const look = remembered((e: Expr, again) => {
    if (e.kind === 'name' || e.kind === 'let') found.add(e.name);
    directParts(e).forEach(again);
    return true;
  });
  for (const [id, field] of Object.entries(f)) if (FORMULAS.has(id)) formulasIn(field).forEach(look);
  return found;
}

/** The definition with other names for parameters. */
function withNames<F extends Definition>(f: F, params: ReadonlyMap<string, string>): F {
  const called = (id: string): string => params.get(id) ?? id;
  const inFormula = remembered<Expr>((e, again) => {
    const inner = mapParts(e, again);
    return inner.kind === 'name' || inner.kind === 'let' ? { ...inner, name: called(inner.name) } : inner;
  });
  const inField = (field: unknown): unknown => {
    if (typeof field !== 'object' || field === null) return field;
    if (isFormula(field)) return inFormula(field);
    return Object.fromEntries(Object.entries(field).map(([id, inner]) => [id, inField(inner)]));
  };
  const entries = Object.entries(f as unknown as Fields).map(([id, field]) => {
    const written = FORMULAS.has(id) ? inField(field) : field;
    return [id, BY_PARAMETER.has(id) && written ? keysRenamed(written as Fields, called) : written];
  });
  return Object.fromEntries(entries) as F;
}

const keysRenamed = (of: Fields, called: (id: string) => string): Fields =>
  Object.fromEntries(Object.entries(of).map(([id, field]) => [called(id), field]));
