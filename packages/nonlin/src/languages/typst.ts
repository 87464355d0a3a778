// Typst: formulas for people, as in LaTeX. Rows carry an index: i for the element at hand, j inside a sum or a maximum.

import {
  atom,
  binding,
  call,
  type Expr,
  expand,
  infix,
  type Notation,
  type Op,
  type OpPrinter,
  print,
  splitLets,
  within,
} from '../formula/index.ts';
import type { Definition } from '../functions/definition.ts';
import { defineLanguage, described, gradientsOf, parametersOf, variablesOf } from './language.ts';
import { anyName } from './names.ts';
import { held } from './text.ts';

/** A mark where an index goes; the enclosing reduction, or the whole formula, fills it in. */
const HOLE = '\u0000';
const indexed = (text: string, index: string): string => text.replaceAll(HOLE, index);
const whole = (text: string): string => text.replaceAll(`_(${HOLE})`, '');

/** Letters next to each other are one word in Typst; words that are not its own stand in quotes. */
const word = (text: string): string => {
  const [, name, prime] = /^(.*?)('*)$/.exec(text)!;
  return `${name!.length === 1 || greek.has(name!) ? name : `"${name}"`}${prime}`;
};
const greek: ReadonlySet<string> = new Set(
  'alpha beta gamma delta epsilon eta theta kappa lambda mu nu rho sigma tau phi omega'.split(' '),
);
const named = (text: string): OpPrinter => call(text);
const over =
  (sign: string): OpPrinter =>
  ([a]) => ({ text: `${sign}_j ${indexed(within(a!, binding.product), 'j')}`, binds: binding.product });

const notation = (rows: ReadonlySet<string>): Notation<Op> => ({
  ops: {
    neg: ([a]) => ({ text: `-${within(a!, binding.product)}`, binds: binding.sum }),
    add: infix(' + ', binding.sum),
    sub: infix(' - ', binding.sum),
    mul: ([a, b]) => {
      const [left, right] = [within(a!, binding.product), within(b!, binding.product)];
      return { text: `${left} ${/^\d/.test(right) ? 'dot ' : ''}${right}`, binds: binding.product };
    },
    div: ([a, b]) => ({ text: `frac(${a!.text}, ${b!.text})`, binds: binding.power }),
    pow: ([a, b]) => ({ text: `${within(a!, binding.atom)}^(${b!.text})`, binds: binding.power }),
    sqrt: named('sqrt'),
    abs: named('abs'),
    min: named('min'),
    max: named('max'),
    exp: ([a]) => ({ text: `e^(${a!.text})`, binds: binding.power }),
    expm1: named('op("expm1")'),
    log: named('ln'),
    log1p: named('op("log1p")'),
    tanh: named('tanh'),
    erf: named('op("erf")'),
    erfc: named('op("erfc")'),
    normcdf: named('Phi'),
    sin: named('sin'),
    cos: named('cos'),
    atan: named('arctan'),
    lt: infix(' < ', binding.compare, binding.sum),
    le: infix(' <= ', binding.compare, binding.sum),
    gt: infix(' > ', binding.compare, binding.sum),
    ge: infix(' >= ', binding.compare, binding.sum),
    select: ([c, a, b]) => atom(`cases(${a!.text} &"if" ${c!.text}, ${b!.text} &"otherwise")`),
    rowsum: over('sum'),
    rowmax: over('max'),
    rowargmax: ([a]) => atom(`op("argmax")_j ${indexed(within(a!, binding.product), 'j')}`),
    entmaxThreshold: ([u, p]) => atom(`tau_(${p!.text})(${whole(u!.text)})`),
    onehot: ([k]) => atom(`[${HOLE} = ${k!.text}]`),
  },
  number: (_value, text) => atom(constants[text] ?? scientific(text)),
  name: id => atom(`${word(id)}${rows.has(id) ? `_(${HOLE})` : ''}`),
  call: (e, arg) =>
    e.callee.kind === 'row'
      ? atom(`${word(e.callee.name)}(${whole(arg.text)})_(${HOLE})`)
      : atom(`${word(e.callee.name)}(${arg.text})`),
});

const constants: Readonly<Record<string, string>> = { pi: 'pi', inf: 'infinity' };
const scientific = (text: string): string =>
  text.replace(/e([+-]?\d+)$/i, (_, n: string) => ` dot 10^(${Number(n)})`);

/** A formula; the names bound by `let` follow it. */
function typst(formula: Expr, names: ReadonlySet<string>): string {
  const { lets, body } = splitLets(formula);
  const rows = new Set(names);
  // A name bound to something with an index has one itself.
  for (const [id, value] of lets) if (print(value, notation(rows)).text.includes(HOLE)) rows.add(id);
  const equations = lets.map(
    ([id, value]) => `${notation(rows).name(id).text} = ${print(value, notation(rows)).text}`,
  );
  return indexed([print(body, notation(rows)).text, ...equations].join(', quad '), 'i');
}

function headOf(f: Definition): string {
  if (f.kind === 'mirrored') return `${word(f.name)}(x) = [f(x), f(-x)], quad f(x)`;
  return `${word(f.name)}(${variablesOf(f).map(word).join(', ')})${f.kind === 'row' && f.result === 'row' ? '_i' : ''}`;
}

function slopeHead(f: Definition, of: string): string {
  if (f.kind === 'row') return 'nabla_(x_i)';
  if (f.kind === 'gated') return `frac(diff, diff ${word(of)})`;
  return f.kind === 'mirrored' ? "f'(x)" : `${word(f.name)}'(x)`;
}

export const typstLanguage = defineLanguage({
  name: 'typst',
  title: 'Typst',
  fileExtension: '.typ',
  mediaType: 'text/x-typst',
  markdown: 'typst',
  naming: anyName,
  write(f, { derivative, params }) {
    const { title, summary, origin } = described(f);
    const rows = new Set(f.kind === 'row' ? ['x', ...(f.result === 'row' ? ['y', 'g'] : [])] : []);
    const write = (formula: Expr): string => typst(formula, rows);
    const { textbook, stable } = f.value;
    const formulas = [
      `${headOf(f)} = ${write(textbook)}`,
      ...(stable ? [`${headOf(f)} = ${write(stable)}`] : []),
      ...(derivative ? gradientsOf(f).map(([of, e]) => `${slopeHead(f, of)} = ${write(expand(e))}`) : []),
      ...Object.keys(parametersOf(f)).map(id => `${word(id)} = ${numeral(params[id]!)}`),
    ];
    return `${[...[`${title}. ${summary}`, origin].map(line => `// ${held.lineComment(line)}`), ...formulas.map(text => `$ ${text} $`)].join('\n')}\n`;
  },
});

const numeral = (value: number): string =>
  `${value < 0 ? '-' : ''}${Number.isFinite(value) ? scientific(String(Math.abs(value))) : 'infinity'}`;
