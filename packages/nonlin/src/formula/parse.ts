// Reads a formula: math`x / (1 + exp(-x))`. Errors show the formula with a caret under the place.
//
//   formula  = { 'let' name '=' choice ';' } choice
//   choice   = compare [ '?' choice ':' choice ]
//   compare  = sum [ ('<' | '<=' | '>' | '>=') sum ]
//   sum      = product { ('+' | '-') product }
//   product  = unary { ('*' | '/') unary }
//   unary    = '-' unary | power
//   power    = atom [ '^' unary ]
//   atom     = number | name | name '(' choice { ',' choice } ')' | '(' formula ')'
//
// Typed text may also use the spellings of spellings.ts: products without a sign (2x, 2(x + 1)), |x|, √x, x², e^-x, ** for ^.
import { type Callee, directParts, type Expr, expand, name, number, op } from './expression.ts';
import { FormulaError, faults, type Said } from './faults.ts';
import { later } from './later.ts';
import {
  type AnyOp,
  allOperations,
  arityOf,
  elementaryOperations,
  machineOperations,
  operations,
} from './operations.ts';
import { MODULES, narrow, SUPERSCRIPT, signs, superscriptOf, words } from './spellings.ts';

/** A polynomial c₀ + c₁·r + c₂·r² + …, mentioned in a recipe as `${Q}(r)` and evaluated by Horner's rule. */
export interface Polynomial {
  readonly coefficients: readonly number[];
}
export const polynomial = (...coefficients: readonly number[]): Polynomial => ({ coefficients });

/** The values that `${…}` accepts: a function or a formula of x, which is applied; a polynomial; a constant; a formula. */
export type Reference = Callee | Polynomial | Expr | number;

/** The constants that have a name. */
const constants: Readonly<Record<string, number>> = { pi: Math.PI, inf: Number.POSITIVE_INFINITY };

/** The deepest nesting. A deeper formula would overflow the stack of the functions that walk it, so it is refused. */
const MAX_DEPTH = 200;
/** The largest number of levels, chains included: in a + b + c the first sum is a part of the second, and each `let` contains the next. */
const MAX_LEVELS = 1000;

interface Token {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly reference?: Reference;
}

/** The place in a text from which a part was read: the offsets of its first character and of the character after its last. */
export interface Place {
  readonly source: string;
  readonly from: number;
  readonly to: number;
}

const places = new WeakMap<Expr, Place>();
/** The place from which a part was read, if a parser made the part. */
export const placeOf = (part: Expr): Place | undefined => places.get(part);

/** An error about a part; if the part was read from a text, the message shows the text with a caret under the part. */
export function complaintAbout(part: Expr, why: Said): FormulaError {
  const place = places.get(part);
  return place ? complain(place.source, place.from, why) : new FormulaError(why, '');
}

/** Applies a function that is not an operation to arguments. The result is the expression, the reason why it is refused, or undefined if no function has that name. */
export type Apply = (name: string, args: readonly Expr[]) => Expr | { readonly why: Said } | undefined;

type Tag = (strings: TemplateStringsArray, ...references: readonly Reference[]) => Expr;

/** A tag that reads a formula with the operations of `operations` and the functions that `apply` knows. */
export const mathWith =
  (apply: Apply): Tag =>
  (strings, ...references) =>
    new Parser(tokenize(strings, references), operations, apply).formulaToEnd();

/** A tag for formulas of the library: each formula is parsed when it is first used. */
const readLater =
  (vocabulary: Readonly<Record<string, number>>): Tag =>
  (strings, ...references) => {
    const formula = later(() => {
      const read = new Parser(tokenize(strings, references), vocabulary).formulaToEnd();
      const place = places.get(read);
      if (place) places.set(formula, place);
      return read;
    });
    return formula;
  };

/** Reads the formula of a definition, with the operations of `operations`. */
export const math = readLater(operations);

/** Reads a recipe of `numerics/`, with the operations of `machineOperations`. */
export const recipe = readLater(machineOperations);

/** Reads a recipe for systems that have elementary operations of their own, with these and the operations of `recipe`. */
export const foreign = readLater({ ...machineOperations, ...elementaryOperations });

/**
 * Reads a formula from plain text, as a user types it. `apply` supplies the functions that the text may call besides the operations.
 * `names` lists the variables and parameters: with a parameter called e, e does not mean 2.718….
 */
export const parse = (source: string, apply?: Apply, names: readonly string[] = ['x']): Expr =>
  new Parser(typed(source), operations, apply, names).formulaToEnd();

interface Tokens {
  readonly source: string;
  readonly list: readonly Token[];
}

const TOKEN =
  /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<word>[A-Za-z_]\w*)|(?<sign>>=|<=|[-+*/^()?:<>=;,]))/y;

function tokenize(strings: readonly string[], references: readonly Reference[]): Tokens {
  const source = strings.reduce((text, part, i) => text + labelOf(references[i - 1]!) + part);
  const list: Token[] = [];
  let start = 0;
  strings.forEach((part, i) => {
    const reference = references[i - 1];
    if (reference !== undefined) {
      const end = start + labelOf(reference).length;
      list.push({ text: '…', reference, at: start, end });
      start = end;
    }
    TOKEN.lastIndex = 0;
    while (part.slice(TOKEN.lastIndex).trim() !== '') {
      const from = TOKEN.lastIndex;
      const found = TOKEN.exec(part);
      if (!found) throw complain(source, start + from + part.slice(from).search(/\S/), faults.unreadable());
      const text = found[0].trim();
      list.push({ text, at: start + TOKEN.lastIndex - text.length, end: start + TOKEN.lastIndex });
    }
    start += part.length;
  });
  return { source, list };
}

const TYPED = new RegExp(
  `\\s*(?:(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?(?![\\w.]*\\.\\d))|(?<power>${SUPERSCRIPT})|(?<word>${MODULES}[A-Za-z_]\\w*|[πσΦ∞])|(?<sign>\\*\\*|>=|<=|[-+*/^()?:<>=;,|√×·⋅∗÷−–≤≥]))`,
  'y',
);

/** The tokens of a typed text, each in the spelling of the language, with its place in the text. */
function typed(source: string): Tokens {
  const text = narrow(source);
  const list: Token[] = [];
  TYPED.lastIndex = 0;
  while (text.slice(TYPED.lastIndex).trim() !== '') {
    const from = TYPED.lastIndex;
    const found = TYPED.exec(text);
    if (!found) throw complain(source, from + text.slice(from).search(/\S/), faults.unreadable());
    const { power, word } = found.groups!;
    const plain = found[0].trim();
    const [at, end] = [TYPED.lastIndex - plain.length, TYPED.lastIndex];
    const add = (sign: string): void => void list.push({ text: sign, at, end });
    if (power !== undefined) for (const sign of ['^', ...signedNumber(superscriptOf(power))]) add(sign);
    else if (word !== undefined) add(own(words, word.replace(/^.*\./, '')));
    else add(own(signs, plain));
  }
  return { source, list };
}

const own = (table: Readonly<Record<string, string>>, text: string): string =>
  Object.hasOwn(table, text) ? table[text]! : text;

const signedNumber = (text: string): readonly string[] =>
  text.startsWith('-') ? ['-', text.slice(1)] : [text];

const labelOf = (reference: Reference): string => {
  if (typeof reference === 'number') return String(reference);
  return 'name' in reference && typeof reference.name === 'string' ? reference.name : '…';
};

class Parser {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  readonly #vocabulary: Readonly<Record<string, number>>;
  readonly #apply: Apply | undefined;
  /** The names that a typed formula may use; undefined for a formula of the library, which is read literally. */
  readonly #names: Set<string> | undefined;
  #next = 0;
  #depth = 0;
  #lets = 0;

  constructor(
    tokens: Tokens,
    vocabulary: Readonly<Record<string, number>>,
    apply?: Apply,
    names?: readonly string[],
  ) {
    this.#source = tokens.source;
    this.#tokens = tokens.list;
    this.#vocabulary = vocabulary;
    this.#apply = apply;
    this.#names = names && new Set(names);
  }

  formulaToEnd(): Expr {
    const result = this.#formula();
    const rest = this.#tokens[this.#next];
    if (rest) throw this.#complain(rest.at, faults.expectedEnd(rest.text));
    if (levelsOf(result) > MAX_LEVELS) throw this.#complain(0, faults.tooLong(MAX_LEVELS));
    return result;
  }

  #formula(): Expr {
    if (this.#peek() !== 'let') return this.#choice();
    if (++this.#lets > MAX_LEVELS) throw this.#complain(this.#at(), faults.tooLong(MAX_LEVELS));
    const from = this.#at();
    this.#take('let');
    const id = this.#takeName();
    this.#take('=');
    const value = this.#choice();
    this.#take(';');
    this.#names?.add(id);
    return this.#placed(from, { kind: 'let', name: id, value, body: this.#formula() });
  }

  #choice(): Expr {
    return this.#deeper(() => {
      const from = this.#at();
      const test = this.#compare();
      return this.#peek() === '?' ? this.#placed(from, this.#branches(test)) : test;
    });
  }

  /** Reads a part that may contain parts of its own kind. Every nested part is read through here, so the depth is limited in one place. */
  #deeper(part: () => Expr): Expr {
    if (++this.#depth > MAX_DEPTH) throw this.#complain(this.#at(), faults.tooDeep(MAX_DEPTH));
    const read = part();
    this.#depth--;
    return read;
  }

  #branches(test: Expr): Expr {
    this.#take('?');
    const yes = this.#choice();
    this.#take(':');
    return op('select', test, yes, this.#choice());
  }

  #compare(): Expr {
    const from = this.#at();
    const left = this.#sum();
    const comparison = COMPARISONS[this.#peek()];
    if (!comparison) return left;
    this.#take();
    return this.#placed(from, op(comparison, left, this.#sum()));
  }

  #sum(): Expr {
    return this.#leftToRight({ '+': 'add', '-': 'sub' }, () => this.#product());
  }

  #product(): Expr {
    return this.#leftToRight({ '*': 'mul', '/': 'div' }, () => this.#unary(), this.#names !== undefined);
  }

  /** Reads operands with signs between them. A typed product may leave out its sign, as in 2x and 2(x + 1). */
  #leftToRight(operators: Readonly<Record<string, AnyOp>>, operand: () => Expr, mayLeaveOut = false): Expr {
    const from = this.#at();
    let left = operand();
    while (true) {
      const sign = operators[this.#peek()];
      if (sign) this.#take();
      else if (!(mayLeaveOut && /^(?:[A-Za-z_(√]|\d)/.test(this.#peek()))) return left;
      left = this.#placed(from, op(sign ?? 'mul', left, operand()));
    }
  }

  #unary(): Expr {
    if (this.#peek() !== '-') return this.#power();
    const from = this.#at();
    this.#take('-');
    return this.#placed(
      from,
      op(
        'neg',
        this.#deeper(() => this.#unary()),
      ),
    );
  }

  #power(): Expr {
    const from = this.#at();
    const base = this.#atom();
    if (this.#peek() !== '^') return base;
    this.#take('^');
    return this.#placed(
      from,
      op(
        'pow',
        base,
        this.#deeper(() => this.#unary()),
      ),
    );
  }

  #atom(): Expr {
    const token = this.#take();
    if (token.reference !== undefined) return this.#reference(token.reference, token.at);
    if (token.text === '(') {
      const inner = this.#formula();
      this.#take(')');
      return inner;
    }
    if (token.text === '√')
      return this.#placed(
        token.at,
        op(
          'sqrt',
          this.#deeper(() => this.#atom()),
        ),
      );
    if (token.text === '|') {
      const inner = this.#choice();
      this.#take('|');
      return this.#placed(token.at, op('abs', inner));
    }
    if (/^[\d.]/.test(token.text)) return this.#placed(token.at, number(Number(token.text), token.text));
    if (!/^\w/.test(token.text)) throw this.#complain(token.at, faults.expectedValue(token.text));
    if (this.#isEuler(token.text)) return this.#placed(token.at, this.#euler());
    if (this.#peek() === '(') return this.#placed(token.at, this.#application(token));
    const constant = Object.hasOwn(constants, token.text) ? constants[token.text] : undefined;
    return this.#placed(token.at, constant === undefined ? name(token.text) : number(constant, token.text));
  }

  /** Whether a name means 2.718…: a typed e that is no variable or parameter. */
  #isEuler(id: string): boolean {
    return id === 'e' && this.#names !== undefined && !this.#names.has('e');
  }

  /** Reads e^u as exp(u), because a power of a rounded e would be a different number. */
  #euler(): Expr {
    if (this.#peek() !== '^') return op('exp', number(1));
    this.#take('^');
    return op(
      'exp',
      this.#deeper(() => this.#unary()),
    );
  }

  #reference(reference: Reference, at: number): Expr {
    if (typeof reference === 'number') return number(reference);
    if ('kind' in reference && isExpr(reference)) {
      return this.#peek() === '('
        ? expand(reference, { x: this.#onlyArgument('the formula', at) })
        : reference;
    }
    if ('coefficients' in reference)
      return horner(reference.coefficients, this.#onlyArgument('the polynomial', at));
    const callee = reference as Callee;
    return { kind: 'call', callee, arg: this.#onlyArgument(callee.name, at) };
  }

  #application(token: Token): Expr {
    const id = token.text;
    const args = this.#arguments();
    // sum(row) and max(row) reduce a row; max(a, b) is the larger of two numbers.
    const operation = args.length === 1 && Object.hasOwn(this.#vocabulary, `row${id}`) ? `row${id}` : id;
    if (id === 'pow' && this.#names && args.length === 2) return op('pow', ...args);
    if (SIGNS.has(id) || !isOperation(operation) || !Object.hasOwn(this.#vocabulary, operation))
      return this.#applied(token, args);
    if (arityOf(operation) !== args.length) {
      throw this.#complain(token.at, faults.takes(id, arityOf(operation), args.length));
    }
    return op(operation, ...args);
  }

  #applied(token: Token, args: readonly Expr[]): Expr {
    const result = this.#apply?.(token.text, args);
    if (result && 'kind' in result) return result;
    // x(1 + x) is a product if x is a number and no function is called x.
    if (this.#names?.has(token.text) && args.length === 1) return op('mul', name(token.text), args[0]!);
    throw this.#complain(token.at, result?.why ?? faults.noOperation(token.text));
  }

  #arguments(): readonly Expr[] {
    this.#take('(');
    const args = [this.#choice()];
    while (this.#peek() === ',') {
      this.#take(',');
      args.push(this.#choice());
    }
    this.#take(')');
    return args;
  }

  #onlyArgument(of: string, at: number): Expr {
    const args = this.#arguments();
    if (args.length !== 1) throw this.#complain(at, faults.takes(of, 1, args.length));
    return args[0]!;
  }

  /** Records the place of a part: from `from` to the current position of the parser. */
  #placed(from: number, part: Expr): Expr {
    const to = this.#tokens[this.#next - 1]!.end;
    if (!places.has(part)) places.set(part, { source: this.#source, from, to });
    return part;
  }

  #peek(): string {
    return this.#tokens[this.#next]?.text ?? '';
  }

  #at(): number {
    return this.#tokens[this.#next]?.at ?? this.#source.trimEnd().length;
  }

  #take(expected?: string): Token {
    const token = this.#tokens[this.#next];
    if (!token || (expected !== undefined && token.text !== expected)) {
      const found = token?.text;
      const why = expected === undefined ? faults.expectedValue(found) : faults.expected(expected, found);
      throw this.#complain(this.#at(), why);
    }
    this.#next++;
    return token;
  }

  #takeName(): string {
    const { text, at } = this.#take();
    if (!/^[A-Za-z_]\w*$/.test(text)) throw this.#complain(at, faults.expectedName(text));
    if (text === 'let' || Object.hasOwn(constants, text)) throw this.#complain(at, faults.reserved(text));
    return text;
  }

  #complain(at: number, why: Said): FormulaError {
    return complain(this.#source, at, why);
  }
}

/** The number of levels of a formula, counted without recursion because a formula that is too deep would overflow the stack. */
function levelsOf(root: Expr): number {
  const levels = new Map<Expr, number>();
  const waiting = [root];
  for (let e = waiting.at(-1); e !== undefined; e = waiting.at(-1)) {
    const parts = directParts(e);
    const unknown = parts.filter(part => !levels.has(part));
    if (unknown.length > 0) waiting.push(...unknown);
    else {
      levels.set(e, 1 + Math.max(0, ...parts.map(part => levels.get(part)!)));
      waiting.pop();
    }
  }
  return levels.get(root)!;
}

const COMPARISONS: Readonly<Record<string, AnyOp>> = { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' };

/** Operations that have a sign or a syntax of their own; they cannot be called by name. */
const SIGNS: ReadonlySet<string> = new Set([
  'neg',
  'add',
  'sub',
  'mul',
  'div',
  'pow',
  'lt',
  'le',
  'gt',
  'ge',
  'select',
  'rowsum',
  'rowmax',
  'rowargmax',
]);
const isOperation = (id: string): id is AnyOp => Object.hasOwn(allOperations, id);

const isExpr = (reference: object): reference is Expr =>
  'kind' in reference && ['number', 'name', 'op', 'call', 'let'].includes(reference.kind as string);

/** c₀ + r·(c₁ + r·(c₂ + …)). */
const horner = (coefficients: readonly number[], r: Expr): Expr =>
  coefficients
    .slice(0, -1)
    .reduceRight<Expr>((tail, c) => op('add', op('mul', tail, r), number(c)), number(coefficients.at(-1)!));

/** The error shows only the line with the fault, so that the caret stands under the fault. */
function complain(source: string, at: number, why: Said): FormulaError {
  const lineStart = source.lastIndexOf('\n', at - 1) + 1;
  const line = source.slice(lineStart).split('\n', 1)[0]!;
  // Of a long line what is around the place.
  const from = Math.max(0, at - lineStart - SHOWN / 2);
  const shown = `${from > 0 ? '…' : ''}${line.slice(from, from + SHOWN)}${line.length > from + SHOWN ? '…' : ''}`;
  const caret = at - lineStart - from + (from > 0 ? 1 : 0);
  return new FormulaError(why, `\n  ${shown}\n  ${' '.repeat(caret)}^`);
}

/** Characters of a line that an error shows. */
const SHOWN = 200;
