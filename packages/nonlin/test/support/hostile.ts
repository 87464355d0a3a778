// Definitions that try to leave their place in code: texts that close comments and strings, and names that languages keep.
import {
  type Definition,
  defineGated,
  defineMirrored,
  defineRow,
  defineScalar,
  math,
  type Parameter,
} from '../../src/functions/definition.ts';

/** Each closes a comment or a string of some language, goes on to another line, or continues one. */
export const texts: readonly string[] = [
  '"""\nimport os\n"""',
  '""""',
  'a quote at the end"',
  "'''",
  'a backslash at the end\\',
  '\\"""',
  '\\N{nothing} \\x \\u12',
  '*/ int evil; /*',
  '/* nested',
  '/*/',
  '*\u2028/',
  'line\nevil',
  'line\r\nevil',
  'line\u2028evil',
  'line\u2029evil',
  'line\u0085evil',
  'line\vevil\fevil',
  'nul\0evil',
  '$$; DROP TABLE elements; $$',
  '-- ; DROP TABLE elements;',
  '$(evil) ${evil} `evil`',
  '#= evil =# =#',
  '\\] \\[ % \\end{document}',
  '\u202eevil\u2066',
  '\ud800',
  '??/',
  '',
];

/** Words of the formula language itself, and its variables. */
const KEPT: ReadonlySet<string> = new Set(['let', 'x', 'y', 'g', 'gate', 'value', 'inf', 'pi']);
/** Words of some language, or what code written in one mentions. */
export const names: readonly string[] =
  `class None True lambda def end double int in for function select from where order default exp log tanh abs min max sqrt sum erf pow
  Math Infinity NaN undefined Array Float64Array i n dx row half v axis dim dims dtype np torch nn math jnp jax partial
  special self float range T var new fn struct sampler2D samplerCube gl_x a__b _b position row_id group_id user table linux fma isnan
  Nonlin total tau at head expsum size_t Real typeof where_ alphaBeta alpha_beta AlphaBeta otherSlope other_
  forward kind mx ops keras map zip len tuple slopes`
    .split(/\s+/)
    .filter(id => !KEPT.has(id));

const parameter = (text: string): Parameter => ({
  default: 2,
  range: [0, 10],
  symbol: text || 'a',
  text: { en: text, zh: text },
});
const described = (name: string, text: string) => ({
  name,
  title: { en: text, zh: text },
  summary: { en: text, zh: text },
  symbol: text || 'f',
  references: [{ authors: text, year: 2000, title: text, venue: text, url: text }],
});
const anything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

/** What a text or name gives, made once: languages are many, and each would derive the same formulas anew. */
function once(make: (word: string) => readonly Definition[]): (word: string) => readonly Definition[] {
  const made = new Map<string, readonly Definition[]>();
  return word => {
    const definitions = made.get(word) ?? make(word);
    made.set(word, definitions);
    return definitions;
  };
}

/** A definition of each kind whose every text is this one. */
export const withText = once(text => {
  const params = { a: parameter(text), b: parameter(text) };
  return [
    defineScalar({ ...described('own', text), params, value: { textbook: math`a * x + tanh(b * x)` } }),
    defineRow({
      ...described('ownRow', text),
      params,
      result: 'row',
      value: { textbook: math`let s = sum(a * x); b * x + s` },
      vjp: { textbook: math`b * g + a * sum(g)` },
      masked: 0,
      facts: { range: anything },
    }),
    defineGated({
      ...described('ownGated', text),
      params,
      place: 'first',
      value: { textbook: math`a * gate * tanh(b * value)` },
    }),
    defineMirrored({
      ...described('ownPair', text),
      of: defineScalar({ ...described('ownHalf', text), value: { textbook: math`tanh(2 * x)` } }),
    }),
  ];
});

/** Functions whose parameter, part of a formula or own name is this word. */
export const withName = once(id => {
  const text = 'Made for a test.';
  const other = { other: parameter(text) };
  const params = { [id]: parameter(text), ...other };
  return [
    defineScalar({
      ...described('own', text),
      params,
      value: { textbook: read(`exp(-abs(${id} * x)) + min(tanh(x), other) + max(x, 0.25) * sqrt(other)`) },
    }),
    defineScalar({
      ...described('ownPart', text),
      params: other,
      value: {
        textbook: read(
          `let ${id} = exp(-abs(2 * x)) + other; min(tanh(x), other) * ${id} + ${id} * max(x, 0.25)`,
        ),
      },
    }),
    defineScalar({
      ...described(id, text),
      params: other,
      value: { textbook: math`exp(-abs(x)) + tanh(x) * other + min(x, 2)` },
    }),
    defineRow({
      ...described('ownRow', text),
      params,
      result: 'row',
      value: { textbook: read(`let ${id}2 = exp(x - max(x)); ${id}2 * ${id} / sum(${id}2) + other`) },
      vjp: { textbook: read(`let part = sum(g * exp(x - max(x))); g * ${id} + part * other`) },
      masked: 0,
      facts: { range: anything },
    }),
    defineGated({
      ...described('ownGated', text),
      params,
      place: 'first',
      value: { textbook: read(`${id} * gate * tanh(value) + exp(-abs(value)) * other`) },
    }),
    defineMirrored({
      ...described('ownPair', text),
      of: defineScalar({
        ...described('ownHalf', text),
        params,
        value: { textbook: read(`tanh(${id} * x) * other + max(x, 0.25)`) },
      }),
    }),
  ];
});

const read = (text: string) => math(Object.assign([text], { raw: [text] }) as never);
