// Expressions: the tree that a formula is read into.
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
/** Another function of the catalogue, mentioned by import: `${sigmoid}(x)`. */
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

/** What a formula needs to know of a function in order to mention it. */
export interface Callee {
  readonly name: string;
  /** A function of a number, if left out. */
  readonly kind?: 'scalar' | 'row';
  /** What a function of a row gives: a row, if left out. */
  readonly result?: 'row' | 'number';
  /** Gradient of a function of a row, from the input x, the output y and the gradient g that arrives at y. */
  readonly vjp?: { readonly textbook: Expr; readonly stable?: Expr };
  /** LaTeX for the function's name, such as \sigma. */
  readonly symbol?: string;
  readonly value: { readonly textbook: Expr; readonly stable?: Expr };
  readonly derivative?: { readonly textbook?: Expr; readonly stable?: Expr };
  readonly params?: Readonly<Record<string, { readonly default: number }>>;
}

/** Which of a callee's two forms stands for it when the call is written out. */
export type Variant = 'textbook' | 'stable';

export const number = (value: number, text: string = String(value)): Expr =>
  value < 0 ? op('neg', number(-value)) : { kind: 'number', value, text };
export const name = (id: string): NameExpr => ({ kind: 'name', name: id });
export const op = (operation: AnyOp, ...args: readonly Expr[]): OpExpr => ({
  kind: 'op',
  op: operation,
  args,
});

/** The expression with every direct part replaced by `f(part)`; the same object when nothing changed. */
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

/** Names and what stands for them. */
export type Bindings = Readonly<Record<string, Expr>>;

/**
 * The expression without `let`: bound names, and those in `bindings`, replaced by their values. With a form,
 * calls are written out too. What was one name stays one object, so the result is a graph that is no larger
 * than the text. `named` collects which part was bound to which name.
 */
export function expand(e: Expr, bindings: Bindings = {}, variant?: Variant, named?: Map<Expr, string>): Expr {
  const done = new Map<Expr, Expr>();
  const expanded = (part: Expr): Expr => {
    const before = done.get(part);
    if (before) return before;
    const after = written(part);
    done.set(part, after);
    return after;
  };
  const written = (part: Expr): Expr => {
    switch (part.kind) {
      case 'name':
        return Object.hasOwn(bindings, part.name) ? bindings[part.name]! : part;
      case 'let': {
        const value = expanded(part.value);
        named?.set(value, part.name);
        return expand(part.body, { ...bindings, [part.name]: value }, variant, named);
      }
      case 'call': {
        const arg = expanded(part.arg);
        return variant
          ? expand(formOf(part.callee, variant), argumentsOf(part.callee, arg), variant, named)
          : { ...part, arg };
      }
      default:
        return mapParts(part, expanded);
    }
  };
  return expanded(e);
}

/** The leading lets of a formula, and what follows them; a `let` further inside is expanded. */
export function splitLets(e: Expr): {
  readonly lets: readonly (readonly [string, Expr])[];
  readonly body: Expr;
} {
  if (e.kind !== 'let') return { lets: [], body: expand(e) };
  const { lets, body } = splitLets(e.body);
  return { lets: [[e.name, expand(e.value)], ...lets], body };
}

/** What a callee's formula sees: x is the argument, parameters have their defaults. */
export function argumentsOf(callee: Callee, x: Expr): Bindings {
  const params = Object.entries(callee.params ?? {}).map(([id, p]) => [id, number(p.default)] as const);
  return { x, ...Object.fromEntries(params) };
}

const formOf = (callee: Callee, variant: Variant): Expr =>
  variant === 'stable' ? (callee.value.stable ?? callee.value.textbook) : callee.value.textbook;

/** The names that a formula uses without binding them. */
export function freeNames(e: Expr): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: Expr, bound: ReadonlySet<string>): void => {
    switch (part.kind) {
      case 'number':
        return;
      case 'name':
        if (!bound.has(part.name)) found.add(part.name);
        return;
      case 'op':
        for (const a of part.args) visit(a, bound);
        return;
      case 'call':
        visit(part.arg, bound);
        return;
      case 'let':
        visit(part.value, bound);
        visit(part.body, new Set([...bound, part.name]));
    }
  };
  visit(e, new Set());
  return found;
}

/** Whether two expressions are the same tree (numbers by value, calls by the function's name). */
export function same(a: Expr, b: Expr): boolean {
  if (a === b) return true;
  if (a.kind === 'number') return b.kind === 'number' && a.value === b.value;
  if (a.kind === 'name') return b.kind === 'name' && a.name === b.name;
  if (labelOf(a) !== labelOf(b)) return false;
  const others = directParts(b);
  return directParts(a).every((part, i) => same(part, others[i]!));
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

/** A text that is equal for equal trees. */
export function keyOf(e: Expr): string {
  switch (e.kind) {
    case 'number':
      // String writes −0 as 0.
      return Object.is(e.value, -0) ? '-0' : String(e.value);
    case 'name':
      return e.name;
    case 'op':
      return `(${e.op} ${e.args.map(keyOf).join(' ')})`;
    case 'call':
      return `(call:${e.callee.name} ${keyOf(e.arg)})`;
    case 'let':
      return `(let ${e.name} ${keyOf(e.value)} ${keyOf(e.body)})`;
  }
}
