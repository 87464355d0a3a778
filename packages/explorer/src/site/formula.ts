// Formulas as HTML, typeset once when the site is built; the browser needs no program for it.
import katex from 'katex';
import type { Definition } from 'nonlin/catalog';
import { latex, formulaText as written } from 'nonlin/notation';
import { type Expr, expand } from 'nonlin/precision';
import type { FormulaData } from '../ui/formula.tsx';

/** Marks on parts are classes; KaTeX wants to be told that these are meant. */
const OPTIONS = {
  displayMode: true,
  output: 'htmlAndMathml',
  strict: 'ignore',
  throwOnError: true,
  trust: ({ command }: { command: string }) => command === '\\htmlClass',
} as const;

export const typeset = (tex: string): string => katex.renderToString(tex, OPTIONS);

/** The textbook form with a mark on each operation, and the operations in the order in which they are computed. */
export function formulaData(f: Definition): FormulaData {
  const parts: { text: string; formula: Expr }[] = [];
  const add = (part: Expr, text: string): number =>
    parts.push({ text, formula: expand(within(f.value.textbook, part), {}, 'textbook') }) - 1;
  const tex = latex(f, (part, text) => {
    if (isConstant(part)) return text;
    const words = written(part);
    const known = parts.findIndex(p => p.text === words);
    const index = known >= 0 ? known : add(part, words);
    return `\\htmlClass{part-${index}}{${text}}`;
  });
  return { html: typeset(tex.value), parts };
}

/** A part with the names that the formula around it binds. */
const within = (formula: Expr, part: Expr): Expr =>
  formula.kind === 'let'
    ? { kind: 'let', name: formula.name, value: formula.value, body: within(formula.body, part) }
    : part;

/** The textbook form of a row function as data, where one operation after another can compute it: τ is found by a search. */
export function literalOf(textbook: Expr): { readonly textbook?: Expr } {
  const formula = expand(textbook, {}, 'textbook');
  const isLiteral = (part: Expr): boolean =>
    part.kind !== 'op' || (part.op !== 'entmaxThreshold' && part.args.every(isLiteral));
  return isLiteral(formula) ? { textbook: formula } : {};
}

const isConstant = (part: Expr): boolean =>
  part.kind === 'number' || (part.kind === 'op' && part.args.every(isConstant));
