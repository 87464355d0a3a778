// nonlin/precision: what a formula gives in float16, bfloat16, float32 and float64, step by step, and what it is truly worth.

import * as precise from './analysis/precision/index.ts';
import { describe } from './arrays/index.ts';
import { formulaOf, objectOf } from './catalogue/arguments.ts';
import * as formulas from './formula/index.ts';

export {
  type Format,
  type FormatName,
  formats,
  type Names,
  roundTo,
  type Step,
  type Truth,
} from './analysis/precision/index.ts';
export type { Expr } from './formula/index.ts';

function checked(formula: formulas.Expr, names: object, format: unknown = 'float64'): void {
  formulaOf(formula, 'formula');
  for (const [id, value] of Object.entries(objectOf(names, 'names')))
    if (!isArray(value)) checkNumber(value, `names.${id}`);
  checkFormat(format);
}

const isArray = (value: unknown): boolean => Array.isArray(value) || ArrayBuffer.isView(value);

function checkFormat(format: unknown): void {
  if (typeof format !== 'string' || !Object.hasOwn(precise.formats, format))
    throw new RangeError(
      `format: expected one of ${Object.keys(precise.formats).join(', ')}, not ${describe(format)}`,
    );
}

function checkNumber(value: unknown, argument: string): void {
  if (typeof value !== 'number')
    throw new TypeError(`${argument}: expected a number, not ${describe(value)}`);
}

/**
 * The value of a formula in a format: every constant and every result of an operation is rounded to the format, as in a program that
 * follows the formula literally. Each operation is correctly rounded, so any larger error is caused by the formula.
 *
 * @example
 * evaluateIn(math`exp(x) - 1`, { x: 1e-17 }); // 0
 */
export const evaluateIn: typeof precise.evaluateIn = (formula, names, format) => {
  checked(formula, names, format);
  return precise.evaluateIn(formula, names, format);
};

/**
 * The operations that lead to the value of a formula, inner ones first; of a choice only the branch that is taken.
 *
 * @example
 * steps(math`exp(x) - 1`, { x: 1e-17 }).map(step => step.text); // [exp(x), exp(x) - 1]
 */
export const steps: typeof precise.steps = (formula, names, format) => {
  checked(formula, names, format);
  return precise.steps(formula, names, format);
};

/**
 * The true value of a formula of numbers, by arithmetic with as many bits as it takes: milliseconds, not microseconds.
 * Errors: a RangeError where 4000 bits are not enough.
 *
 * @example
 * truthOf(math`exp(x) - 1`, { x: 1e-17 }).head; // 1e-17
 */
export const truthOf: typeof precise.truthOf = (formula, names) => {
  checked(formula, names);
  for (const [id, value] of Object.entries(names)) checkNumber(value, `names.${id}`);
  return precise.truthOf(formula, names);
};

/**
 * How many ulp of a format a computed value is off, the ulp taken at the true value; ∞ for NaN or an infinity where there is a
 * number. What rounds to an infinity of the format is right as that.
 *
 * @example
 * ulpsOff(1, truthOf(math`exp(x)`, { x: 0 }), 'float64'); // 0
 */
export const ulpsOff: typeof precise.ulpsOff = (value, truth, format) => {
  checkNumber(value, 'value');
  checkNumber(objectOf(truth, 'truth').head, 'truth.head');
  checkNumber(truth.tail, 'truth.tail');
  checkFormat(format);
  return precise.ulpsOff(value, truth, format);
};

/**
 * The distance between the numbers of a format around |x|, x finite; among subnormal numbers the smallest one.
 *
 * @example
 * ulpOf(1, 'float32'); // 1.1920928955078125e-7
 */
export const ulpOf: typeof precise.ulpOf = (x, format) => {
  checkNumber(x, 'x');
  checkFormat(format);
  return precise.ulpOf(x, format);
};

/**
 * The expression without `let`: bound names, and those in `bindings`, replaced by their values. With a form,
 * calls are written out too. What was one name stays one object, so the result is a graph that is no larger
 * than the text. `named` collects which part was bound to which name.
 *
 * @example
 * formulaText(expand(math`let t = exp(x); t / (1 + t)`)); // exp(x) / (1 + exp(x))
 */
export const expand: typeof formulas.expand = (e, bindings = {}, variant, named) => {
  for (const [id, bound] of Object.entries(objectOf(bindings, 'bindings')))
    formulaOf(bound, `bindings.${id}`);
  return formulas.expand(formulaOf(e, 'e'), bindings, variant, named);
};
