// nonlin/define: functions of your own, by their formulas.
import {
  type Estimate,
  type EstimateOptions,
  estimateOf,
  type Suggestion,
  suggestionsFor,
} from './analysis/estimate/index.ts';
import { checkOptions, oneOf } from './arrays/index.ts';
import { definitionOf, type FunctionLike } from './catalogue/index.ts';
import { type Formula, readFormula } from './catalogue/vocabulary.ts';

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
