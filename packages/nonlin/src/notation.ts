// nonlin/notation: a function written for people and for other systems.

import { checkOptions, describe } from './arrays/index.ts';
import { formulaOf, objectOf, textOf } from './catalogue/arguments.ts';
import { definitionOf, type FunctionLike } from './catalogue/index.ts';
import { derivative, type Expr, printFormula } from './formula/index.ts';
import { type Definition, type Formulas, jvpOf } from './functions/definition.ts';
import * as exported from './languages/language.ts';
import { latexOf, latex as latexOfFormula } from './languages/latex.ts';
import type { OnnxModel } from './languages/onnx/model.ts';
import { type OnnxOptions, onnxModel } from './languages/onnx/onnx.ts';
import { type Lesson, type LessonOptions, lessonOf } from './languages/python/lesson.ts';
import { mpmathFunction, mpmathRowFunction } from './languages/python/python.ts';
import * as sql from './languages/sql/sql.ts';
import { languageNamed, languages as languageTable } from './languages/table.ts';

export type { FunctionLike } from './catalogue/index.ts';
export { CannotWrite, type CodeOptions } from './languages/language.ts';
export { onnxBytes } from './languages/onnx/bytes.ts';
export type {
  OnnxAttribute,
  OnnxGraph,
  OnnxModel,
  OnnxNode,
  OnnxTensor,
  OnnxValue,
} from './languages/onnx/model.ts';
export type { OnnxOptions } from './languages/onnx/onnx.ts';
export type { Lesson, LessonForm, LessonOptions } from './languages/python/lesson.ts';
export type { SqlExpression, SqlExpressionOptions } from './languages/sql/sql.ts';

/** A language or a file format that functions are exported to. */
export interface Language extends Omit<exported.Language, 'write'> {
  /**
   * The function as a whole file. Text ends with a newline. A function that the language cannot express is a `CannotWrite`; a
   * parameter that there is not, or out of its range, a RangeError.
   */
  write(f: FunctionLike, options?: exported.CodeOptions): string | Uint8Array;
}

/** The languages that `code` writes. */
export const languages: readonly Language[] = languageTable.map(language => ({
  ...language,
  write: (f, options = {}) => language.write(definitionOf(f), checked(options)),
}));

/**
 * The function as a file in another language: `code(softmax, 'numpy', { derivative: true })`. `languages` lists the languages.
 * Bytes for formats that are not text. A RangeError names a language that there is not, a parameter that the function does not
 * have or a value out of its range; a function that the language cannot express is a `CannotWrite`, which is a RangeError too.
 *
 * @example
 * String(code(gelu, 'julia')).includes('function gelu(x::Real)'); // true
 * String(code(leakyRelu, 'c', { params: { negativeSlope: 0.2 } })).includes('0.2'); // true
 */
export function code(
  f: FunctionLike,
  language: string,
  options: exported.CodeOptions = {},
): string | Uint8Array {
  const isName = typeof language === 'string';
  const found = isName ? languageNamed(language) : undefined;
  if (!found)
    throw new RangeError(
      `language: expected one of ${languageTable.map(l => l.name).join(', ')}, not ${isName ? language : describe(language)}`,
    );
  return found.write(definitionOf(f), checked(options));
}

/** The options of code, whose parameters are numbers; what they are called is up to the function. */
function checked(options: exported.CodeOptions): exported.CodeOptions {
  checkOptions(options, ['derivative', 'params', 'arithmetic'], 'code');
  for (const [id, value] of Object.entries(objectOf(options.params ?? {}, 'params')))
    if (typeof value !== 'number')
      throw new TypeError(`params.${id}: expected a number, not ${describe(value)}`);
  return options;
}

/**
 * The formula as text in its own language.
 *
 * Errors: a TypeError for what is no formula of `math`.
 *
 * @example
 * formulaText(math`x / (1 + exp(-x))`); // x / (1 + exp(-x))
 */
export const formulaText = (formula: Expr): string => printFormula(formulaOf(formula, 'formula'));

/**
 * LaTeX of a formula; the names bound by `let` follow it.
 *
 * Errors: a TypeError for what is no formula of `math`.
 *
 * @example
 * formulaInLatex(math`x ^ 2`); // x^{2}
 */
export const formulaInLatex = (formula: Expr, names: Parameters<typeof latexOfFormula>[1] = {}): string =>
  latexOfFormula(formulaOf(formula, 'formula'), objectOf(names, 'names'));

/**
 * The function as learners of Python write it, for NumPy arrays: `pythonLesson(sigmoid, { form: 'textbook', language: 'en' })`. The
 * textbook form fails where the formula that people know overflows or cancels; the stable form does not. `language` is that of the
 * one sentence in it. Errors: a TypeError for what is no function, a RangeError for another form or language.
 *
 * @example
 * pythonLesson(sigmoid, { form: 'stable', language: 'en' }).name; // sigmoid
 */
export function pythonLesson(f: FunctionLike, options: LessonOptions): Lesson {
  objectOf(options, 'options');
  checkChoice('form', options.form, ['textbook', 'stable']);
  checkChoice('language', options.language, ['en', 'zh']);
  return lessonOf(definitionOf(f), options);
}

function checkChoice(argument: string, given: string, known: readonly string[]): void {
  if (!known.includes(given))
    throw new RangeError(`${argument}: expected ${known.join(' or ')}, not ${describe(given)}`);
}

/**
 * LaTeX of a function: its textbook form, its stable form, and its derivative or vector-Jacobian product. `mark` may put something
 * around each operation and call of the textbook form, such as KaTeX's \htmlClass.
 *
 * @example
 * latex(relu).value; // \mathrm{ReLU}(x) = \max\left(0, x\right)
 */
export const latex = (
  f: FunctionLike,
  mark?: (part: Expr, text: string) => string,
): ReturnType<typeof latexOf> => {
  if (mark !== undefined && typeof mark !== 'function')
    throw new TypeError(`mark: expected a function, not ${describe(mark)}`);
  return latexOf(definitionOf(f), mark && ((part, text) => textOf(mark(part, text), 'what mark gives')));
};

/**
 * An ONNX model of one function, as plain data: input `x`, output `y`. With `derivative` the output is f′(x); for a row, gated or
 * mirrored function it is then the gradient `dx` for x, and there is a second input, the gradient `g` that arrives at y.
 * Zeros may have the other sign; otherwise NaN, ±∞ and seams are as in the library.
 * Errors: a RangeError for an option out of its range.
 *
 * @example
 * onnx(relu).graph.node[0].opType; // Relu
 */
export const onnx = (f: FunctionLike, options: OnnxOptions = {}): OnnxModel =>
  onnxModel(definitionOf(f), objectOf(options, 'options'));

/**
 * A function of a number, or of a gate and a value, as an expression over columns, with parameters as numbers, for a query that
 * makes no function: `sqlExpression(relu, 'duckdb', { columns: { x: 'logit' } })`. With `derivative`, f′ or the slope for the gate.
 * Errors: a RangeError for a dialect that there is not, and for a parameter as in `code`; a function of a row is a `CannotWrite`.
 *
 * @example
 * sqlExpression(relu, 'duckdb', { columns: { x: 'logit' } }).expression.includes('GREATEST(0e0, logit)'); // true
 */
export const sqlExpression = (
  f: FunctionLike,
  dialect: Parameters<typeof sql.sqlExpression>[1],
  options: sql.SqlExpressionOptions = {},
): sql.SqlExpression =>
  sql.sqlExpression(
    definitionOf(f),
    textOf(dialect, 'dialect') as typeof dialect,
    objectOf(options, 'options'),
  );

/**
 * What the formula takes: `x`, or `gate` and `value`.
 *
 * @example
 * variablesOf(swiglu); // [gate, value]
 */
export const variablesOf = (f: FunctionLike): readonly string[] => exported.variablesOf(definitionOf(f));

/**
 * The formulas that people know: f′, the gradient of a row function, or the slopes for gate and value.
 *
 * @example
 * gradientsOf(tanh).map(([of, formula]) => `${of}: ${formulaText(formula)}`); // [x: 1 - tanh(x)^2]
 */
export const gradientsOf = (f: FunctionLike): readonly (readonly [of: string, formula: Expr])[] =>
  exported.gradientsOf(definitionOf(f));

/**
 * Each formula of the definition in its own language, with a label.
 *
 * @example
 * formulas(relu)[0]; // [value, textbook, max(0, x)]
 */
export const formulas = (f: FunctionLike): readonly (readonly [label: string, text: string])[] =>
  formulasOf(definitionOf(f)).map(([label, e]) => [label, printFormula(e)]);

/**
 * The textbook form as an mpmath function, for checking with many digits.
 *
 * @example
 * mpmath(sigmoid).includes('1 / (1 + mp.exp(-x))'); // true
 */
export function mpmath(of: FunctionLike): string {
  const f = definitionOf(of);
  if (f.kind === 'row') return mpmathRowFunction(f.name, f.value.textbook, f.result);
  const g = f.kind === 'mirrored' ? f.of : f;
  const names = [...exported.variablesOf(g), ...Object.keys(g.params)];
  return mpmathFunction(g.name, names, g.value.textbook);
}

function formulasOf(f: Definition): readonly (readonly [label: string, formula: Expr])[] {
  const of = (label: string, forms: Partial<Formulas> | undefined): (readonly [string, Expr])[] => [
    ...(forms?.textbook ? [[`${label}, textbook`, forms.textbook] as const] : []),
    ...(forms?.stable ? [[`${label}, stable`, forms.stable] as const] : []),
  ];
  if (f.kind === 'row')
    return [...of('value', f.value), ...of('vjp', f.vjp), ...(f.symmetric ? [] : of('jvp', jvpOf(f)))];
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
