// Formulas in the precision of a machine: formats, rounding, and computing step by step.
export { float64 } from './arithmetic.ts';
export { type Format, type FormatName, formats, roundTo, ulpOf } from './formats.ts';
export { evaluateIn, type Names, type Step, steps } from './steps.ts';
export { type Truth, truthOf, ulpsOff } from './truth.ts';
