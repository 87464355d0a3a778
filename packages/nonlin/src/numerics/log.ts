// Natural logarithms: ln x and ln(1 + x).
import { type Expr, polynomial, recipe } from '../formula/index.ts';
import { LN2_HI, LN2_LO } from './exp.ts';

/** (ln((1 + s) / (1 − s)) − 2s) / s³ in s² for |s| ≤ (√2 − 1) / (√2 + 1); scripts/minimax.py LOG. */
const Q = polynomial(
  0.6666666666666734,
  0.39999999999416536,
  0.28571428742067434,
  0.22222198599781756,
  0.1818356317938088,
  0.15314075226086282,
  0.14795740730910537,
);

/**
 * k ln 2 + ln(1 + f) + a correction that may depend on f and s = f / (2 + f).
 *
 * ln(1 + f) = 2 artanh s = f − (½f² − s (½f² + s² Q(s²))): only terms much smaller than f are rounded before the end
 * (K. C. Ng, fdlibm e_log.c, 1993). What rounding cuts off k ln 2 + f is known exactly and added to them.
 */
const logarithm = (correction: Expr): Expr => recipe`
  let s = f / (2 + f);
  let z = s * s;
  let h = 0.5 * f * f;
  let high = k * ${LN2_HI};
  let y = high + f;
  let cut = (high - y) + f;
  y + (cut + (${correction} - (h - s * (h + z * ${Q}(z)))))`;

export const log = recipe`
  let subnormal = x < 2.2250738585072014e-308;
  let u = subnormal ? x * 18014398509481984 : x;
  let k = exponent(u) - (subnormal ? 54 : 0);
  let f = significand(u) - 1;
  let y = ${logarithm(recipe`k * ${LN2_LO}`)};
  x < inf ? (x > 0 ? y : (x < 0 ? inf : 0) - inf) : x`;

/**
 * ln(1 + x) = ln(u + c) = ln u + c / u with u = 1 + x rounded and c what rounding cut off. With u = 2^k (1 + f):
 * c / u = 2^−k c (1 − s) / (1 + s), and 1 − 2s + 2s² is close enough to the quotient for so small a term.
 */
export const log1p = recipe`
  let u = 1 + x;
  let v = u - 1;
  let k = exponent(u);
  let f = significand(u) - 1;
  let c = ((1 - (u - v)) + (x - v)) * pow2(-min(k, 1000));
  let y = ${logarithm(recipe`(k * ${LN2_LO} + (c - (c + c) * (s - z)))`)};
  x < inf ? (x > -1 ? copysign(y, x) : (x < -1 ? inf : 0) - inf) : x`;
