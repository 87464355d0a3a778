// Structural sharing: a formula as a graph in which equal parts are one object, so that each is computed once.
import { directParts, type Expr, expand, keyOf, mapParts, type Variant } from './expression.ts';

export interface Graph {
  readonly root: Expr;
  /** The names that `let` gave to parts, for printers that write the graph for people. */
  readonly names: ReadonlyMap<Expr, string>;
}

/** The formula as a graph without `let` and calls: `rewrite` is applied to each part, and equal parts become one object. */
export function share(
  e: Expr,
  variant: Variant = 'stable',
  rewrite: (part: Expr) => Expr = part => part,
): Graph {
  const named = new Map<Expr, string>();
  const table = new Interner(rewrite);
  const root = table.intern(expand(e, {}, variant, named));
  return { root, names: new Map([...named].map(([part, id]) => [table.intern(part), id])) };
}

class Interner {
  readonly #rewrite: (part: Expr) => Expr;
  readonly #byKey = new Map<string, Expr>();
  readonly #ids = new Map<Expr, number>();
  readonly #done = new Map<Expr, Expr>();

  constructor(rewrite: (part: Expr) => Expr) {
    this.#rewrite = rewrite;
  }

  intern(part: Expr): Expr {
    const before = this.#done.get(part);
    if (before) return before;
    const inner = mapParts(part, p => this.intern(p));
    const rewritten = this.#rewrite(inner);
    const shared = rewritten === inner ? this.#unique(inner) : this.intern(rewritten);
    this.#done.set(part, shared);
    this.#done.set(shared, shared);
    return shared;
  }

  /** The first part that equals this one. Keys consist of ids instead of texts, which keeps the work linear in the size of the graph. */
  #unique(part: Expr): Expr {
    const key =
      part.kind === 'op' ? `${part.op}(${part.args.map(a => this.#ids.get(a)).join()})` : keyOf(part);
    const known = this.#byKey.get(key);
    if (known) return known;
    this.#byKey.set(key, part);
    this.#ids.set(part, this.#ids.size);
    return part;
  }
}

/** Every part of a graph once, each after its own parts. */
export function partsInOrder(roots: readonly Expr[]): readonly Expr[] {
  const order = new Set<Expr>();
  const visit = (e: Expr): void => {
    if (order.has(e)) return;
    directParts(e).forEach(visit);
    order.add(e);
  };
  roots.forEach(visit);
  return [...order];
}

/** How many times each part of a graph is used, by other parts and as a root. */
export function uses(roots: readonly Expr[]): ReadonlyMap<Expr, number> {
  const count = new Map<Expr, number>();
  const add = (e: Expr): void => void count.set(e, (count.get(e) ?? 0) + 1);
  roots.forEach(add);
  for (const part of partsInOrder(roots)) if (part.kind === 'op') part.args.forEach(add);
  return count;
}
