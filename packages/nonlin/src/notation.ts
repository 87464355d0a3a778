// nonlin/notation: a definition written for people and for other systems.
import type { Definition } from './define.ts';
import { type Callee, derivative, type Expr, printFormula } from './formula/index.ts';
import { latex as latexFormula } from './targets/latex.ts';
import { mpmathFunction, mpmathRowFunction, numpyFunction } from './targets/python.ts';

export { printFormula as formula } from './formula/index.ts';

/** LaTeX of a function: its textbook form, its stable form, and its derivative or vector-Jacobian product. */
export function latex(f: Definition): {
  readonly value: string;
  readonly stable: string;
  readonly gradient: string;
} {
  const write = latexOf(f);
  const index = f.kind === 'row' && f.result === 'row' ? '_{i}' : '';
  const slope = f.kind === 'scalar' ? `${nameInLatex(f)}'(x)` : '\\nabla_{x_{i}}';
  return {
    value: `${nameInLatex(f)}(x)${index} = ${write(f.value.textbook)}`,
    stable: `${nameInLatex(f)}(x)${index} = ${write(f.value.stable ?? f.value.textbook)}`,
    gradient: `${slope} = ${write(gradientOf(f))}`,
  };
}

/** The formula that people know for f′, or for the gradient of a row function. */
export function gradientOf(f: Definition): Expr {
  if (f.kind === 'row') return f.vjp.textbook;
  return f.derivative?.textbook ?? derivative(f.value.textbook);
}

/** Each formula of the definition in its own language, with a label. */
export const formulas = (f: Definition): readonly (readonly [label: string, text: string])[] =>
  formulasOf(f).map(([label, e]) => [label, printFormula(e)]);

/** The stable form as a NumPy function of an array; the functions that it calls come first. */
export function numpy(f: Definition): string {
  return [...calledBy(f.value.stable ?? f.value.textbook), f].map(numpyOf).join('\n\n');
}

/** The textbook form as an mpmath function, for checking with many digits. */
export const mpmath = (f: Definition): string =>
  f.kind === 'scalar'
    ? mpmathFunction(f.name, ['x', ...Object.keys(f.params)], f.value.textbook)
    : mpmathRowFunction(f.name, f.value.textbook, f.result);

const nameInLatex = (f: Definition): string => f.symbol ?? `\\mathrm{${f.name}}`;

/** Writes the definition's formulas: with its parameters' symbols, and with indices where they are about rows. */
function latexOf(f: Definition): (formula: Expr) => string {
  const symbols =
    f.kind === 'scalar' ? Object.fromEntries(Object.entries(f.params).map(([id, p]) => [id, p.symbol])) : {};
  const rows = new Set(f.kind === 'scalar' ? [] : ['x', ...(f.result === 'row' ? ['y', 'g'] : [])]);
  return formula => latexFormula(formula, { symbols, rows });
}

function formulasOf(f: Definition): readonly (readonly [label: string, formula: Expr])[] {
  const of = (
    label: string,
    forms: { textbook?: Expr; stable?: Expr } | undefined,
  ): (readonly [string, Expr])[] => [
    ...(forms?.textbook ? [[`${label}, textbook`, forms.textbook] as const] : []),
    ...(forms?.stable ? [[`${label}, stable`, forms.stable] as const] : []),
  ];
  if (f.kind === 'row') return [...of('value', f.value), ...of('vjp', f.vjp)];
  return [
    ...of('value', f.value),
    ...of('derivative', f.derivative),
    ['derivative, derived', derivative(f.value.textbook)],
  ];
}

const numpyOf = (f: Callee): string =>
  numpyFunction(f.name, ['x', ...Object.keys(f.params ?? {})], f.value.stable ?? f.value.textbook);

/** The functions that a formula calls, each once, after those that it calls itself. */
function calledBy(e: Expr): readonly Callee[] {
  const found = new Map<string, Callee>();
  const visit = (part: Expr): void => {
    if (part.kind === 'op') part.args.forEach(visit);
    if (part.kind === 'let') [part.value, part.body].forEach(visit);
    if (part.kind !== 'call') return;
    visit(part.arg);
    visit(part.callee.value.stable ?? part.callee.value.textbook);
    found.set(part.callee.name, part.callee);
  };
  visit(e);
  return [...found.values()];
}
