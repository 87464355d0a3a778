// nonlin/define: functions of your own, by their formulas.
import {
  type Estimate,
  type EstimateOptions,
  estimateOf,
  type Suggestion,
  suggestionsFor,
} from './analysis/estimate/index.ts';
import { checkOptions, oneOf } from './arrays/index.ts';
import { formulaOf, objectOf, textOf } from './catalogue/arguments.ts';
import { definitionOf, type FunctionLike, frameworks } from './catalogue/index.ts';
import { scalarDefinitionOf } from './catalogue/pointwise.ts';
import { type Formula, readFormula } from './catalogue/vocabulary.ts';
import type { Formulas } from './functions/definition.ts';
import * as functions from './functions/definition.ts';
import { kinds } from './kernels/callable.ts';

export {
  type Computation,
  type Estimate,
  type EstimateOptions,
  type FaultKind,
  type Measured,
  type Sample,
  type Suggestion,
  sampleText,
  type Warning,
} from './analysis/estimate/index.ts';
export {
  callable,
  type Defined,
  type DefinedOptions,
  type DefineOptions,
  define,
  type Formula,
  math,
  type ParameterOption,
} from './catalogue/define/index.ts';
export { type Expr, FormulaError } from './formula/index.ts';
export * from './functions/definition.ts';

/** What definitions are made from: a name, and forms of a value that are formulas. */
function described<T extends { readonly name: string; readonly value: Formulas }>(f: T): T {
  textOf(objectOf(f, 'f').name, 'f.name');
  const { textbook, stable } = objectOf(f.value, 'f.value') as Formulas;
  formulaOf(textbook, 'f.value.textbook');
  if (stable !== undefined) formulaOf(stable, 'f.value.stable');
  if ('params' in f && f.params !== undefined) objectOf(f.params, 'f.params');
  return f;
}

/** Makes the definition of a function of one number. Errors: a TypeError for a formula that mentions an unknown name. */
export const defineScalar: typeof functions.defineScalar = f => functions.defineScalar(described(f));

/** Describes a function of a row; a formula that mentions an unknown name is refused. */
export const defineRow: typeof functions.defineRow = f => {
  objectOf(described(f).vjp, 'f.vjp');
  return functions.defineRow(f);
};

/** Describes a function of a gate and a value; a formula that mentions an unknown name is refused. */
export const defineGated: typeof functions.defineGated = f => functions.defineGated(described(f));

/** Describes f(x) beside f(−x). */
export const defineMirrored: typeof functions.defineMirrored = f => {
  textOf(objectOf(f, 'f').name, 'f.name');
  scalarDefinitionOf(f.of, 'f.of');
  return functions.defineMirrored(f);
};

/** f′ as a function that formulas can mention: `${slopeOf(sigmoid)}(x)`. */
export const slopeOf: typeof functions.slopeOf = f => functions.slopeOf(scalarDefinitionOf(f));

/** J v of a row function, from x, y and v. */
export function jvpOf(f: functions.RowFunction): Formulas {
  const definition = definitionOf(f);
  if (definition.kind === 'row') return functions.jvpOf(definition);
  throw new TypeError(`f: expected a function of a row; ${definition.name} is ${kinds[definition.kind]}`);
}

/** A framework's names for the options of a function, and ours, where they differ. */
export const optionsOf: typeof functions.optionsOf = (f, framework, preset) =>
  functions.optionsOf(definitionOf(f), oneOf(framework, frameworks, 'framework'), objectOf(preset, 'preset'));

export { presetsOf } from './catalogue/stated.ts';

/**
 * The largest error of a function's results, measured against arithmetic with as many digits as it takes: at seams of the
 * formula, where exp overflows and underflows, among subnormal numbers, and at ordinary inputs. Takes what every entry point takes:
 * a function of nonlin, one that `define` made, a definition, or an entry of the catalogue; parameters are at their defaults. It
 * is a search, not a proof: errors between the points may be larger. `computation` says whether float32 results of what `define` makes
 * of the formula come from a table of cubics, within how many ulp, or from float64 lanes, and why. Takes some tenths of a second, and seconds where erf cancels far out.
 *
 * Errors: a TypeError for the derivative of what is no function of one number; a RangeError where nothing is true that could be
 * compared with.
 *
 * @example
 * estimate(define('f', 'exp(x) - 1')).suggestions[0].replacement; // expm1(x)
 */
export function estimate(f: FunctionLike, options: EstimateOptions = {}): Estimate {
  checkOptions(options, ['of'], 'estimate');
  oneOf(options.of ?? 'value', ['value', 'derivative'], 'of');
  return estimateOf(definitionOf(f), options);
}

/**
 * Parts of a formula that are the textbook form of a function which the library computes with more digits, and what to write
 * instead: log(1 + exp(x)) is softplus(x). Takes a formula, as text or what `math` gives, or what every entry point takes for a
 * function: its textbook form is looked at.
 *
 * @example
 * suggestions('log(1 + exp(x))')[0].replacement; // softplus(x)
 */
export const suggestions = (of: Formula | FunctionLike): readonly Suggestion[] =>
  suggestionsFor(isFormula(of) ? readFormula(of) : definitionOf(of).value.textbook);

/** Definitions say what they are called; no formula has a title. */
const isFormula = (of: Formula | FunctionLike): of is Formula =>
  typeof of === 'string' ||
  (typeof of === 'object' && of !== null && !('title' in of) && !('definition' in of));
