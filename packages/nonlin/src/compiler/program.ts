// Programs: a lowered formula as a short text in postfix order, which ships with the library and from which kernels
// are made where it runs.
//
//   exp(-abs(x)) / (1 + exp(-abs(x)))     x|~exp:1$0+/
//
// A number or a name pushes a value, an operation takes its arguments from the stack, `:` keeps the top, and `$n` pushes what was
// kept n before the last. The most common operations are signs; `@` marks a name that an operation has, too. Counted from the last,
// and without spaces that nothing needs, what formulas have in common reads the same in all of them, and compresses well.
import {
  type AnyOp,
  arityOf,
  type Expr,
  isOperation,
  mapParts,
  name,
  number,
  op,
  partsInOrder,
  uses,
} from '../formula/index.ts';
import type { Program } from './code.ts';

/** Operations that are written as signs. */
const signs: Readonly<Record<string, AnyOp>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '~': 'neg',
  '|': 'abs',
  '?': 'select',
  '<': 'lt',
  '>': 'gt',
  '&': 'min',
  '^': 'max',
};
const isWordy = /[\w.]/;

/** Words of a program with spaces where two of them would read as one. */
const written = (words: readonly string[]): string =>
  words.reduce(
    (text, word) => `${text}${isWordy.test(text.at(-1)!) && isWordy.test(word[0]!) ? ' ' : ''}${word}`,
  );

/** A number from 0 on as minifiers write it in code, `25e-9` or `.5`: then those of a recipe stand in both forms as the same text. */
function shortest(value: number): string {
  const [mantissa, exponent = '0'] = String(value).split('e') as [string, string?];
  const [whole, fraction = ''] = mantissa.split('.') as [string, string?];
  const digits = `${whole}${fraction}`.replace(/^0+(?=\d)/, '');
  const zeros = /0*$/.exec(digits)![0].length;
  const power = +exponent - fraction.length + (digits === '0' ? 0 : zeros);
  const scaled = `${digits.slice(0, digits.length - zeros) || '0'}e${power}`;
  const plain = String(value).replace(/^0\./, '.');
  return plain.includes('e') || scaled.length < plain.length ? scaled : plain;
}

/** The program of a graph. */
export function encode(root: Expr): string {
  const count = uses([root]);
  const kept = new Map<Expr, number>();
  const words: string[] = [];
  const signOf: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries(signs).map(([sign, operation]) => [operation, sign]),
  );
  const visit = (e: Expr): void => {
    const known = kept.get(e);
    if (known !== undefined) return void words.push(`$${kept.size - 1 - known}`);
    if (e.kind === 'number') return void words.push(e.value === Infinity ? 'inf' : shortest(e.value));
    if (e.kind === 'name') return void words.push(isOperation(e.name) ? `@${e.name}` : e.name);
    if (e.kind !== 'op') throw new TypeError('a program is made of a lowered formula');
    e.args.forEach(visit);
    words.push(signOf[e.op] ?? e.op);
    if (count.get(e)! < 2) return;
    words.push(':');
    kept.set(e, kept.size);
  };
  visit(root);
  return written(words);
}

const words = /[\d.]+(?:e-?\d+)?|[$@]?\w+|\W/g;

/** The graph of a program. Equal constants and names are one object. */
export function decode(program: string): Expr {
  const stack: Expr[] = [];
  const kept: Expr[] = [];
  const leaves = new Map<string, Expr>();
  const leaf = (text: string): Expr => {
    const made =
      leaves.get(text) ??
      (text === 'inf' ? number(Infinity) : /^[\d.]/.test(text) ? number(+text) : name(text.replace('@', '')));
    leaves.set(text, made);
    return made;
  };
  for (const text of program.match(words)!) {
    const operation = signs[text] ?? text;
    if (text === ':') kept.unshift(stack.at(-1)!);
    else if (text[0] === '$') stack.push(kept[+text.slice(1)]!);
    else if (isOperation(operation)) stack.push(op(operation, ...stack.splice(-arityOf(operation))));
    else if (text !== ' ') stack.push(leaf(text));
  }
  return stack[0]!;
}

/** The graph of a program, which may be one already. */
export const graphOf = (program: Program): Expr => (typeof program === 'string' ? decode(program) : program);

/** The graph with `rule` applied to each part, innermost first; the result of a rule is not rewritten again. */
export function rewrite(root: Expr, rule: (part: Expr) => Expr | undefined): Expr {
  const done = new Map<Expr, Expr>();
  for (const e of partsInOrder([root])) {
    const inner = mapParts(e, part => done.get(part)!);
    done.set(e, rule(inner) ?? inner);
  }
  return done.get(root)!;
}

export interface ProgramRecipe {
  readonly params: readonly string[];
  readonly formula: Expr;
}

/**
 * The replacement of each part of a graph: names are replaced by `bindings`, and elementary operations by their recipes, applied to
 * the arguments.
 */
export function inline(
  root: Expr,
  bindings: Readonly<Record<string, Expr>>,
  recipeOf: (operation: string) => ProgramRecipe | undefined,
): ReadonlyMap<Expr, Expr> {
  const done = new Map<Expr, Expr>();
  for (const e of partsInOrder([root])) done.set(e, inlined(e));
  return done;

  function inlined(e: Expr): Expr {
    if (e.kind === 'name') return bindings[e.name] ?? e;
    if (e.kind !== 'op') return e;
    const args = e.args.map(a => done.get(a)!);
    const recipe = recipeOf(e.op);
    if (!recipe) return args.every((a, i) => a === e.args[i]) ? e : op(e.op, ...args);
    const inner = Object.fromEntries(recipe.params.map((p, i) => [p, args[i]!]));
    return inline(recipe.formula, inner, recipeOf).get(recipe.formula)!;
  }
}
