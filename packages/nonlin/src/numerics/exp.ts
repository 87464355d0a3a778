// e^x and e^x − 1, in float64 and for results that are rounded to float32.
import { type Expr, polynomial, recipe } from '../formula/index.ts';

export const LOG2E = 1.4426950408889634;
/** ln 2 in two parts; the first has 33 bits, so that its product with an exponent is exact. */
export const LN2_HI = 0.6931471803691238;
export const LN2_LO = 1.9082149292705877e-10;

// (e^r − 1 − r − ½r²) / r³ for |r| ≤ ½ ln 2, its even and its odd powers; scripts/minimax.py EXP.
const EVEN = polynomial(
  0.16666666666666666,
  0.00833333333333057,
  0.00019841269863402324,
  2.755726688812097e-6,
  2.5101250122314335e-8,
);
const ODD = polynomial(
  0.04166666666665888,
  0.001388888889415802,
  2.4801575493690702e-5,
  2.7568097254270054e-7,
  1.7430619192561595e-9,
);

/** e^x − 1 − x for |x| ≤ ½ ln 2. */
export const expRest = recipe`let s = x * x; 0.5 * s + s * x * (${EVEN}(s) + x * ${ODD}(s))`;

/**
 * e^(c + d) for c in [−746, 710] and a small d.
 *
 * c = n ln 2 + r and e^c = 2^n e^r (W. J. Cody, W. Waite, Software Manual for the Elementary Functions, 1980, chapter 6).
 * r = hi − lo is rounded, but its rounding reaches the result only through e^r − 1 − r: hi and lo are added apart. 2^n is
 * two factors, so that the result is rounded once where it is subnormal, and overflows where it should.
 */
export const scaled = (lo: Expr, significand: Expr = recipe`y`, power: Expr = recipe`n`): Expr => recipe`
  let n = round(c * ${LOG2E});
  let hi = c - n * ${LN2_HI};
  let lo = ${lo};
  let r = hi - lo;
  let s = 1 + hi;
  let y = s + (((1 - s) + hi) + (${expRest}(r) - lo));
  let k = ${power};
  let half = round(k * 0.5);
  ${significand} * pow2(half) * pow2(k - half)`;

export const exp = recipe`
  let c = max(min(x, 710), -746);
  ${scaled(recipe`n * ${LN2_LO}`)}`;

/** e^(x + low) for a correction |low| ≤ ulp(x). */
export const expsum = recipe`
  let c = max(min(x, 710), -746);
  ${scaled(recipe`n * ${LN2_LO} - max(min(low, 0.125), -0.125)`)}`;

/** e^(x + low) 2^up. */
export const explift = recipe`
  let c = max(min(x, 710), -900);
  ${scaled(recipe`n * ${LN2_LO} - max(min(low, 0.125), -0.125)`, recipe`y`, recipe`n + up`)}`;

/**
 * 2^n e^r − 1 = (2^n hi − (1 − 2^n)) + 2^n (e^r − 1 − hi). What rounding cuts off the large terms is known exactly
 * (T. J. Dekker, Numerische Mathematik 18, 1971) and added to the small one. Terms are subtracted in an order that keeps
 * −0.
 */
export const expm1 = recipe`
  let c = max(min(x, 710), -40);
  let n = round(c * ${LOG2E});
  let hi = c - n * ${LN2_HI};
  let lo = n * ${LN2_LO};
  let rest = lo - ${expRest}(hi - lo);
  let k = min(n, 1023);
  let p = pow2(k);
  let a = p * hi;
  let b = 1 - p;
  let s = a - b;
  let cut = (a - (s + b)) - (1 - (p + b));
  let y = s - (p * rest - cut);
  y * (1 + (n - k))`;
