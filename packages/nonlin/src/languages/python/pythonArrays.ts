// What the libraries of arrays for Python have in common: formulas as statements over whole arrays, and documentation strings.

import { lowerFolded } from '../../compiler/lower.ts';
import { inSingle } from '../../compiler/refineSingle.ts';
import { Scope } from '../../compiler/scope.ts';
import {
  type AnyOp,
  atom,
  type Expr,
  type Notation,
  type Op,
  partsInOrder,
  uses,
} from '../../formula/index.ts';
import type { Definition } from '../../functions/definition.ts';
import { described, documentation, entriesOf, type Request, type Unit } from '../language.ts';
import { held, wrapped } from '../text.ts';
import { pythonName } from './python.ts';

/** What differs between the libraries. */
export interface ArrayLibrary {
  readonly notation: Notation<Op>;
  /** Names that the code has for itself. */
  readonly taken: readonly string[];
  /** What a line is called whose part has no name in the formula; by default such lines are numbered. */
  readonly stem?: (part: Expr) => string;
  /** A number as an array of the shape and type of `like`. */
  full(value: string, like: string): string;
}

/** The statements of a formula and the expression that is its result, an array like the first variable. */
export function statements(
  unit: Unit,
  params: readonly string[],
  library: ArrayLibrary,
): { readonly lines: readonly string[]; readonly result: string } {
  const graph = lowerFolded(unit.formula);
  const parts = partsInOrder([graph.root]);
  const like = pythonName(unit.variables[0]!);
  const inputs = [...unit.variables, ...params];
  const scope = new Scope(graph, [...inputs, ...library.taken].map(pythonName), {
    notation: library.notation as Notation<AnyOp>,
    spell: pythonName,
    longest: 60,
    ...(library.stem && { stem: library.stem }),
    assign: (id, value) => `${id} = ${value}`,
  });
  const lines = scope.declare(parts.slice(0, -1), uses([graph.root]));
  const result = scope.write(graph.root);
  const isArray = parts.some(e => e.kind === 'name' && unit.variables.includes(e.name));
  return { lines, result: isArray ? result : library.full(result, like) };
}

/** `alpha=1.0` for each parameter. */
export const withDefaults = (params: readonly string[], request: Request): readonly string[] =>
  params.map(id => `${pythonName(id)}=${pythonNumber(request.params[id]!)}`);

/** A float as Python reads it, where there is no name for infinity. */
export const pythonNumber = (value: number): string =>
  Number.isFinite(value) ? String(value) : `float('${value > 0 ? '' : '-'}inf')`;

/** The documentation string of a function that computes a definition; `args` tells what it takes besides parameters. */
export function docstring(
  f: Definition,
  params: readonly string[],
  args: readonly (readonly [id: string, text: string])[],
): readonly string[] {
  const { title, summary } = described(f);
  return quoted(
    documentation(f, {
      head: [`${title}.`, '', ...wrapped(summary, 84)],
      entries: [...args, ...entriesOf(f, params)],
      width: 84,
      spell: pythonName,
    }),
  );
}

/** Lines between the marks of a documentation string. */
export const quoted = (text: readonly string[]): readonly string[] => {
  const lines = text.map(held.pythonString);
  return lines.length === 1 ? [`"""${lines[0]}"""`] : [`"""${lines[0]}`, ...lines.slice(1), '"""'];
};

/** A number that every float reads as itself: the shortest text. */
export const shortest =
  (constants: Readonly<Record<string, string>>): Notation<Op>['number'] =>
  (value, text) =>
    atom(constants[text] ?? String(value));

/** Likewise, for code that computes in the type that arrays have: a number that is meant for float64 has another in its place in float32. */
export const shortestInType =
  (constants: Readonly<Record<string, string>>): Notation<Op>['number'] =>
  (value, text) => {
    const single = inSingle(value);
    return single === undefined
      ? shortest(constants)(value, text)
      : atom(`_either(${value}, ${single}, dtype)`);
  };

/** `_either` in Python, given how the code sees that a type is float64. */
export const eitherIn = (isFloat64: string): string => `def _either(wide, narrow, dtype):
    """A number for float64, or what takes its place in float32, which reaches less far."""
    return wide if ${isFloat64} else narrow`;

/** Whether a text is a number as it stands. */
export const isLiteral = (text: string): boolean => /^-?[\d.]+(e[+-]?\d+)?$/.test(text);
/** Whether a text is a number, one of those that have names included. */
export const isNumber = (text: string): boolean =>
  isLiteral(text) || /^-?(\w+\.(inf|pi)|_either\([^()]*\))$/.test(text);
