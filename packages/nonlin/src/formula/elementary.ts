// What tools that read formulas know about each elementary operation, one row for each. Kernels do not need this table, so bundles do not contain it.
import type { ElementaryOp } from './operations.ts';

export interface Elementary {
  /** An argument and its value, both whole numbers; the simplifier replaces f(at) by the value. */
  readonly known?: readonly [at: number, value: number];
  /** The sign of the result: never negative, the sign of the argument, or either sign. */
  readonly sign: 'positive' | 'as argument' | 'either';
  /** Where the operation does not magnify a relative error of its argument, so that short recipes are accurate enough. */
  readonly damps: 'always' | 'positive arguments' | 'never';
}

export const elementary: Readonly<Record<ElementaryOp, Elementary>> = {
  /** Sign and errors depend on the exponent: `compiler/sign.ts`, `compiler/longRecipes.ts`. */
  pow: { sign: 'either', damps: 'never' },
  exp: { known: [0, 1], sign: 'positive', damps: 'never' },
  expm1: { known: [0, 0], sign: 'as argument', damps: 'never' },
  log: { known: [1, 0], sign: 'either', damps: 'never' },
  log1p: { known: [0, 0], sign: 'as argument', damps: 'positive arguments' },
  tanh: { known: [0, 0], sign: 'as argument', damps: 'always' },
  erf: { known: [0, 0], sign: 'as argument', damps: 'always' },
  erfc: { known: [0, 1], sign: 'positive', damps: 'never' },
  normcdf: { sign: 'positive', damps: 'never' },
  sin: { known: [0, 0], sign: 'either', damps: 'never' },
  cos: { known: [0, 1], sign: 'either', damps: 'never' },
  atan: { known: [0, 0], sign: 'as argument', damps: 'always' },
};
