// Names for the parts of a graph: what is used more than once becomes a line of its own.
import { type AnyOp, type Expr, type Graph, mapParts, type Notation, name, print } from '../formula/index.ts';

/** How a language writes a part, and a line that gives it a name. */
export interface Writing {
  readonly notation: Notation<AnyOp>;
  /** A name as the language spells it; spelling it twice changes nothing. */
  spell?(id: string): string;
  /** A part that takes more characters than that becomes a line of its own, too; none does if left out. */
  readonly longest?: number;
  /** The part tells the type, in languages that have types. */
  assign(id: string, value: string, part: Expr): string;
}

/** How parts of a graph are written at some place of the text: as a name, if they have one there. */
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
    const seen = this.#written.get(part) ?? mapParts(part, p => this.#see(p));
    return print(seen, this.#writing.notation).text;
  }

  bind(part: Expr, id: string): void {
    this.#written.set(part, name(id));
  }

  /** A new name for the part: the one that `let` gave it, or a numbered one. */
  fresh(part: Expr, stem: string): string {
    const wanted = this.#graph.names.get(part);
    return wanted === undefined ? this.numbered(stem) : this.#untaken(wanted, wanted);
  }

  /** A new name likewise; the first of its stem is without a number. */
  called(part: Expr, stem: string): string {
    const wanted = this.#graph.names.get(part) ?? stem;
    return this.#untaken(wanted, wanted);
  }

  /** A numbered name, such as for the array of a part that has its own name within a loop. */
  numbered(stem: string): string {
    return this.#untaken(`${stem}1`, stem);
  }

  #untaken(first: string, stem: string): string {
    const { spell = (id: string) => id } = this.#writing;
    let id = spell(first);
    for (let i = 2; this.#taken.has(id); i++) id = spell(`${stem}${i}`);
    this.#taken.add(id);
    return id;
  }

  /** A line for each part that is used more than once or is long. A part comes after its own parts. */
  declare(parts: readonly Expr[], count: ReadonlyMap<Expr, number>): readonly string[] {
    const lines: string[] = [];
    for (const part of parts) {
      if (part.kind !== 'op' || this.#written.has(part)) continue;
      this.#written.set(
        part,
        mapParts(part, p => this.#see(p)),
      );
      if (isNegativeConstant(part)) continue;
      const isShared = (count.get(part) ?? 0) > 1;
      const { longest } = this.#writing;
      // Where no length is too long, nothing is written only to be measured.
      if (!isShared && longest === undefined) continue;
      const value = this.write(part);
      if (!isShared && value.length <= longest!) continue;
      const id = this.fresh(part, 't');
      lines.push(this.#writing.assign(id, value, part));
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
