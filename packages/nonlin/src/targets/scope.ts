// How the parts of a graph are written at some place of a program text: by a name, if they have one there.
import {
  type Expr,
  type Graph,
  isComparison,
  mapParts,
  type Notation,
  name,
  print,
} from '../formula/index.ts';

/** How a language writes formulas. */
export interface Writing {
  readonly notation: Notation<never>;
  /** What a name that a formula or `fresh` chose becomes in the text. */
  identifier(id: string): string;
  declare(type: ValueType, id: string, value: string): string;
}

/** A truth value or a number. */
export type ValueType = 'bool' | 'number';
export const typeOf = (e: Expr): ValueType => (e.kind === 'op' && isComparison(e.op) ? 'bool' : 'number');

export class Scope {
  readonly #graph: Graph;
  readonly #taken: Set<string>;
  readonly #writing: Writing;
  readonly #written: Map<Expr, Expr>;

  constructor(
    graph: Graph,
    taken: Iterable<string>,
    writing: Writing,
    written: ReadonlyMap<Expr, Expr> = new Map(),
  ) {
    this.#graph = graph;
    this.#writing = writing;
    this.#taken = new Set(taken);
    this.#written = new Map(written);
  }

  /** A scope within this one. */
  inner(): Scope {
    return new Scope(this.#graph, this.#taken, this.#writing, this.#written);
  }

  write(part: Expr): string {
    return print(this.#see(part), this.#writing.notation).text;
  }

  /** Says what the part is written as. */
  bind(part: Expr, text: string): void {
    this.#written.set(part, name(text));
  }

  /** A new name for the part: the one that `let` gave it, or a numbered one. */
  fresh(part: Expr, stem: string): string {
    const wanted = this.#graph.names.get(part);
    let id = wanted ?? `${stem}1`;
    for (let i = 2; this.#taken.has(id); i++) id = `${wanted ?? stem}${i}`;
    this.#taken.add(id);
    return this.#writing.identifier(id);
  }

  /** A declaration for each part that is used more than once. A part comes after its own parts. */
  declare(parts: readonly Expr[], count: ReadonlyMap<Expr, number>): readonly string[] {
    const lines: string[] = [];
    for (const part of parts) {
      if (part.kind !== 'op' || this.#written.has(part)) continue;
      this.#written.set(
        part,
        mapParts(part, p => this.#see(p)),
      );
      if ((count.get(part) ?? 0) < 2 || isNegativeConstant(part)) continue;
      const value = this.write(part);
      const id = this.fresh(part, 't');
      lines.push(this.#writing.declare(typeOf(part), id, value));
      this.bind(part, id);
    }
    return lines;
  }

  #see(part: Expr): Expr {
    return this.#written.get(part) ?? part;
  }
}

const isNegativeConstant = (e: Expr): boolean =>
  e.kind === 'op' && e.op === 'neg' && e.args[0]!.kind === 'number';
