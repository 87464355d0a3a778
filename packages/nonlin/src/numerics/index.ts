// The recipes: every elementary operation of the formula language over the machine vocabulary, in two accuracies.
import type { ElementaryOp, Expr, LiftedOp, LoweredOp } from '../formula/index.ts';
import { erf, erfc, normcdf, normcdflift } from './erf.ts';
import { exp, explift, expm1, expsum } from './exp.ts';
import { log, log1p } from './log.ts';
import * as short from './short.ts';
import * as single from './single.ts';
import { tanh } from './tanh.ts';
import { atan, cos, cossum, sin, sinsum } from './trigonometry.ts';

/** An operation written in terms of the machine's: the names of its arguments, and the formula. */
export interface Recipe {
  readonly params: readonly string[];
  readonly formula: Expr;
}

/** A recipe as bytecode, as it ships. */
export interface RecipeCode {
  readonly params: readonly string[];
  readonly program: string;
}

const ofX = (formula: Expr): Recipe => ({ params: ['x'], formula });

/** For float64 results. Integer powers are multiplied out by whoever lowers a formula. */
export const recipes = {
  exp: ofX(exp),
  expsum: { params: ['x', 'low'], formula: expsum },
  explift: { params: ['x', 'low', 'up'], formula: explift },
  normcdflift: { params: ['x', 'up'], formula: normcdflift },
  sinsum: { params: ['x', 'low'], formula: sinsum },
  cossum: { params: ['x', 'low'], formula: cossum },
  expm1: ofX(expm1),
  log: ofX(log),
  log1p: ofX(log1p),
  tanh: ofX(tanh),
  erf: ofX(erf),
  erfc: ofX(erfc),
  normcdf: ofX(normcdf),
  sin: ofX(sin),
  cos: ofX(cos),
  atan: ofX(atan),
} satisfies Record<Exclude<ElementaryOp, 'pow'> | LoweredOp | LiftedOp, Recipe>;

/** For results that are rounded to float32. */
export const shortRecipes = {
  exp: ofX(short.exp),
  expm1: ofX(short.expm1),
  log: ofX(short.log),
  log1p: ofX(short.log1p),
  tanh: ofX(short.tanh),
  erf: ofX(short.erf),
  erfc: ofX(short.erfc),
  normcdf: ofX(short.normcdf),
  sin: ofX(short.sin),
  cos: ofX(short.cos),
  atan: ofX(short.atan),
} satisfies Record<Exclude<ElementaryOp, 'pow'>, Recipe>;

/** For arithmetic in float32, whose bit operations work on the bits of a float32. */
export const singleRecipes = {
  exp: ofX(single.exp),
  expsum: { params: ['x', 'low'], formula: single.expsum },
  sinsum: { params: ['x', 'low'], formula: single.sinsum },
  cossum: { params: ['x', 'low'], formula: single.cossum },
  expm1: ofX(single.expm1),
  log: ofX(single.log),
  log1p: ofX(single.log1p),
  tanh: ofX(single.tanh),
  erf: ofX(single.erf),
  erfc: ofX(single.erfc),
  normcdf: ofX(single.normcdf),
  sin: ofX(single.sin),
  cos: ofX(single.cos),
  atan: ofX(single.atan),
} satisfies Record<Exclude<ElementaryOp, 'pow'> | LoweredOp, Recipe>;
