// NaN passes through every function: a broken network must not look healthy. Arithmetic passes NaN by itself, but a comparison with
// NaN is false, so that x > 0 ? 1 : 0 gives 0. This file adds what such a formula lacks, so that definitions are written as people
// read them.

import { type Expr, freeNames, mapParts, name, number, type OpExpr, op } from './expression.ts';
import { type Comparison, isComparison } from './operations.ts';

/** The formula with NaN as its value where one of the variables is NaN; the same object if it has that value already. */
export const passingNaN = (e: Expr, variables: readonly string[]): Expr =>
  variables.reduce((form, id) => passing(form, { id, names: new Set([id]), varying: new Set(variables) }), e);

/** The variable that is NaN, the names that are NaN then, and the names that are not parameters. */
interface Scope {
  readonly id: string;
  readonly names: Names;
  readonly varying: Names;
}

/** The names that are NaN where the variable is: the variable, and what `let` makes of it. */
type Names = ReadonlySet<string>;

/** Whether a part is NaN where the names are. min and max pass NaN, and so do the functions of the catalogue. */
function carries(e: Expr, names: Names): boolean {
  switch (e.kind) {
    case 'number':
      return false;
    case 'name':
      return names.has(e.name);
    case 'call':
      return carries(e.arg, names);
    case 'let':
      return carries(e.body, within(e, names));
    case 'op': {
      if (e.op !== 'select') return !isPowerOfZero(e) && e.args.some(a => carries(a, names));
      const [test, yes, no] = e.args as [Expr, Expr, Expr];
      return carries(no, names) && (sideOf(test, names) !== undefined || carries(yes, names));
    }
  }
}

const isPowerOfZero = ({ op, args: [, n] }: OpExpr): boolean =>
  op === 'pow' && n!.kind === 'number' && n!.value === 0;

const within = ({ name: id, value }: Expr & { kind: 'let' }, names: Names): Names => {
  const inside = new Set(names);
  if (carries(value, names)) inside.add(id);
  else inside.delete(id);
  return inside;
};

/**
 * The formula with NaN as its value where the variable is NaN. Where parameters choose a branch that does not mention the variable,
 * that branch stays: the function is then the same everywhere, as the slope of the identity is.
 */
function passing(e: Expr, scope: Scope): Expr {
  const { id, names, varying } = scope;
  if (carries(e, names)) return e;
  if (e.kind === 'let' && e.name !== id) {
    const inside = { id, names: within(e, names), varying: new Set([...varying, e.name]) };
    return { ...e, body: passing(e.body, inside) };
  }
  if (e.kind !== 'op' || e.op !== 'select') return whereNumber(id, e);
  const [test, yes, no] = e.args as [Expr, Expr, Expr];
  const side = sideOf(test, names);
  if (!side) {
    const mayStay = ![...freeNames(test)].some(name => varying.has(name));
    const stays = (branch: Expr): boolean => mayStay && !freeNames(branch).has(id);
    return mapParts(e, part => (part === test || stays(part) ? part : passing(part, scope)));
  }
  if (isChoice(no, names)) return op('select', test, yes, passing(no, scope));
  const opposite = oppositeOf(test as OpExpr);
  return carries(yes, names)
    ? op('select', opposite, no, yes)
    : op('select', test, yes, op('select', opposite, no, side));
}

/** The side of a comparison that is NaN where the names are, without its sign; undefined for any other condition. */
function sideOf(test: Expr, names: Names): Expr | undefined {
  if (test.kind !== 'op' || !isComparison(test.op)) return undefined;
  const side = test.args.find(a => carries(a, names));
  return side && unsigned(side);
}

const unsigned = (e: Expr): Expr =>
  e.kind === 'op' && (e.op === 'abs' || e.op === 'neg') ? unsigned(e.args[0]!) : e;

const isChoice = (e: Expr, names: Names): boolean =>
  e.kind === 'op' && e.op === 'select' && sideOf(e.args[0]!, names) !== undefined;

const opposites: Readonly<Record<Comparison, Comparison>> = { lt: 'ge', le: 'gt', gt: 'le', ge: 'lt' };
const oppositeOf = (test: OpExpr): Expr => op(opposites[test.op as Comparison], ...test.args);

/** A formula that does not ask for the variable, where the variable is a number, and elsewhere NaN. */
const whereNumber = (id: string, e: Expr): Expr => {
  const [x, zero] = [name(id), number(0)];
  return op('select', op('le', x, zero), e, op('select', op('gt', x, zero), e, x));
};
