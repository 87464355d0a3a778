// LaTeX: what people read. Rows carry an index: i for the element at hand, j inside a sum or a maximum.

import {
  atom,
  type Binding,
  binding,
  type Expr,
  infix,
  type Notation,
  type Op,
  type OpPrinter,
  type Printed,
  print,
  splitLets,
  within,
} from '../formula/index.ts';
import type { Definition, Parameter } from '../functions/definition.ts';
import { defineLanguage, described, gradientsOf, parametersOf, variablesOf } from './language.ts';
import { anyName } from './names.ts';
import { held, plain } from './text.ts';

const named =
  (id: string): OpPrinter =>
  ([a]) => ({ text: `${id}\\left(${a!.text}\\right)`, binds: binding.atom });

/** A mark where an index goes; the enclosing reduction, or the whole formula, fills it in. */
const HOLE = '\u0000';
const indexed = (text: string, index: string): string => text.replaceAll(HOLE, index);
const over =
  (sign: string): OpPrinter =>
  ([a]) => ({
    text: `${sign}_j ${indexed(within(a!, binding.product), 'j')}`,
    binds: binding.product,
  });

/** Factors side by side; a dot where two numbers would run together. */
const product: OpPrinter = ([a, b]) => {
  const [left, right] = [within(a!, binding.product), within(b!, binding.product)];
  return { text: `${left} ${/^\d/.test(right) ? '\\cdot' : '\\,'} ${right}`, binds: binding.product };
};

export interface LatexNames {
  /** Symbols of parameters. */
  readonly symbols?: Readonly<Record<string, string>>;
  /** Names that stand for rows and take an index. */
  readonly rows?: ReadonlySet<string>;
  /** Puts a mark around an operation or a call. */
  readonly mark?: (part: Expr, text: string) => string;
}

const latexNotation = ({ symbols = {}, rows = new Set(), mark }: LatexNames): Notation<Op> => ({
  ...(mark && { mark }),
  ops: {
    neg: ([a]) => ({ text: `-${within(a!, binding.product)}`, binds: binding.sum }),
    add: infix(' + ', binding.sum),
    sub: infix(' - ', binding.sum),
    mul: product,
    div: ([a, b]) => ({ text: `\\frac{${a!.text}}{${b!.text}}`, binds: binding.power }),
    pow: ([a, b]) => ({ text: `${raised(a!)}^{${b!.text}}`, binds: binding.power }),
    sqrt: ([a]) => atom(`\\sqrt{${a!.text}}`),
    abs: ([a]) => atom(`\\left|${a!.text}\\right|`),
    min: ([a, b]) => atom(`\\min\\left(${a!.text}, ${b!.text}\\right)`),
    max: ([a, b]) => atom(`\\max\\left(${a!.text}, ${b!.text}\\right)`),
    exp: ([a]) => ({ text: `e^{${a!.text}}`, binds: binding.power }),
    expm1: named('\\operatorname{expm1}'),
    log: named('\\ln'),
    log1p: named('\\operatorname{log1p}'),
    tanh: named('\\tanh'),
    erf: named('\\operatorname{erf}'),
    erfc: named('\\operatorname{erfc}'),
    normcdf: named('\\Phi'),
    sin: named('\\sin'),
    cos: named('\\cos'),
    atan: named('\\arctan'),
    lt: infix(' < ', binding.compare, binding.sum),
    le: infix(' \\le ', binding.compare, binding.sum),
    gt: infix(' > ', binding.compare, binding.sum),
    ge: infix(' \\ge ', binding.compare, binding.sum),
    select: ([c, a, b]) =>
      atom(
        `\\begin{cases} ${a!.text} & \\text{if } ${c!.text} \\\\ ${b!.text} & \\text{otherwise} \\end{cases}`,
      ),
    rowsum: over('\\sum'),
    rowmax: over('\\max'),
    rowargmax: ([a]) => atom(`\\operatorname{argmax}_j ${indexed(within(a!, binding.product), 'j')}`),
    entmaxThreshold: ([u, p]) =>
      atom(`\\tau_{${p!.text}}\\left(${indexed(u!.text, '').replaceAll('_{}', '')}\\right)`),
    onehot: ([k]) => atom(`\\left[${HOLE} = ${k!.text}\\right]`),
  },
  number: (_value, text) => atom(texts[text] ?? scientific(text)),
  name: id => atom(rows.has(id) ? `${symbols[id] ?? letters(id)}_{${HOLE}}` : (symbols[id] ?? letters(id))),
  call: (e, arg) => {
    const symbol = symbolOf(e.callee);
    // A row function takes the row whole and gives one with an index.
    const isRow = e.callee.kind === 'row';
    const text = `${symbol}\\left(${isRow ? indexed(arg.text, '').replaceAll('_{}', '') : arg.text}\\right)`;
    return { text: isRow ? `${text}_{${HOLE}}` : text, binds: binding.atom };
  },
});

const texts: Readonly<Record<string, string>> = { pi: '\\pi', inf: '\\infty' };
const scientific = (text: string): string =>
  text.replace(/e([+-]?\d+)$/i, (_, n: string) => ` \\cdot 10^{${Number(n)}}`);
/** One letter is a variable; more are a word. */
const letters = (id: string): string => (id.length === 1 ? id : `\\mathit{${underlined(id)}}`);
/** An underscore would begin an index. */
const underlined = (id: string): string => id.replaceAll('_', '\\_');
/** e^{a} to a power, a call to a power, needs parentheses; a plain letter or number does not. */
const raised = (a: Printed): string =>
  a.binds < (binding.atom as Binding) || a.text.includes('\\left(') ? `\\left(${a.text}\\right)` : a.text;

/** LaTeX of a formula; the names bound by `let` follow it. */
export function latex(formula: Expr, names: LatexNames = {}): string {
  const { lets, body } = splitLets(formula);
  const rows = new Set(names.rows ?? []);
  // A name bound to something with an index has one itself.
  for (const [id, value] of lets)
    if (print(value, latexNotation({ ...names, rows })).text.includes(HOLE)) rows.add(id);
  const notation = latexNotation({ ...names, rows });
  const equations = lets.map(([id, value]) => `${notation.name(id).text} = ${print(value, notation).text}`);
  return indexed([print(body, notation).text, ...equations].join(', \\quad '), 'i');
}

/** LaTeX of a function: see `latex` of nonlin/notation. */
export function latexOf(
  f: Definition,
  mark?: (part: Expr, text: string) => string,
): {
  readonly value: string;
  readonly stable: string;
  readonly gradient: string;
} {
  const write = writer(f);
  return {
    value: `${headInLatex(f)} = ${writer(f, mark)(f.value.textbook)}`,
    stable: `${headInLatex(f)} = ${write(f.value.stable ?? f.value.textbook)}`,
    // Written when it is asked for: it may be longer than anyone reads where the value is not.
    get gradient() {
      return gradientsOf(f)
        .map(([of, e]) => `${slopeInLatex(f, of)} = ${write(e)}`)
        .join(', \\quad ');
    },
  };
}

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
  const name = nameInLatex(f);
  return `${name.includes('^') ? `{${name}}` : name}'(x)`;
}

const nameInLatex = (f: Definition): string => symbolOf(f);

/** The symbol of a function; its name where there is none, or one that would reach beyond its place. */
const symbolOf = ({ symbol, name: id }: Pick<Definition, 'symbol' | 'name'>): string =>
  symbol !== undefined && isWhole(symbol) ? symbol : `\\mathrm{${underlined(id)}}`;

/** Whether TeX stays where it is put: no comment, no end of the formula, and each brace has its other. */
function isWhole(symbol: string): boolean {
  let depth = 0;
  for (const [brace] of symbol.matchAll(/(?<!\\)[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0 && symbol === plain(symbol) && !/(?<!\\)[%$#]|\\[[\]()]|\\$/.test(symbol);
}

const parameterSymbol = (id: string, { symbol }: Parameter): string =>
  isWhole(symbol) ? symbol : letters(id);

/** Writes the definition's formulas: with its parameters' symbols, and with indices where they are about rows. */
function writer(f: Definition, mark?: (part: Expr, text: string) => string): (formula: Expr) => string {
  const symbols = Object.fromEntries(
    Object.entries(parametersOf(f)).map(([id, p]) => [id, parameterSymbol(id, p)]),
  );
  const rows = new Set(f.kind === 'row' ? ['x', ...(f.result === 'row' ? ['y', 'g'] : [])] : []);
  return formula => latex(formula, { symbols, rows, ...(mark && { mark }) });
}

export const latexLanguage = defineLanguage({
  name: 'latex',
  title: 'LaTeX',
  fileExtension: '.tex',
  mediaType: 'text/x-tex',
  markdown: 'latex',
  naming: anyName,
  write(f, { derivative, params }) {
    const written = latexOf(f);
    const { value, stable } = written;
    const { title, summary, origin } = described(f);
    const lines = [
      ...[`${title}. ${summary}`, origin].map(line => `% ${held.lineComment(line)}`),
      ...[value, ...(stable === value ? [] : [stable]), ...(derivative ? [written.gradient] : [])].map(
        formula => `\\[\n  ${formula}\n\\]`,
      ),
      ...where(f, params),
    ];
    return `${lines.join('\n')}\n`;
  },
});

/** With which numbers. */
const where = (f: Definition, params: Readonly<Record<string, number>>): readonly string[] => {
  const values = Object.entries(parametersOf(f)).map(
    ([id, p]) => `${parameterSymbol(id, p)} = ${numeral(params[id]!)}`,
  );
  return values.length === 0 ? [] : [`\\[\n  ${values.join(', \\quad ')}\n\\]`];
};
const numeral = (value: number): string =>
  `${value < 0 ? '-' : ''}${Number.isFinite(value) ? scientific(String(Math.abs(value))) : '\\infty'}`;
