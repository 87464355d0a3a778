// Evaluates formulas in the precision of a machine: formats, rounding, step-by-step evaluation.
export type { Precision } from '../../numerics/precision.ts';
export { float64 } from './arithmetic.ts';
export { around, randomNumbers, step } from './floats.ts';
export {
  type Format,
  type FormatName,
  formats,
  leastNormal,
  roundTo,
  ulpExponent,
  ulpOf,
} from './formats.ts';
export { evaluateIn, type Names, type Step, steps } from './steps.ts';
export { type Truth, truthOf, ulpsOff } from './truth.ts';
export { ulpError } from './ulp.ts';
