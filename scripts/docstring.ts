// The documentation comment of each function: formula, shapes, defaults, errors, an example, related functions and sources.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bigFrom, toNumber, trueValue } from '../packages/nonlin/src/analysis/oracle/index.ts';
import { type Expr, printFormula, textbookSlope } from '../packages/nonlin/src/formula/index.ts';
import {
  type Definition,
  type GatedFunction,
  jvpOf,
  type MirroredFunction,
  type Parameters,
  type RowFunction,
  type ScalarFunction,
} from '../packages/nonlin/src/functions/definition.ts';

const guide = join(import.meta.dirname, '../guide');

/** The comment above the callable of a definition; the other definitions are those that it may refer to. */
export const docstring = (f: Definition, definitions: readonly Definition[]): string =>
  docstringWith(f, docOf(f), definitions);

/** The comment above the callable of nonlin/lite. */
export const liteDocstring = (f: Definition, definitions: readonly Definition[]): string =>
  docstringWith(f, liteDocOf(f), definitions);

function docstringWith(f: Definition, body: readonly string[], definitions: readonly Definition[]): string {
  const lines = [
    `${f.title.en}: ${f.summary.en}`,
    '',
    `Formula: \`${headOf(f)} = ${printFormula(f.value.textbook)}\``,
    ...body,
    '',
    ...f.references.map(r => `Source: ${r.authors} (${r.year}), ${r.title}. ${r.venue}.`),
    ...seeAlso(f, definitions),
    '@example',
    exampleOf(f),
  ];
  return `/**\n${lines.map(line => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}

const liteDocOf = (f: Definition): readonly string[] => [
  '',
  f.kind === 'scalar'
    ? 'Accepts a number, an array of numbers of any depth or a typed array, and returns the same kind,'
    : 'Computes along `axis` (default −1, the last) of an array of numbers of any depth or a typed array,',
  'in JavaScript alone, with the bits that nonlin gives.',
  ...optionLines(f.params),
  'Errors: a TypeError or RangeError that names the argument, for any other input, an unknown option or one outside its range.',
];

const headOf = (f: Definition): string =>
  ({
    scalar: `${f.name}(x)`,
    row: `${f.name}(x)`,
    gated: `${f.name}(gate, value)`,
    mirrored: 'f(x) beside f(-x), where f(x)',
  })[f.kind];

function docOf(f: Definition): readonly string[] {
  switch (f.kind) {
    case 'scalar':
      return scalarDoc(f);
    case 'row':
      return rowDoc(f);
    case 'gated':
      return gatedDoc(f);
    case 'mirrored':
      return mirroredDoc(f);
  }
}

function gatedDoc(f: GatedFunction): readonly string[] {
  return [
    '',
    'Splits `axis` (default −1, the last) of an array of at least one axis, nested, typed or tensor-like, into two halves; the result is half',
    `as long there. \`gate\` says which half is the gate: 'first', 'last' or 'interleaved' (even positions); default '${f.place}'.`,
    ...optionLines(f.params),
    'Errors: a TypeError or RangeError that names the argument, for an axis of odd length or out of range, ragged or',
    'non-numeric input, an unknown option, a parameter outside its range, or an `out` of another length or type.',
  ];
}

function mirroredDoc(f: MirroredFunction): readonly string[] {
  return [
    '',
    `Concatenates ${f.of.name}(x) and ${f.of.name}(−x) along \`axis\` (default −1, the last), which is twice as long in the result.`,
    'Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,',
    'an unknown option, or an `out` of another length or type.',
  ];
}

function scalarDoc(f: ScalarFunction): readonly string[] {
  const slope = printFormula(textbookSlope(f));
  return [
    `Derivative: \`${slope}\``,
    '',
    'Accepts a number, an array of any depth, a typed array or a tensor-like object, and returns the same kind;',
    'integer arrays give floats. NaN gives NaN, and ±∞ gives the limit.',
    ...optionLines(f.params),
    `Errors: a TypeError or RangeError that names the argument, for an input that is not a number or an array of numbers,`,
    'an unknown option, a parameter outside its range, or an `out` of another length or type.',
  ];
}

const optionLines = (params: Parameters): readonly string[] =>
  Object.entries(params).map(
    ([id, p]) => `Option \`${id}\`, default ${p.default}, from ${p.range[0]} to ${p.range[1]}: ${p.text.en}`,
  );

function rowDoc(f: RowFunction): readonly string[] {
  const shape =
    f.result === 'row'
      ? 'The result has the shape of the input.'
      : 'The result has the shape of the input without that axis.';
  return [
    `Gradient: \`${printFormula(f.vjp.textbook)}\`, where y is the output and g the gradient that arrives at it`,
    f.symmetric
      ? 'Forward mode: the Jacobian is symmetric, so `jvp` is the gradient with the direction in place of g'
      : `Forward mode: \`${printFormula(jvpOf(f).textbook)}\`, where v is the direction`,
    '',
    'Computes along `axis` (default −1, the last) of an array of at least one axis: nested, typed or tensor-like.',
    `${shape} NaN makes the whole row NaN. \`temperature\` (default 1) divides the input.`,
    `An element whose \`mask\` is false takes no part, and its result is ${f.masked}. A fully masked row gives NaN,`,
    `or ${f.masked} with \`allMasked: 'zero'\`.`,
    ...optionLines(f.params),
    'Errors: a TypeError or RangeError that names the argument, for ragged or non-numeric input, an axis out of range,',
    'a temperature that is not positive, an unknown option, or an `out` of another length or type.',
  ];
}

/** How many related functions a comment names. */
const RELATED = 4;

/** In how many frameworks a function is: those that people know come first. */
const spread = (f: Definition): number => Object.keys(f.frameworks ?? {}).length;

/** The functions that the guide of a function mentions, in its order, then others of its family, the widespread ones first. */
function seeAlso(f: Definition, definitions: readonly Definition[]): readonly string[] {
  const text = readFileSync(join(guide, f.name, 'en.md'), 'utf8');
  const place = (d: Definition): number =>
    text.search(new RegExp(`\`${d.name}\`|\\b${d.title.en.replace(/[^\w\s]/g, '.')}\\b`));
  const named = definitions.filter(d => place(d) >= 0).sort((a, b) => place(a) - place(b));
  const family = definitions.filter(d => d.family === f.family).sort((a, b) => spread(b) - spread(a));
  const related = [...new Set([...named, ...family])].filter(d => d !== f).slice(0, RELATED);
  return related.length === 0 ? [] : [`See also: ${related.map(d => d.name).join(', ')}.`];
}

/** A call and what it gives: true values, cut after six digits. */
function exampleOf(f: Definition): string {
  const { input, values } = example(f);
  return `${f.name}([${input.join(', ')}]); // ${values.length === 1 && f.kind === 'row' ? shown(values[0]!) : `[${values.map(shown).join(', ')}]`}`;
}

interface Example {
  readonly input: readonly number[];
  readonly values: readonly number[];
}

function example(f: Definition): Example {
  const constants = Object.fromEntries(Object.entries(f.params).map(([id, p]) => [id, bigFrom(p.default)]));
  const truth = (
    formula: Expr,
    names: Readonly<Record<string, number | readonly number[]>>,
  ): readonly number[] => {
    const values = Object.entries(names).map(([id, v]) => [
      id,
      typeof v === 'number' ? bigFrom(v) : v.map(bigFrom),
    ]);
    return trueValue(formula, { ...constants, ...Object.fromEntries(values) }).map(toNumber);
  };
  const formula = f.value.textbook;
  const each = (input: readonly number[]): readonly number[] => input.flatMap(x => truth(formula, { x }));
  switch (f.kind) {
    case 'scalar': {
      const [low, high] = f.domain ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      const inside = [-2, 0, 2].filter(x => x > low && x < high);
      const input = inside.length > 1 ? inside : [0.5, 1, 2];
      return { input, values: each(input) };
    }
    case 'row': {
      const input = [1, 3, 2, 4];
      if (!f.grouped) return { input, values: truth(formula, { x: input }) };
      return { input, values: [input.slice(0, 2), input.slice(2)].flatMap(x => truth(formula, { x })) };
    }
    case 'gated': {
      const input = [1, 2, 3, 4];
      const pairs = { first: [0, 1, 2, 3], last: [2, 3, 0, 1], interleaved: [0, 2, 1, 3] }[f.place];
      const [g1, g2, v1, v2] = pairs.map(i => input[i]!) as [number, number, number, number];
      const values = [
        [g1, v1],
        [g2, v2],
      ].flatMap(([gate, value]) => truth(formula, { gate: gate!, value: value! }));
      return { input, values };
    }
    case 'mirrored': {
      const input = [-1, 2];
      return { input, values: each([...input, ...input.map(x => -x)]) };
    }
  }
}

/** A number with at most six digits, and … where more follow. */
function shown(v: number): string {
  const [, sign, digits, exponent] = /^(-?)([\d.]+)(e.*)?$/.exec(String(v === 0 ? 0 : v)) ?? [];
  if (digits === undefined) return String(v);
  const leading = /^0\.0*/.exec(digits)?.[0].length ?? 1;
  return digits.length <= leading + 6
    ? String(v)
    : `${sign}${digits.slice(0, leading + 6)}…${exponent ?? ''}`;
}
