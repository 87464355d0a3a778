// What readers of formulas know of an elementary function: a row for each. Kernels do not need it, so bundles do without it.
import type { ElementaryOp } from './operations.ts';

export interface Elementary {
  /** f(at) = value, where both are whole numbers: the simplifier puts in the value. */
  readonly known?: readonly [at: number, value: number];
  /** The sign of the result: never negative, that of the argument, or either. */
  readonly sign: 'positive' | 'as argument' | 'either';
  /** When an error of the argument is handed on without being magnified, so that short recipes may serve. */
  readonly damps: 'always' | 'positive arguments' | 'never';
}

export const elementary: Readonly<Record<ElementaryOp, Elementary>> = {
  /** Sign and errors depend on the exponent: `compiler/sign.ts`, `compiler/delicate.ts`. */
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
