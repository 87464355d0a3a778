// nonlin/precision: what a formula gives in float16, bfloat16, float32 and float64, step by step, and what it is truly worth.

export {
  evaluateIn,
  type Format,
  type FormatName,
  formats,
  type Names,
  roundTo,
  type Step,
  steps,
  type Truth,
  truthOf,
  ulpOf,
  ulpsOff,
} from './analysis/precision/index.ts';
export { type Expr, expand } from './formula/index.ts';
