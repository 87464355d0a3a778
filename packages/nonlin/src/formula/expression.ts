// Expressions: the tree that a formula is read into.
import { digested } from './digest.ts';
import type { AnyOp } from './operations.ts';

export type Expr = NumberExpr | NameExpr | OpExpr | CallExpr | LetExpr;

/** A non-negative constant, with the text that it was written as: 0.1, 1e-9, pi, inf. */
export interface NumberExpr {
  readonly kind: 'number';
  readonly value: number;
  readonly text: string;
}
/** The variable x, a parameter, or a name bound by `let`. */
export interface NameExpr {
  readonly kind: 'name';
  readonly name: string;
}
export interface OpExpr {
  readonly kind: 'op';
  readonly op: AnyOp;
  readonly args: readonly Expr[];
}
/** A call of another function of the catalogue, which is mentioned by its import: `${sigmoid}(x)`. */
export interface CallExpr {
  readonly kind: 'call';
  readonly callee: Callee;
  readonly arg: Expr;
}
export interface LetExpr {
  readonly kind: 'let';
  readonly name: string;
  readonly value: Expr;
  readonly body: Expr;
}

/** What a formula needs to know about a function that it calls. */
export interface Callee {
  readonly name: string;
  /** A function of a number, if left out. */
  readonly kind?: 'scalar' | 'row';
  /** What a function of a row gives: a row, if left out. */
  readonly result?: 'row' | 'number';
  /** Gradient of a function of a row, from the input x, the output y and the gradient g that arrives at y. */
  readonly vjp?: { readonly textbook: Expr; readonly stable?: Expr | undefined };
  /** LaTeX for the function's name, such as \sigma. */
  readonly symbol?: string;
  readonly value: { readonly textbook: Expr; readonly stable?: Expr | undefined };
  readonly derivative?: { readonly textbook?: Expr; readonly stable?: Expr | undefined };
  readonly params?: Readonly<Record<string, { readonly default: number }>>;
}

/** Which of the two forms of the called function replaces a call. */
export type Variant = 'textbook' | 'stable';

export const number = (value: number, text: string = String(value)): Expr =>
  value < 0 ? op('neg', number(-value)) : { kind: 'number', value, text };
export const name = (id: string): NameExpr => ({ kind: 'name', name: id });
export const op = (operation: AnyOp, ...args: readonly Expr[]): OpExpr => ({
  kind: 'op',
  op: operation,
  args,
});

/** The value of a constant with its sign; undefined for anything else. */
export const constantOf = (e: Expr): number | undefined => {
  if (e.kind === 'number') return e.value;
  const inner = e.kind === 'op' && e.op === 'neg' ? e.args[0]! : undefined;
  return inner?.kind === 'number' ? -inner.value : undefined;
};

/** The expression with every direct part replaced by `f(part)`; the same object if nothing changed. */
export function mapParts(e: Expr, f: (part: Expr) => Expr): Expr {
  switch (e.kind) {
    case 'number':
    case 'name':
      return e;
    case 'op': {
      const args = e.args.map(f);
      return args.every((a, i) => a === e.args[i]) ? e : { ...e, args };
    }
    case 'call': {
      const arg = f(e.arg);
      return arg === e.arg ? e : { ...e, arg };
    }
    case 'let':
      return { ...e, value: f(e.value), body: f(e.body) };
  }
}

/** The parts that an expression is made of. */
export function directParts(e: Expr): readonly Expr[] {
  switch (e.kind) {
    case 'op':
      return e.args;
    case 'call':
      return [e.arg];
    case 'let':
      return [e.value, e.body];
    default:
      return [];
  }
}

/**
 * A property of parts that follows from that of their own parts, found once for each: formulas are graphs, and written out as
 * trees they may have more parts than there are atoms.
 */
export function remembered<T>(find: (e: Expr, again: (part: Expr) => T) => T): (e: Expr) => T {
  const known = new WeakMap<Expr, { readonly found: T }>();
  const again = (e: Expr): T => {
    const before = known.get(e);
    if (before) return before.found;
    const found = find(e, again);
    known.set(e, { found });
    return found;
  };
  return again;
}

/** Names and what stands for them. */
export type Bindings = Readonly<Record<string, Expr>>;

/**
 * The expression without `let`: bound names, and those in `bindings`, replaced by their values. With a form,
 * calls are written out too. What was one name stays one object, so the result is a graph that is no larger
 * than the text. `named` collects which part was bound to which name.
 *
 * @example
 * formulaText(expand(math`let t = exp(x); t / (1 + t)`)); // exp(x) / (1 + exp(x))
 */
export function expand(e: Expr, bindings: Bindings = {}, variant?: Variant, named?: Map<Expr, string>): Expr {
  // One map for all lets, changed and restored: a copy for each of a thousand lets would make a million entries.
  const bound = new Map(Object.entries(bindings));
  const within = (part: Expr): Expr => {
    const done = new Map<Expr, Expr>();
    const expanded = (inner: Expr): Expr => {
      const known = done.get(inner) ?? written(inner, expanded);
      done.set(inner, known);
      return known;
    };
    return expanded(part);
  };
  const written = (part: Expr, expanded: (inner: Expr) => Expr): Expr => {
    switch (part.kind) {
      case 'name':
        return bound.get(part.name) ?? part;
      case 'let': {
        const value = expanded(part.value);
        named?.set(value, part.name);
        const outer = bound.get(part.name);
        bound.set(part.name, value);
        const body = within(part.body);
        if (outer) bound.set(part.name, outer);
        else bound.delete(part.name);
        return body;
      }
      case 'call': {
        const arg = expanded(part.arg);
        return variant
          ? expand(formulaOf(part.callee, variant), argumentsOf(part.callee, arg), variant, named)
          : { ...part, arg };
      }
      default:
        return mapParts(part, expanded);
    }
  };
  return within(e);
}

/** The leading lets of a formula and the expression after them; a `let` further inside is expanded. */
export function splitLets(e: Expr): {
  readonly lets: readonly (readonly [string, Expr])[];
  readonly body: Expr;
} {
  const lets: (readonly [string, Expr])[] = [];
  let body = e;
  for (; body.kind === 'let'; body = body.body) lets.push([body.name, expand(body.value)]);
  return { lets, body: expand(body) };
}

/** The names in the formula of a called function: x is the argument, and parameters have their defaults. */
export function argumentsOf(callee: Callee, x: Expr): Bindings {
  const params = Object.entries(callee.params ?? {}).map(([id, p]) => [id, number(p.default)] as const);
  return { x, ...Object.fromEntries(params) };
}

const formulaOf = (callee: Callee, variant: Variant): Expr =>
  variant === 'stable' ? (callee.value.stable ?? callee.value.textbook) : callee.value.textbook;

/** The names that a formula uses without binding them. */
export const freeNames: (e: Expr) => ReadonlySet<string> = remembered((e, free): ReadonlySet<string> => {
  if (e.kind === 'name') return new Set([e.name]);
  if (e.kind === 'let') {
    const inBody = [...free(e.body)].filter(id => id !== e.name);
    return new Set([...free(e.value), ...inBody]);
  }
  return new Set(directParts(e).flatMap(part => [...free(part)]));
});

/** Whether two expressions are the same tree (numbers by value, calls by the function's name). */
export function same(a: Expr, b: Expr): boolean {
  const found = new Map<Expr, Set<Expr>>();
  const compare = (one: Expr, other: Expr): boolean => {
    if (one === other) return true;
    if (one.kind === 'number') return other.kind === 'number' && one.value === other.value;
    if (one.kind === 'name') return other.kind === 'name' && one.name === other.name;
    if (labelOf(one) !== labelOf(other)) return false;
    // A pair that occurs again is known to be equal, because a difference would have ended the search.
    const before = found.get(one) ?? new Set();
    if (before.has(other)) return true;
    found.set(one, before.add(other));
    const others = directParts(other);
    return directParts(one).every((part, i) => compare(part, others[i]!));
  };
  return compare(a, b);
}

/** What an expression is besides its parts. */
const labelOf = (e: Expr): string =>
  e.kind === 'op'
    ? e.op
    : e.kind === 'call'
      ? `call ${e.callee.name}`
      : e.kind === 'let'
        ? `let ${e.name}`
        : e.kind;

/** A key that is equal for equal trees and different for different ones; a long tree has the digest of its text as its key. */
export const keyOf: (e: Expr) => string = remembered((e, key): string => {
  switch (e.kind) {
    case 'number':
      // String writes −0 as 0.
      return Object.is(e.value, -0) ? '-0' : String(e.value);
    case 'name':
      return e.name;
    case 'op':
      return digested(`(${e.op} ${e.args.map(key).join(' ')})`);
    case 'call':
      return digested(`(call:${e.callee.name} ${key(e.arg)})`);
    case 'let':
      return digested(`(let ${e.name} ${key(e.value)} ${key(e.body)})`);
  }
});
