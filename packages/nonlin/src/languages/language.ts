// What a language is: what definitions are exported to, a file format included. The table of all is in table.ts.

import {
  type Computed,
  forBoth,
  gatedForms,
  paramSlopesOf,
  rowForms,
  scalarForms,
} from '../compiler/formulas.ts';
import { lowerFolded } from '../compiler/lower.ts';
import {
  type AnyOp,
  derivative,
  type Expr,
  partsInOrder,
  printFormula,
  textbookSlope,
} from '../formula/index.ts';
import type { Definition, Parameters } from '../functions/definition.ts';
import { type Naming, withFreeNames } from './names.ts';
import { capital, plain, wrapped } from './text.ts';

/**
 * Whose elementary functions a file computes with: those of the library, which it brings, or those that are there where it runs.
 */
export type Arithmetic = 'library' | 'engine';

/** What is asked of a language. */
export interface CodeOptions {
  /**
   * The derivative too, or the vector-Jacobian product; where a file holds one function only, in place of the value. Left out:
   * the value alone, and what the language needs in order to differentiate it.
   */
  readonly derivative?: boolean;
  /** Values in place of the defaults of parameters. A language without parameters has them written in. */
  readonly params?: Readonly<Record<string, number>>;
  /**
   * Where a language has the choice. In TypeScript `library`, the default, gives the library's bits and brings its numerics; `engine`
   * gives a short text that calls Math.exp and the like, whose last digits differ from engine to engine. In SQL `library` is right for
   * every float, and `engine` short: for NULL, NaN, 0, ±∞ and numbers from 1e-50 to 1e50 in size.
   */
  readonly arithmetic?: Arithmetic;
}

/** The options with nothing left out: `params` has every parameter of the function. */
export type Request = Required<CodeOptions>;

/** A language or a file format. */
export interface Language {
  /** What callers ask for: one lower-case word. */
  readonly name: string;
  /** What people call it. */
  readonly title: string;
  /** With the dot. */
  readonly fileExtension: string;
  readonly mediaType: string;
  /** What Markdown calls the language; left out for bytes. */
  readonly markdown?: string;
  /** What a file can compute with, the default first; left out where there is no choice. */
  readonly arithmetics?: readonly Arithmetic[];
  /**
   * The function as a whole file. Text ends with a newline. A function that the language cannot express is a `CannotWrite`; a
   * parameter that there is not, or out of its range, a RangeError.
   */
  write(f: Definition, options?: CodeOptions): string | Uint8Array;
}

/** The language has no way to say what the function does. */
export class CannotWrite extends RangeError {
  constructor(language: string, f: Definition, why: string) {
    super(`${language} cannot express ${f.name}: ${why}`);
    this.name = 'CannotWrite';
  }
}

/** A language whose `write` gets options that are checked and complete, and a definition whose names it can use. */
export const defineLanguage = <T extends string | Uint8Array>({
  naming,
  ...language
}: Omit<Language, 'write'> & {
  readonly naming: Naming;
  write(f: Definition, request: Request): T;
}): Language & {
  write(f: Definition, options?: CodeOptions): T;
} => ({
  ...language,
  write: (f, options = {}) => {
    const request = completed(f, options);
    checkArithmetic(language, options.arithmetic);
    const named = inWordsOf(f, naming, request);
    return language.write(named.f, named.request);
  },
});

function checkArithmetic(
  { title, arithmetics = [] }: Pick<Language, 'title' | 'arithmetics'>,
  asked: Arithmetic | undefined,
): void {
  if (asked === undefined || arithmetics.includes(asked)) return;
  throw new RangeError(
    arithmetics.length === 0
      ? `arithmetic: ${title} has no choice of it`
      : `arithmetic: expected ${arithmetics.join(' or ')}, not ${String(asked)}`,
  );
}

/** The definition and the request in names that a language can use. */
export function inWordsOf<F extends Definition>(
  f: F,
  naming: Naming,
  request: Request,
): { readonly f: F; readonly request: Request } {
  const renamed = withFreeNames(f, naming, opsOf(everyUnit(unitsOf(f))));
  const params = Object.entries(request.params).map(([id, value]) => [renamed.params.get(id) ?? id, value]);
  return { f: renamed.f, request: { ...request, params: Object.fromEntries(params) } };
}

/** The options, checked and complete. */
export function completed(
  f: Definition,
  { derivative = false, params = {}, arithmetic = 'library', ...others }: CodeOptions,
): Request {
  const [unknownName] = Object.keys(others);
  if (unknownName !== undefined)
    throw new TypeError(
      `${f.name}: there is no option ${unknownName}; there are derivative, params and arithmetic`,
    );
  const known = parametersOf(f);
  for (const [id, value] of Object.entries(params)) {
    const p = Object.hasOwn(known, id) ? known[id]! : undefined;
    if (!p) throw new RangeError(`${f.name} has no parameter ${id}; ${parameterList(Object.keys(known))}`);
    if (!(value >= p.range[0] && value <= p.range[1]))
      throw new RangeError(`${id}: expected a number from ${p.range[0]} to ${p.range[1]}, not ${value}`);
  }
  const defaults = Object.fromEntries(Object.entries(known).map(([id, p]) => [id, p.default]));
  return { derivative, params: { ...defaults, ...params }, arithmetic };
}

/** The parameters of a function; of a mirrored one, those of what it mirrors. */
export const parametersOf = (f: Definition): Parameters => (f.kind === 'mirrored' ? f.of : f).params;

const parameterList = (names: readonly string[]): string =>
  names.length === 0 ? 'it has none' : `it has ${names.join(', ')}`;

/** One formula as a function of its own, element by element or along a row. */
export interface Unit {
  /** In camelCase: gelu, geluDerivative, gluGateSlope, softmaxVjp. */
  readonly id: string;
  /** What it takes besides parameters; a row function's gradient is `g`. */
  readonly variables: readonly string[];
  /** Right for every float. */
  readonly formula: Expr;
  /** The shortest that has the digits: what was stated for results of few digits, where it was. */
  readonly brief: Expr;
}

/** The formulas that a file is made of. What is not a function of a number or of a row is made of functions that are. */
export interface Units {
  readonly value: Unit;
  /** By what they are slopes for: `x`, for a gated function `gate` and `value`, and learned parameters. */
  readonly slopes: Readonly<Record<string, Unit>>;
  /** For a row function: the gradient for x, from x and the gradient that arrives at the output. */
  readonly vjp?: Unit;
}

export function unitsOf(f: Definition): Units {
  if (f.kind === 'mirrored') return unitsOf(f.of);
  const variables = variablesOf(f);
  const unit = (id: string, { float64, float32 }: Computed): Unit => ({
    id,
    variables,
    formula: float64,
    brief: float32,
  });
  const slope = (of: string, computed: Computed): Unit =>
    unit(`${f.name}${of === 'x' ? 'Derivative' : `${capital(of)}Slope`}`, computed);
  switch (f.kind) {
    case 'row': {
      const { value, vjp } = rowForms(f);
      const id = f.grouped ? `${f.name}OfGroup` : f.name;
      return {
        value: unit(id, value),
        slopes: {},
        vjp: { id: `${id}Vjp`, variables: ['x', 'g'], formula: vjp.float64, brief: vjp.float64 },
      };
    }
    case 'gated': {
      const { value, gateSlope, valueSlope } = gatedForms(f);
      return {
        value: unit(`${f.name}OfPair`, value),
        slopes: { gate: slope('gate', gateSlope), value: slope('value', valueSlope) },
      };
    }
    case 'scalar': {
      const { value, derivative } = scalarForms(f);
      const learned = paramSlopesOf(f).map(([id, e]) => [id, slope(id, forBoth(e))] as const);
      return {
        value: unit(f.name, value),
        slopes: { x: slope('x', derivative), ...Object.fromEntries(learned) },
      };
    }
  }
}

/** All of them. */
export const everyUnit = ({ value, slopes, vjp }: Units): readonly Unit[] => [
  value,
  ...Object.values(slopes),
  ...(vjp ? [vjp] : []),
];

/** The operations of some formulas. */
export const opsOf = (units: readonly Unit[]): ReadonlySet<AnyOp> =>
  new Set(
    partsInOrder(units.map(unit => lowerFolded(unit.formula).root)).flatMap(e =>
      e.kind === 'op' ? [e.op] : [],
    ),
  );

/** The parameters that are trained with a network. */
export const learnedOf = (f: Definition): readonly string[] =>
  Object.entries(parametersOf(f)).flatMap(([id, p]) => (p.learned ? [id] : []));

/** What the formulas are functions of. */
export const variablesOf = (f: Definition): readonly string[] =>
  f.kind === 'gated' ? ['gate', 'value'] : ['x'];

/** The formulas that people know: f′, the gradient of a row function, or the slopes for gate and value. */
export function gradientsOf(f: Definition): readonly (readonly [of: string, formula: Expr])[] {
  switch (f.kind) {
    case 'row':
      return [['x', f.vjp.textbook]];
    case 'scalar':
      return [['x', textbookSlope(f)]];
    case 'mirrored':
      return gradientsOf(f.of);
    case 'gated':
      return (['gate', 'value'] as const).map(of => [
        of,
        f.slopes?.[of]?.textbook ?? derivative(f.value.textbook, of),
      ]);
  }
}

/** What a comment over the code says, for each language to put its signs around: plain lines, which `held` makes fit. */
export interface Described {
  readonly title: string;
  readonly summary: string;
  /** In the language of definitions. */
  readonly formula: string;
  readonly params: readonly (readonly [id: string, text: string])[];
  readonly references: readonly string[];
  readonly origin: string;
}

export function described(f: Definition): Described {
  const of = f.kind === 'mirrored' ? `[f(x), f(-x)] with f(x) = ` : '';
  return {
    title: plain(f.title.en),
    summary: plain(f.summary.en),
    formula: `${f.name}(${variablesOf(f).join(', ')}) = ${of}${printFormula(f.value.textbook)}`,
    params: Object.entries(parametersOf(f)).map(([id, p]) => [id, plain(p.text.en)]),
    references: f.references.map(r =>
      plain(`${r.authors} (${r.year}). ${r.title}. ${r.venue}.${r.url ? ` ${r.url}` : ''}`),
    ),
    origin:
      'Written by nonlin in the form that is right for every float, from a definition under the MIT licence.',
  };
}

/** How a language lays out the comment over a function. */
export interface Documentation {
  /** What stands over the formula. */
  readonly head: readonly string[];
  /** What inputs and parameters are: those of the function that it takes. */
  readonly entries: readonly (readonly [id: string, text: string])[];
  readonly width: number;
  spell(id: string): string;
}

/** The comment over a function, but for the signs around it: the formula, what the function takes, and where it comes from. */
export function documentation(
  f: Definition,
  { head, entries, width, spell }: Documentation,
): readonly string[] {
  const { formula, references } = described(f);
  const below = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? ['', ...lines] : []);
  return [
    ...head,
    '',
    ...wrapped(formula, 80).map((line, i) => `    ${i > 0 ? '    ' : ''}${line}`),
    ...below(entries.flatMap(([id, text]) => wrapped(`${spell(id)}: ${text}`, width))),
    ...below(references.flatMap(r => wrapped(r, width))),
  ];
}

/** What some parameters are. */
export const entriesOf = (f: Definition, params: readonly string[]): Documentation['entries'] =>
  described(f).params.filter(([id]) => params.includes(id));
