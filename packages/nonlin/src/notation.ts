// nonlin/notation: a definition written for people and for other systems.
import type { Definition, Parameters } from './definition.ts';
import {
  type Callee,
  derivative,
  type Expr,
  expand,
  type Op,
  partsInOrder,
  printFormula,
} from './formula/index.ts';
import { latex as latexFormula } from './targets/latex.ts';
import {
  mpmathFunction,
  mpmathRowFunction,
  numpyFunction,
  numpyHelpers,
  snakeCase,
} from './targets/python.ts';

export { printFormula as formula } from './formula/index.ts';
export { latex as formulaInLatex } from './targets/latex.ts';

/**
 * LaTeX of a function: its textbook form, its stable form, and its derivative or vector-Jacobian product. `mark` may put something
 * around each operation and call of the textbook form, such as KaTeX's \\htmlClass.
 */
export function latex(
  f: Definition,
  mark?: (part: Expr, text: string) => string,
): {
  readonly value: string;
  readonly stable: string;
  readonly gradient: string;
} {
  const write = latexOf(f);
  return {
    value: `${headInLatex(f)} = ${latexOf(f, mark)(f.value.textbook)}`,
    stable: `${headInLatex(f)} = ${write(f.value.stable ?? f.value.textbook)}`,
    gradient: gradientsOf(f)
      .map(([of, e]) => `${slopeInLatex(f, of)} = ${write(e)}`)
      .join(', \\quad '),
  };
}

/** The formulas that people know: f′, the gradient of a row function, or the slopes for gate and value. */
export function gradientsOf(f: Definition): readonly (readonly [of: string, formula: Expr])[] {
  switch (f.kind) {
    case 'row':
      return [['x', f.vjp.textbook]];
    case 'scalar':
      return [['x', f.derivative?.textbook ?? derivative(f.value.textbook)]];
    case 'mirrored':
      return gradientsOf(f.of);
    case 'gated':
      return (['gate', 'value'] as const).map(of => [
        of,
        f.slopes?.[of]?.textbook ?? derivative(f.value.textbook, of),
      ]);
  }
}

/** What the formulas are functions of. */
export const variablesOf = (f: Definition): readonly string[] =>
  f.kind === 'gated' ? ['gate', 'value'] : ['x'];

function headInLatex(f: Definition): string {
  if (f.kind === 'mirrored') return `${nameInLatex(f)}(x) = \\left[f(x);\\; f(-x)\\right], \\quad f(x)`;
  const args = variablesOf(f).map(id => (id.length === 1 ? id : `\\mathit{${id}}`));
  return `${nameInLatex(f)}(${args.join(', ')})${f.kind === 'row' && f.result === 'row' ? '_{i}' : ''}`;
}

function slopeInLatex(f: Definition, of: string): string {
  if (f.kind === 'row') return '\\nabla_{x_{i}}';
  if (f.kind === 'gated') return `\\frac{\\partial}{\\partial \\mathit{${of}}}`;
  if (f.kind === 'mirrored') return "f'(x)";
  // Braces keep a prime apart from an exponent: TeX takes no two superscripts in a row.
  const symbol = nameInLatex(f);
  return `${symbol.includes('^') ? `{${symbol}}` : symbol}'(x)`;
}

/** Each formula of the definition in its own language, with a label. */
export const formulas = (f: Definition): readonly (readonly [label: string, text: string])[] =>
  formulasOf(f).map(([label, e]) => [label, printFormula(e)]);

/** The stable form as a NumPy function of an array; the functions that it calls come first. */
export function numpy(f: Definition): string {
  if (f.kind === 'mirrored') {
    const name = snakeCase(f.of.name);
    return `${numpy(f.of)}\n\ndef ${snakeCase(f.name)}(x):\n    return np.concatenate([${name}(x), ${name}(-x)], axis=-1)`;
  }
  const form = f.value.stable ?? f.value.textbook;
  const own = numpyFunction(f.name, [...variablesOf(f), ...Object.keys(f.params)], form);
  return [...helpersOf(form), ...calledBy(form).map(numpyOf), own].join('\n\n');
}

/** The textbook form as an mpmath function, for checking with many digits. */
export function mpmath(f: Definition): string {
  if (f.kind === 'row') return mpmathRowFunction(f.name, f.value.textbook, f.result);
  const g = f.kind === 'mirrored' ? f.of : f;
  return mpmathFunction(g.name, [...variablesOf(g), ...Object.keys(g.params)], g.value.textbook);
}

const nameInLatex = (f: Definition): string => f.symbol ?? `\\mathrm{${f.name}}`;

/** Writes the definition's formulas: with its parameters' symbols, and with indices where they are about rows. */
function latexOf(f: Definition, mark?: (part: Expr, text: string) => string): (formula: Expr) => string {
  const symbols = Object.fromEntries(Object.entries(f.params as Parameters).map(([id, p]) => [id, p.symbol]));
  const rows = new Set(f.kind === 'row' ? ['x', ...(f.result === 'row' ? ['y', 'g'] : [])] : []);
  return formula => latexFormula(formula, { symbols, rows, ...(mark && { mark }) });
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
  if (f.kind === 'gated')
    return [
      ...of('value', f.value),
      ...of('slope, gate', f.slopes?.gate),
      ...of('slope, value', f.slopes?.value),
    ];
  const g = f.kind === 'mirrored' ? f.of : f;
  return [
    ...of('value', g.value),
    ...of('derivative', g.derivative),
    ['derivative, derived', derivative(g.value.textbook)],
  ];
}

const numpyOf = (f: Callee): string =>
  numpyFunction(f.name, ['x', ...Object.keys(f.params ?? {})], f.value.stable ?? f.value.textbook);

/** What NumPy lacks and a formula needs. */
const helpersOf = (e: Expr): readonly string[] => {
  const ops = new Set(
    partsInOrder([expand(e, {}, 'stable')]).flatMap(part => (part.kind === 'op' ? [part.op] : [])),
  );
  return Object.entries(numpyHelpers).flatMap(([op, code]) => (ops.has(op as Op) ? [code] : []));
};

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
