// Expressions that are made at their first use, so that importing the catalogue parses no formula.
import type { Expr } from './expression.ts';

interface Pending {
  readonly make: () => Expr;
  readonly checks: ((made: Expr) => void)[];
}

const pending = new WeakMap<object, Pending>();

/** The properties that expressions of any kind have. Reading one of them makes the expression and replaces all of them. */
const FIELDS = ['kind', 'value', 'text', 'name', 'op', 'args', 'callee', 'arg', 'body'] as const;

const accessors: PropertyDescriptorMap = Object.fromEntries(
  FIELDS.map(field => [
    field,
    {
      get(this: Record<string, unknown>): unknown {
        settle(this);
        return this[field];
      },
      enumerable: true,
      configurable: true,
    },
  ]),
);

function settle(e: object): void {
  const { make, checks } = pending.get(e)!;
  const made = make();
  for (const check of checks) check(made);
  for (const field of FIELDS) delete (e as Record<string, unknown>)[field];
  Object.assign(e, made);
  pending.delete(e);
}

/** What `make` makes, when it is first asked for. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The expression that `make` returns, made at its first use; an error of `make` is thrown then. */
export function later(make: () => Expr): Expr {
  const e = Object.defineProperties({}, accessors) as Expr;
  pending.set(e, { make, checks: [] });
  return e;
}

/** Checks an expression: now, or when it is made. */
export function whenMade(e: Expr, check: (made: Expr) => void): void {
  const waiting = pending.get(e);
  if (waiting) waiting.checks.push(check);
  else check(e);
}
