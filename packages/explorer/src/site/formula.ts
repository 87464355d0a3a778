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
  const tex = latex(f, (part, text) => {
    if (isConstant(part)) return text;
    const known = parts.findIndex(p => p.text === written(part));
    const index =
      known >= 0
        ? known
        : parts.push({ text: written(part), formula: expand(within(f.value.textbook, part), {}, 'textbook') }) - 1;
    return `\\htmlClass{part-${index}}{${text}}`;
  });
  return { html: typeset(tex.value), parts };
}

/** A part may mention what the formula names first: it is computed behind the same names. */
const within = (formula: Expr, part: Expr): Expr =>
  formula.kind === 'let' ? { ...formula, body: within(formula.body, part) } : part;

/** The textbook form of a row function as data, where one operation after another can compute it: τ is found by a search. */
export function literalOf(textbook: Expr): { readonly textbook?: Expr } {
  const formula = expand(textbook, {}, 'textbook');
  const isLiteral = (part: Expr): boolean =>
    part.kind !== 'op' || (part.op !== 'entmaxThreshold' && part.args.every(isLiteral));
  return isLiteral(formula) ? { textbook: formula } : {};
}

const isConstant = (part: Expr): boolean =>
  part.kind === 'number' || (part.kind === 'op' && part.args.every(isConstant));
