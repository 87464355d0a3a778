// The recipes: every elementary operation of the formula language over the machine vocabulary, in float64.
import type { ElementaryOp, Expr, LoweredOp } from '../formula/index.ts';
import { erf, erfc } from './erf.ts';
import { exp, expm1, expsum } from './exp.ts';
import { log, log1p } from './log.ts';
import { tanh } from './tanh.ts';

/** An operation written in terms of the machine's: the names of its arguments, and the formula. */
export interface Recipe {
  readonly params: readonly string[];
  readonly formula: Expr;
}

const ofX = (formula: Expr): Recipe => ({ params: ['x'], formula });

/** Integer powers are multiplied out by whoever lowers a formula. */
export const recipes = {
  exp: ofX(exp),
  expsum: { params: ['x', 'low'], formula: expsum },
  expm1: ofX(expm1),
  log: ofX(log),
  log1p: ofX(log1p),
  tanh: ofX(tanh),
  erf: ofX(erf),
  erfc: ofX(erfc),
} satisfies Record<Exclude<ElementaryOp, 'pow'> | LoweredOp, Recipe>;
