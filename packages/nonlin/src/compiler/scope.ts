// Names for the parts of a graph: a part that is used more than once becomes a line of its own.
import { type AnyOp, type Expr, type Graph, mapParts, type Notation, name, print } from '../formula/index.ts';

/** How a language writes a part, and how it writes a line that names a part. */
export interface Writing {
  readonly notation: Notation<AnyOp>;
  /** The name in the spelling of the language; spelling a name twice changes nothing. */
  spell?(id: string): string;
  /** What a part is called that has no name; by default such parts are numbered. */
  readonly stem?: (part: Expr) => string;
  /** A part with more characters than this becomes a line of its own as well; by default length does not matter. */
  readonly longest?: number;
  /** The part tells the type, in languages that have types. */
  assign(id: string, value: string, part: Expr): string;
}

/** How the parts of a graph are written at one place of the text: a part that has a name there is written as its name. */
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

  /** A new name for the part: the name that `let` gave it, or a numbered one. */
  fresh(part: Expr, stem: string): string {
    const wanted = this.#graph.names.get(part);
    return wanted === undefined ? this.numbered(stem) : this.#untaken(wanted, wanted);
  }

  /** A new name of the same kind; the first name with a stem has no number. */
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

  /** One line for each part that is used more than once or is long. A part comes after the parts that it consists of. */
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
      const { longest, stem } = this.#writing;
      // Without a limit on the length, no part is written merely to measure it.
      if (!isShared && longest === undefined) continue;
      const value = this.write(part);
      if (!isShared && value.length <= longest!) continue;
      const id = stem ? this.called(part, stem(part)) : this.fresh(part, 't');
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
