// Functions of a database: a formula becomes a chain of functions, each of which hands the next the parts that it has
// computed, so that each is computed once. SQL has no other way to name a part of an expression.

import { lower } from '../../compiler/lower.ts';
import type { ProgramRecipe } from '../../compiler/program.ts';
import { type AnyOp, foreign, freeNames, type Graph, partsInOrder } from '../../formula/index.ts';
import { foreignRecipes } from '../foreign.ts';
import type { Dialect, OwnFunction, SqlParameter } from './dialects.ts';
import { type Interval, ordinary } from './intervals.ts';
import { mathName, type Named, type Phrase, Writer } from './statements.ts';

/** A dialect, and whether its code is to be short: right for numbers of ordinary size. */
export interface Manner {
  readonly dialect: Dialect;
  readonly isShort: boolean;
}

/** The statements that make a function, those that it calls first, and the operations that they need. */
export interface Written {
  readonly statements: readonly string[];
  readonly needed: ReadonlySet<AnyOp>;
}

/**
 * Recipes that mention each argument less often than those of languages/foreign.ts: a macro is its text, so that one within
 * another is as long as both multiplied. With t = tanh(x/2), eˣ − 1 = 2t / (1 − t); that t is far from 1 is to be seen.
 */
const short: Readonly<Record<string, ProgramRecipe>> = {
  expm1: {
    params: ['x'],
    formula: foreign`
      abs(x) < 1e-290 ? x : (x < 0.5 ? 2 * tanh(x * 0.5) / (1 - tanh(min(x, 0.5) * 0.5)) : exp(x) - 1)`,
  },
  head: { params: ['x'], formula: foreign`x * 134217729 - (x * 134217729 - x)` },
};
const recipes: Readonly<Record<string, ProgramRecipe>> = { ...foreignRecipes, ...short };

/**
 * A function of numbers. NULL gives NULL, and NaN gives NaN where it matters: `x < NaN` is true for neither, and the formula
 * sees numbers only.
 */
export function functionOf(
  manner: Manner,
  name: string,
  variables: readonly string[],
  params: readonly (SqlParameter & { readonly name: string })[],
  graph: Graph,
  intervals: Readonly<Record<string, Interval>>,
): Written {
  const { dialect } = manner;
  const names = Object.fromEntries(params.map(p => [p.name, p.id]));
  const { lets, result, needed } = parted(manner, graph, names, intervals);
  const own: readonly SqlParameter[] = [...variables.map(id => ({ id })), ...params];
  const guard = guardOf(dialect, graph, Object.fromEntries(variables.map(v => [v, v])));
  return { statements: made(dialect, { name, params: own, lets, result, guard }), needed };
}

/** One expression without names for its parts; `names` says what stands for the variables. */
export function expressionOf(
  { dialect, isShort }: Manner,
  graph: Graph,
  names: Readonly<Record<string, string>>,
): { readonly expression: string; readonly needed: ReadonlySet<AnyOp> } {
  const intervals = isShort ? Object.fromEntries(Object.keys(names).map(v => [v, ordinary('input')])) : {};
  const writer = new Writer(dialect, graph, names, { intervals, isShort });
  const { text } = writer.phrase(graph.root);
  return { expression: guardOf(dialect, graph, names)(text), needed: writer.needed };
}

/** Keeps what is no number from a formula; a variable that it does not mention may be NaN. */
function guardOf(
  dialect: Dialect,
  graph: Graph,
  names: Readonly<Record<string, string>>,
): (text: string) => string {
  const mentioned = freeNames(graph.root);
  const columns = Object.values(names);
  const isNumber = Object.entries(names)
    .map(([v, column]) => (mentioned.has(v) ? `${column} < ${dialect.nan}` : `${column} IS NOT NULL`))
    .join(' AND ');
  return text => `CASE WHEN ${isNumber} THEN ${text} ELSE ${columns.join(' + ')} END`;
}

/** The functions for some operations, those that they call before them. */
export function mathFunctions(manner: Manner, needed: Iterable<AnyOp>): readonly string[] {
  const { dialect, isShort } = manner;
  const done = new Map<AnyOp, readonly string[]>();
  const visit = (op: AnyOp): void => {
    if (done.has(op)) return;
    const own = dialect.own[op];
    if (own) return void done.set(op, ownStatements(dialect, mathName(op), own));
    const recipe = recipes[op];
    if (!recipe) throw new TypeError(`${dialect.title} has no ${op}`);
    const usual = Object.fromEntries(recipe.params.map(id => [id, ordinary('argument')]));
    const { lets, result, needed: further } = parted(manner, lower(recipe.formula), {}, isShort ? usual : {});
    for (const other of further) visit(other);
    const params = recipe.params.map(id => ({ id }));
    done.set(op, made(dialect, { name: mathName(op), params, lets, result }));
  };
  for (const op of needed) visit(op);
  return [...done.values()].flat();
}

const ownStatements = (
  dialect: Dialect,
  name: string,
  { params, body, parts = {} }: OwnFunction,
): readonly string[] => [
  ...Object.entries(parts).flatMap(([suffix, part]) => ownStatements(dialect, `${name}${suffix}`, part)),
  dialect.create(
    name,
    params.map(id => ({ id })),
    body,
  ),
];

function parted(
  { dialect, isShort }: Manner,
  graph: Graph,
  names: Readonly<Record<string, string>>,
  intervals: Readonly<Record<string, Interval>>,
): { readonly lets: readonly Named[]; readonly result: Phrase; readonly needed: ReadonlySet<AnyOp> } {
  const taken = Object.fromEntries([...freeNames(graph.root)].map(id => [id, id]));
  const writer = new Writer(
    dialect,
    graph,
    { ...taken, ...names },
    { intervals, isShort, namesArguments: dialect.createBlock !== undefined },
  );
  const lets = writer.declare(partsInOrder([graph.root]).filter(e => e !== graph.root));
  return { lets, result: writer.phrase(graph.root), needed: writer.needed };
}

/** A function to be made: its parts with names, its result, and what stands around that. */
interface Body {
  readonly name: string;
  readonly params: readonly SqlParameter[];
  readonly lets: readonly Named[];
  readonly result: Phrase;
  readonly guard?: (result: string) => string;
}

/** One function with a block where the dialect has blocks, a chain of functions elsewhere. */
function made(dialect: Dialect, body: Body): readonly string[] {
  const { name, params, lets, result, guard = text => text } = body;
  return dialect.createBlock && lets.length > 0
    ? [dialect.createBlock(name, params, lets, guard(result.text))]
    : chain(dialect, { ...body, guard });
}

/** The functions name, name_1, name_2 …, the last first: each takes what the one before was given, and what it computed. */
function chain(dialect: Dialect, { name, params, lets, result, guard }: Required<Body>): readonly string[] {
  const layers = layersOf(lets);
  const wanted = (from: number): ReadonlySet<string> =>
    new Set([...layers.slice(from).flat(), result].flatMap(phrase => [...phrase.mentions]));
  const stepName = (i: number): string => (i === 0 ? name : `${name}_${i}`);
  const inputs = (i: number): readonly string[] => {
    const known = [...params.map(p => p.id), ...layers.slice(0, i).flatMap(l => l.map(n => n.id))];
    return i === 0 ? known : known.filter(id => wanted(i).has(id));
  };
  const body = (i: number): string => {
    if (i === layers.length) return result.text;
    const fresh = new Map(layers[i]!.map(n => [n.id, n.text]));
    return `${stepName(i + 1)}(${inputs(i + 1)
      .map(id => fresh.get(id) ?? id)
      .join(', ')})`;
  };
  const functions = Array.from({ length: layers.length + 1 }, (_, i) =>
    i === 0
      ? dialect.create(name, params, guard(body(0)))
      : dialect.create(
          stepName(i),
          inputs(i).map(id => ({ id })),
          body(i),
        ),
  );
  return functions.reverse();
}

/** Named parts by how many named parts lie one within another beneath them. */
export function layersOf(lets: readonly Named[]): readonly (readonly Named[])[] {
  const level = new Map<string, number>();
  const layers: Named[][] = [];
  for (const named of lets) {
    const at = Math.max(-1, ...[...named.mentions].map(id => level.get(id) ?? -1)) + 1;
    level.set(named.id, at);
    layers[at] = [...(layers[at] ?? []), named];
  }
  return layers;
}
