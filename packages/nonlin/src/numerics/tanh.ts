// The hyperbolic tangent.
import { recipe } from '../formula/index.ts';
import { expRest, LN2_HI, LN2_LO, LOG2E } from './exp.ts';

/**
 * tanh a = t / (2 − t) with t = 1 − e^(−2a) = s + sl, in two parts as in expm1. The quotient q is cut short enough for its
 * product with the shortened denominator d to be exact, and the remainder is divided apart (T. J. Dekker, Numerische
 * Mathematik 18, 1971): one rounding counts, the last.
 */
export const tanh = recipe`
  let a = min(abs(x), 19.25);
  let n = min(round(a * ${2 * LOG2E}), 53);
  let hi = n * ${LN2_HI} - (a + a);
  let lo = n * ${LN2_LO};
  let rest = ${expRest}(hi + lo) + lo;
  let p = pow2(-n);
  let b = 1 - p;
  let v = p * hi;
  let s = b - v;
  let sl = ((b - s) - v) - p * rest;
  let t = s + sl;
  let w = 1 / (2 - t);
  let d = head(2 - t);
  let dl = ((2 - d) - s) - sl;
  let q = head(t * w);
  copysign(q + (((s - q * d) + sl) - q * dl) * w, x)`;
