// Numbers with an error bound: a ball is a float64 and a radius, and the true value lies within. Each operation adds what
// its own rounding may have lost, so the bound of a formula follows from its operations (running error analysis: N. J.
// Higham, Accuracy and Stability of Numerical Algorithms, 3.3; balls: J. van der Hoeven, Ball arithmetic, 2010).
//
// Centres come from the engine's Math, which shares no code with the library, and from double-double arithmetic where
// Math has no such function.
import type { ElementaryOp } from '../../packages/nonlin/src/formula/index.ts';
import * as dd from './doubledouble.ts';

/** What one rounding may lose of a result, twice over: comparisons of c ± r are then right in spite of their own rounding. */
export const UNIT = 2 ** -52;
/** What the engine's Math may be wrong by: fdlibm, which engines use, states less than one ulp for each of these. */
const ENGINE = 2 ** -50;
/** Below the smallest float64: what underflow may lose. */
export const TINY = 2 ** -1074;
/** Radii are rounded too. */
export const INFLATE = 1 + 2 ** -40;

/** An elementary function as the centre at c, and how far the function may be from it anywhere in c ± r. */
interface Enclosure {
  readonly value: (c: number) => number;
  /** Before rounding of the centre; Infinity or NaN where no bound is known. */
  readonly spread: (c: number, r: number) => number;
}

/** |e^x − e^c|, also where e^c is 0 or the radius is large. */
const exponentialSpread = (c: number, r: number): number =>
  r > 1 ? Math.exp(c + r) : Math.exp(c) * Math.expm1(r);
const logarithmSpread = (c: number, r: number): number => (r < c ? -Math.log1p(-r / c) : Infinity);
/** The point of c ± r that is nearest to 0. */
const nearest = (c: number, r: number): number => Math.max(0, Math.abs(c) - r);
/** Bounds of slopes, a little too large, for they are rounded. */
const bell = (scale: number, width: number) => (c: number, r: number) =>
  scale * Math.exp(-(nearest(c, r) ** 2) / width) * r;
const erfSpread = bell(1.1285, 1);

/** sech², which 1 − tanh² has no digits of. */
const sech2 = (c: number): number => {
  const e = Math.exp(-2 * Math.abs(c));
  return (4 * e) / ((1 + e) * (1 + e));
};
const fading = (scale: number) => (c: number, r: number) =>
  Math.min(1, scale * Math.exp(-2 * nearest(c, r))) * r;

export const enclosures = {
  exp: { value: Math.exp, spread: exponentialSpread },
  expm1: { value: Math.expm1, spread: exponentialSpread },
  log: { value: Math.log, spread: logarithmSpread },
  log1p: { value: Math.log1p, spread: (c, r) => logarithmSpread(1 + c, r * INFLATE) },
  tanh: { value: Math.tanh, spread: fading(4.001) },
  sech2: { value: sech2, spread: fading(8.001) },
  erf: { value: c => dd.erf(dd.from(c)).high, spread: erfSpread },
  erfc: { value: c => dd.erfc(dd.from(c)).high, spread: erfSpread },
  normcdf: { value: c => dd.normcdf(dd.from(c)).high, spread: bell(0.399, 2) },
  sin: { value: Math.sin, spread: (c, r) => Math.min(2, (Math.abs(Math.cos(c)) + r) * r) },
  cos: { value: Math.cos, spread: (c, r) => Math.min(2, (Math.abs(Math.sin(c)) + r) * r) },
  atan: { value: Math.atan, spread: (c, r) => r / (1 + nearest(c, r) ** 2) },
  sqrt: {
    value: Math.sqrt,
    spread: (c, r) => (r === 0 ? 0 : r <= c ? r / (Math.sqrt(c) + Math.sqrt(c - r)) : Infinity),
  },
} as const satisfies Record<Exclude<ElementaryOp, 'pow'> | 'sech2' | 'sqrt', Enclosure>;
export type EnclosedOp = keyof typeof enclosures;

/** The radius of an elementary function's ball, its centre v being rounded. */
export const radiusOf = (op: EnclosedOp, c: number, r: number, v: number): number =>
  enclosures[op].spread(c, r) * INFLATE + Math.abs(v) * ENGINE + TINY;

/** A constant, as it is written, as centre and radius; exact where its text is a float64. */
export interface Ball {
  readonly c: number;
  readonly r: number;
}
/** The ball of a double-double number with about a hundred right bits. */
export const ballOf = ({ high, low }: dd.DoubleDouble, isExact: boolean): Ball => ({
  c: high,
  r: isExact ? 0 : Math.abs(low) * INFLATE + Math.abs(high) * 2 ** -90,
});
