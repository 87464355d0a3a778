// The operations of the formula language. They are listed here and only here: a language, a derivative rule or
// an arithmetic that forgets one does not compile.

/** Operations on numbers that every arithmetic performs exactly or with one correct rounding. */
export const arithmeticOperations = {
  neg: 1,
  add: 2,
  sub: 2,
  mul: 2,
  div: 2,
  sqrt: 1,
  abs: 1,
  /** As Math.min and Math.max (IEEE 754-2019 minimum, maximum): NaN if either is NaN, and −0 < +0. */
  min: 2,
  max: 2,
} as const;

/**
 * Operations that need an algorithm of their own. Each has a row in `elementary.ts`, a recipe in `numerics/` for each accuracy, and a
 * derivative in `derivative.ts`. The compiler checks these tables, the oracle and every language for holes.
 */
export const elementaryOperations = {
  /** u^n with a constant integer exponent, by repeated multiplication. */
  pow: 2,
  exp: 1,
  expm1: 1,
  log: 1,
  log1p: 1,
  tanh: 1,
  erf: 1,
  erfc: 1,
  /** Φ, the distribution function of a standard normal number. */
  normcdf: 1,
  sin: 1,
  cos: 1,
  atan: 1,
} as const;

/** Comparisons give a truth value; with NaN on either side it is false. */
export const comparisons = { lt: 2, le: 2, gt: 2, ge: 2 } as const;

/** c ? a : b. */
export const choice = { select: 3 } as const;

/** Operations from a row to a number. */
export const reductions = {
  rowsum: 1,
  rowmax: 1,
  /** The position of the first largest element, counted from 0; NaN if the row contains a NaN. */
  rowargmax: 1,
  /** The τ for which Σ max(u − τ, 0)^p = 1, with a number p > 0. */
  entmaxThreshold: 2,
} as const;

/** Operations from a number to a row. */
export const placements = {
  /** A row with 1 at position k, counted from 0, and 0 elsewhere; NaN for NaN. */
  onehot: 1,
} as const;

/**
 * Operations on the bits of a float64. Only the recipes in `numerics/` may use them.
 *
 * | operation | meaning |
 * |---|---|
 * | `round(x)` | nearest integer, ties to even; for \|x\| < 2^51 |
 * | `pow2(n)` | 2^n for an integer −1022 ≤ n ≤ 1023; anything for other n |
 * | `exponent(x)`, `significand(x)` | for a finite normal x > 0: x = significand · 2^exponent, significand in [√½, √2) |
 * | `head(x)` | x with the low 32 bits of its significand cleared |
 * | `copysign(x, s)` | the magnitude of x with the sign bit of s |
 * | `scale(x, n)` | x · 2^n for an integer n, where x and the result are normal; NaN for NaN |
 * | `turn(x, k)` | x = q π/2 + r for 2^20 ≤ \|x\| < ∞: q mod 4 for k = 0, r in two parts for k = 1 and 2; NaN elsewhere. Kernels give NaN |
 */
export const bitOperations = {
  round: 1,
  pow2: 1,
  exponent: 1,
  significand: 1,
  head: 1,
  copysign: 2,
  scale: 2,
  turn: 2,
} as const;

/** Operations that only `compiler/refine.ts` writes: e^(x + c), sin(x + c), cos(x + c), where |c| is at most an ulp of x. */
export const loweredOperations = { expsum: 2, sinsum: 2, cossum: 2 } as const;

/** Operations that only `compiler/lift.ts` writes, for float64 results: e^(x + c) 2^n and Φ(x) 2^n. These can be normal numbers where e^x and Φ(x) are not. */
export const liftedOperations = { explift: 3, normcdflift: 2 } as const;

/** The operations that a definition may use. */
export const operations = {
  ...arithmeticOperations,
  ...elementaryOperations,
  ...comparisons,
  ...choice,
  ...reductions,
  ...placements,
} as const;

/** The operations that a recipe may use: a recipe calls no elementary operation and knows no rows. */
export const machineOperations = {
  ...arithmeticOperations,
  ...comparisons,
  ...choice,
  ...bitOperations,
} as const;

export const allOperations = {
  ...operations,
  ...bitOperations,
  ...loweredOperations,
  ...liftedOperations,
} as const;

export type ElementaryOp = keyof typeof elementaryOperations;
export type ArithmeticOp = keyof typeof arithmeticOperations;
export type Comparison = keyof typeof comparisons;
export type Reduction = keyof typeof reductions;
export type BitOp = keyof typeof bitOperations;
export type LoweredOp = keyof typeof loweredOperations;
export type LiftedOp = keyof typeof liftedOperations;
/** An operation that a definition may use. */
export type Op = keyof typeof operations;
export type AnyOp = keyof typeof allOperations;

export const isOperation = (word: string): word is AnyOp => Object.hasOwn(allOperations, word);
export const isElementary = (op: AnyOp): op is ElementaryOp => Object.hasOwn(elementaryOperations, op);
export const arityOf = (op: AnyOp): number => allOperations[op];
export const isComparison = (op: AnyOp): op is Comparison => Object.hasOwn(comparisons, op);
/** Whether a reduction reads a row more than once; kernels do not implement such a reduction. */
export const isWholeRow = (op: AnyOp): boolean => op === 'rowargmax' || op === 'entmaxThreshold';
export const isReduction = (op: AnyOp): op is Reduction => Object.hasOwn(reductions, op);
