// A formula in SQL: names for the parts that are used more than once, and a text for each part.
import {
  type AnyOp,
  atom,
  binding,
  call,
  type Expr,
  type Graph,
  infix,
  isComparison,
  type OpExpr,
  type OpPrinter,
  type Printed,
  partsInOrder,
  uses,
  within,
} from '../../formula/index.ts';
import { snakeCase } from '../names.ts';
import type { Dialect } from './dialects.ts';
import { type Interval, Intervals, isSafe } from './intervals.ts';
import { reserved } from './names.ts';

/** A text, and the names that it mentions. */
export interface Phrase {
  readonly text: string;
  readonly mentions: ReadonlySet<string>;
}

/** A part with a name. */
export interface Named extends Phrase {
  readonly id: string;
}

type Raising = keyof typeof isSafe;
const isRaising = (op: AnyOp): op is Raising => Object.hasOwn(isSafe, op);

/** How one part is written: from its arguments as they are written, and the part itself. */
export type Override = (args: readonly Printed[], part: OpExpr) => Printed | undefined;

const signs: Readonly<Partial<Record<AnyOp, OpPrinter>>> = {
  neg: ([a]) => ({ text: `-${within(a!, binding.power)}`, binds: binding.unary }),
  add: infix(' + ', binding.sum),
  sub: infix(' - ', binding.sum),
  mul: infix(' * ', binding.product),
  div: infix(' / ', binding.product),
  abs: call('ABS'),
  min: call('LEAST'),
  max: call('GREATEST'),
  lt: infix(' < ', binding.compare, binding.sum),
  le: infix(' <= ', binding.compare, binding.sum),
  gt: infix(' > ', binding.compare, binding.sum),
  ge: infix(' >= ', binding.compare, binding.sum),
};

/** A choice that ends in another choice is one with several cases. */
const choice: OpPrinter = ([c, a, b]) => {
  const rest = /^CASE (WHEN .*) END$/s.exec(b!.binds === binding.choice ? b!.text : '');
  const last = rest ? rest[1]! : `ELSE ${b!.text}`;
  return { text: `CASE WHEN ${c!.text} THEN ${a!.text} ${last} END`, binds: binding.choice };
};

/** What our own functions for operations are called. */
export const mathName = (op: string): string => `nonlin_math_${op}`;

export interface Habits {
  /** Of the names. */
  readonly intervals?: Readonly<Record<string, Interval>>;
  readonly override?: Override;
  /** Whether parts may be NaN: it is larger than any number in SQL, and larger than nothing in a formula. */
  readonly mayBeNaN?: boolean;
  /** Columns that no part may be called as. */
  readonly columns?: readonly string[];
  /** Whether what a function of ours is called with has a name, and what is mentioned twice. */
  readonly namesArguments?: boolean;
  /** Whether the code is short, and right for numbers of ordinary size. */
  readonly isShort?: boolean;
}

/** Writes the parts of a graph one after the other; `declare` gives those that are used again a name. */
export class Writer {
  readonly #dialect: Dialect;
  readonly #graph: Graph;
  readonly #names: Readonly<Record<string, string>>;
  readonly #override: Override;
  readonly #mayBeNaN: boolean;
  readonly #isShort: boolean;
  readonly #intervals: Intervals;
  readonly #written = new Map<Expr, { readonly printed: Printed; readonly mentions: ReadonlySet<string> }>();
  readonly #taken: Set<string>;
  readonly #handed: ReadonlySet<Expr>;
  /** Operations that a function of ours stands for. */
  readonly needed = new Set<AnyOp>();

  constructor(
    dialect: Dialect,
    graph: Graph,
    names: Readonly<Record<string, string>>,
    {
      intervals = {},
      override = () => undefined,
      mayBeNaN = false,
      namesArguments = false,
      columns = [],
      isShort = false,
    }: Habits = {},
  ) {
    this.#dialect = dialect;
    this.#graph = graph;
    this.#names = names;
    this.#override = override;
    this.#mayBeNaN = mayBeNaN;
    this.#isShort = isShort;
    this.#intervals = new Intervals(graph.root, intervals, isShort);
    this.#taken = new Set([...Object.values(names), ...columns]);
    this.#handed = new Set(namesArguments ? this.#arguments() : []);
  }

  /** The text of a part. */
  phrase(part: Expr): Phrase {
    for (const e of partsInOrder([part])) if (!this.#written.has(e)) this.#write(e);
    const { printed, mentions } = this.#written.get(part)!;
    return { text: printed.text, mentions };
  }

  /** Where a part lies. */
  intervalOf(part: Expr): Interval {
    return this.#intervals.of(part);
  }

  /** Names for those of the parts that are used more than once, or that functions are called with; in order. */
  declare(parts: readonly Expr[]): readonly Named[] {
    const count = uses([this.#graph.root]);
    return parts.flatMap(part => {
      // A database has functions of numbers, not of truth values.
      const isSmall =
        part.kind !== 'op' || isComparison(part.op) || (part.op === 'neg' && part.args[0]!.kind !== 'op');
      if (isSmall || (count.get(part)! < 2 && !this.#handed.has(part))) return [];
      const phrase = this.phrase(part);
      return [{ id: this.claim(part), ...phrase }];
    });
  }

  /** Gives a part a name, by which it is written from now on: the formula's own, or one that begins with the stem. */
  claim(part: Expr, stem = 't'): string {
    const id = this.#fresh(part, stem);
    this.#written.set(part, { printed: atom(id), mentions: new Set([id]) });
    return id;
  }

  #fresh(part: Expr, stem: string): string {
    const wanted = snakeCase(this.#graph.names.get(part) ?? '');
    const isFree = wanted !== '' && !reserved.has(wanted);
    const base = isFree ? wanted : stem;
    let id = isFree || stem.length > 1 ? base : `${base}1`;
    for (let i = 2; this.#taken.has(id); i++) id = `${base}${i}`;
    this.#taken.add(id);
    return id;
  }

  #write(e: Expr): void {
    const mentions = new Set<string>();
    if (e.kind === 'op')
      for (const a of e.args) for (const id of this.#written.get(a)!.mentions) mentions.add(id);
    if (e.kind === 'name') mentions.add(this.#names[e.name] ?? e.name);
    this.#written.set(e, { printed: this.#print(e), mentions });
  }

  #print(e: Expr): Printed {
    if (e.kind === 'number')
      return atom(e.value === Infinity ? this.#dialect.inf : this.#dialect.literal(e.value));
    if (e.kind === 'name') return atom(this.#names[e.name] ?? e.name);
    if (e.kind !== 'op') throw new TypeError('SQL is written of a lowered formula');
    const args = e.args.map(a => this.#written.get(a)!.printed);
    return this.#override(args, e) ?? this.#operation(e, args);
  }

  /** What functions of ours are called with, and what short code mentions more than once. */
  #arguments(): readonly Expr[] {
    return partsInOrder([this.#graph.root]).flatMap(e => {
      if (e.kind !== 'op' || this.#isBuiltIn(e)) return [];
      const mentions = this.#inShort(e)?.('?').match(/\?/g);
      return mentions?.length === 1 ? [] : e.args;
    });
  }

  #isBuiltIn(e: OpExpr): boolean {
    if (e.op === 'select' || this.#dialect.builtIn[e.op]) return true;
    return signs[e.op] !== undefined && !this.#mayRaise(e);
  }

  /** How short code writes an operation in place of a function of ours. */
  #inShort({ op, args }: OpExpr): ((x: string) => string) | undefined {
    return this.#isShort ? this.#dialect.inShort[op]?.(this.#intervals.of(args[0]!)) : undefined;
  }

  #operation(e: OpExpr, args: readonly Printed[]): Printed {
    if (e.op === 'select') return choice(args);
    if (this.#mayBeNaN && isComparison(e.op)) return this.#comparison(e, args);
    const builtIn = this.#dialect.builtIn[e.op];
    if (this.#isBuiltIn(e)) return (builtIn === undefined ? signs[e.op]! : call(builtIn))(args);
    const short = this.#inShort(e);
    if (short) return atom(short(within(args[0]!, binding.sum)));
    this.needed.add(e.op);
    return call(mathName(e.op))(args);
  }

  /** The side that has to be the larger one has to be a number. */
  #comparison({ op, args: parts }: OpExpr, args: readonly Printed[]): Printed {
    const larger = op === 'gt' || op === 'ge' ? 0 : 1;
    const text = signs[op]!(args).text;
    if (parts[larger]!.kind === 'number') return atom(text);
    return atom(`${text} AND ${within(args[larger]!, binding.sum)} < ${this.#dialect.nan}`);
  }

  #mayRaise(e: OpExpr): boolean {
    const { op } = e;
    if (!isRaising(op) || !this.#dialect.raising.includes(op)) return false;
    return !this.#intervals.every(e, (a, b) => isSafe[op](a!, b!));
  }
}
