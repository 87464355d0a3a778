// The functions that a formula may call: those of the catalogue, by any of their names.

import { describe } from '../arrays/index.ts';
import {
  type Apply,
  constantOf,
  type Expr,
  expand,
  faults,
  math,
  meantBy,
  number,
  operations,
  parse,
  type Said,
  type Variant,
} from '../formula/index.ts';
import type { Definition, Parameters } from '../functions/definition.ts';
import { definitions } from '../generated/definitions.ts';
import { isFormula } from './arguments.ts';
import { find } from './index.ts';

/** Operations as they are called: `sum` and `max` of a row included. */
const operationNames = Object.keys(operations).filter(
  id => !/^(neg|add|sub|mul|div|pow|lt|le|gt|ge|select|row\w+)$/.test(id),
);

/** Common expressions that have a name in formulas, each as a formula of x. */
const abbreviations: Readonly<Record<string, Expr>> = { mean: math`sum(x) / sum(x < x ? 0 : 1)` };

/** Every name that can be called, for a "did you mean". */
export const callableNames: readonly string[] = [
  ...new Set([
    ...operationNames,
    'sum',
    'argmax',
    ...Object.keys(abbreviations),
    ...definitions.map(f => f.name),
  ]),
];

/**
 * Applies functions of the catalogue by name. One argument is x, and the parameters have their defaults: the call stays a call.
 * Further arguments are the parameters in their order, or the gate and the value: then the formula is written out, in the form
 * asked for.
 */
export const applyIn =
  (variant: Variant): Apply =>
  (id, args) => {
    const short = Object.hasOwn(abbreviations, id) ? abbreviations[id] : undefined;
    if (short && args.length === 1) return expand(short, { x: args[0]! });
    const f = find(id)?.definition;
    if (!f) return { why: faults.noFunction(id, meantBy(id, callableNames)) };
    if (f.kind === 'mirrored' || (f.kind === 'row' && f.grouped)) return { why: faults.changesAxis(f.name) };
    const inputs = f.kind === 'gated' ? ['gate', 'value'] : ['x'];
    const takes = [...inputs, ...Object.keys(f.params)];
    if (args.length < inputs.length || args.length > takes.length)
      return { why: faults.takesParameters(f.name, takes, args.length) };
    if (args.length === 1 && f.kind !== 'gated') return { kind: 'call', callee: f, arg: args[0]! };
    return outOfRange(f, args.slice(inputs.length)) ?? writtenOut(f, takes, args, variant);
  };

function writtenOut(f: Definition, takes: readonly string[], args: readonly Expr[], variant: Variant): Expr {
  const formula = variant === 'stable' ? (f.value.stable ?? f.value.textbook) : f.value.textbook;
  const params = f.params as Parameters;
  const bindings = takes.map((id, i) => [id, args[i] ?? number(params[id]!.default)] as const);
  return expand(formula, Object.fromEntries(bindings));
}

/** Why a constant cannot be a parameter. */
function outOfRange(f: Definition, args: readonly Expr[]): { readonly why: Said } | undefined {
  const params = Object.entries(f.params as Parameters);
  for (const [i, arg] of args.entries()) {
    const [id, { range }] = params[i]!;
    const value = constantOf(arg);
    if (value !== undefined && !(value >= range[0] && value <= range[1]))
      return { why: faults.outOfRange(f.name, id, range, value) };
  }
  return undefined;
}

/** A formula as text, or read by `math` already. */
export type Formula = string | Expr;

/** The variables of formulas: x, a number or a row; a gate and a value; in gradients also the result y and the gradient g. */
export const VARIABLES = ['x', 'gate', 'value', 'y', 'g'];

interface ReadOptions {
  /** Which form replaces a function of the catalogue that is expanded. */
  readonly variant?: Variant;
  /** The name of the option that contains the formula, for errors. */
  readonly option?: string;
  /** The names that it may use. */
  readonly names?: readonly string[];
}

/** The expression of a formula that is a text or was already parsed. A text may call the functions of the catalogue. */
export function readFormula(
  formula: unknown,
  { variant = 'textbook', option = 'formula', names = VARIABLES }: ReadOptions = {},
): Expr {
  if (typeof formula === 'string') return parse(formula, applyIn(variant), names);
  if (isFormula(formula)) return formula;
  throw new TypeError(`${option}: expected text, or what math gives, not ${describe(formula)}`);
}
