// Programs: a lowered formula as a short text in postfix order, which ships with the library and from which kernels
// are made where it runs.
//
//   exp(-abs(x)) / (1 + exp(-abs(x)))     x abs neg exp : 1 $0 add div
//
// A number or a name pushes a value, an operation takes its arguments from the stack, `:` keeps the top under the next
// number from 0, and `$n` pushes it again. `@` marks a name that an operation has, too.
import {
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

/** The program of a graph. */
export function encode(root: Expr): string {
  const count = uses([root]);
  const kept = new Map<Expr, number>();
  const words: string[] = [];
  const visit = (e: Expr): void => {
    const known = kept.get(e);
    if (known !== undefined) return void words.push(`$${known}`);
    if (e.kind === 'number') return void words.push(e.value === Infinity ? 'inf' : String(e.value));
    if (e.kind === 'name') return void words.push(isOperation(e.name) ? `@${e.name}` : e.name);
    if (e.kind !== 'op') throw new TypeError('a program is made of a lowered formula');
    e.args.forEach(visit);
    words.push(e.op);
    if (count.get(e)! < 2) return;
    words.push(':');
    kept.set(e, kept.size);
  };
  visit(root);
  return words.join(' ');
}

/** The graph of a program. Equal constants and names are one object. */
export function decode(program: string): Expr {
  const stack: Expr[] = [];
  const kept: Expr[] = [];
  const leaves = new Map<string, Expr>();
  const leaf = (word: string): Expr => {
    const made =
      leaves.get(word) ??
      (word === 'inf' ? number(Infinity) : /^[\d.]/.test(word) ? number(+word) : name(word.replace('@', '')));
    leaves.set(word, made);
    return made;
  };
  for (const word of program.split(' ')) {
    if (word === ':') kept.push(stack.at(-1)!);
    else if (word[0] === '$') stack.push(kept[+word.slice(1)]!);
    else if (isOperation(word)) stack.push(op(word, ...stack.splice(-arityOf(word))));
    else stack.push(leaf(word));
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
