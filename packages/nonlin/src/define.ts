// nonlin/define: functions of your own, by their formulas.

export {
  type Estimate,
  type EstimateOptions,
  estimate,
  type FaultKind,
  type Measured,
  type Sample,
  type Suggestion,
  sampleText,
  suggestions,
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
} from './define/index.ts';
export { type Expr, FormulaError } from './formula/index.ts';
export * from './functions/definition.ts';
