// The error function and its complement.
import { type Expr, polynomial, recipe } from '../formula/index.ts';
import { expRest, LN2_HI, LN2_LO, LOG2E, scaled } from './exp.ts';

// −ln(1 − erf a) / a − 1 for 0 ≤ a ≤ 6, its even and its odd powers.
export const WHOLE_EVEN = polynomial(
  0.12837916709551256,
  0.10277260330178857,
  -0.00020919469491305058,
  -0.0005901255561906642,
  6.449182523471383e-5,
  3.4071450848228133e-6,
  -1.7416982568718786e-6,
  1.3710560096368473e-7,
  6.571734684986511e-8,
  4.996332961526089e-9,
  1.2479864304839572e-10,
  8.841881201943389e-13,
  7.830257752404657e-16,
);
export const WHOLE_ODD = polynomial(
  0.6366197723675836,
  -0.01912844700506528,
  0.0016962063863402914,
  2.5878616993274484e-5,
  -2.9723971390780977e-5,
  2.8352916832516533e-6,
  3.364845335923977e-7,
  -1.4172270517235389e-7,
  -2.095735793953057e-8,
  -9.079463569110083e-10,
  -1.260624100201037e-11,
  -3.848758698083844e-14,
);

/**
 * erf a = 1 − e^−(a + b) with b = a P(a): one formula for every a, relatively exact near 0 as well (the idea of an
 * exponential of a polynomial is N. Juffa's). 1 − e^−(a + b) is taken in two parts as in tanh.
 */
const erfOf = (x: Expr): Expr => recipe`
  let a = min(abs(${x}), 6);
  let z = a * a;
  let b = a * (${WHOLE_EVEN}(z) + a * ${WHOLE_ODD}(z));
  let n = min(round((a + b) * ${LOG2E}), 53);
  let hi = n * ${LN2_HI} - a;
  let lo = n * ${LN2_LO} - b;
  let p = pow2(-n);
  let q = 1 - p;
  let v = p * hi;
  let s = q - v;
  copysign(s + (((q - s) - v) - p * (${expRest}(hi + lo) + lo)), ${x})`;
export const erf = erfOf(recipe`x`);

// (s + √½) e^(s²/2) Φ(−s) for 0.35 ≤ s ≤ 38.7 as a polynomial in (s − √18) / (s + √18), its even and its odd
// powers; scripts/minimax.py NORMAL.
export const NORMAL_EVEN = polynomial(
  0.44300524744195724,
  -0.01681581043305802,
  -0.04216960810895097,
  -0.008404146145938055,
  0.0006677528838314891,
  -3.7179625741829884e-5,
  1.7499777290401995e-6,
  -2.587113697993875e-7,
  1.259842178226959e-7,
  -4.924109287591936e-8,
  1.3465961384315311e-8,
  -1.9926512444622133e-9,
);
export const NORMAL_ODD = polynomial(
  -0.04794930190635588,
  0.045836485433363626,
  0.024150534672234474,
  0.0008942750518821863,
  -0.00027571233353290345,
  4.422922546413411e-5,
  -7.1062906659881905e-6,
  1.2267332890627448e-6,
  -2.1628042525722655e-7,
  3.4045230874826764e-8,
  -3.448552130232688e-9,
);

/**
 * erfc a = √2 e^(−a²) P(t) / (a + ½) with t = (a − 3) / (a + 3), where P hardly varies (M. M. Shepherd, J. G. Laframboise, Mathematics
 * of Computation 36, 1981). a² is exact in two parts: h² for the leading half h of the bits of a, and (a − h)(a + h). What rounding
 * cut off P and a + ½ is taken into the exponent, times 1 / P, which is near 2.44.
 * Close to 0 it is 1 − erf, which loses nothing there and is exactly 1 at 0.
 */
export const erfc = recipe`
  let a = min(abs(x), 27.5);
  let h = head(a);
  let c = -(h * h);
  let d = a + 0.5;
  let t = (a - 3) / (a + 3);
  let z = t * t;
  let even = ${NORMAL_EVEN}(z);
  let odd = t * ${NORMAL_ODD}(z);
  let p = even + odd;
  let q = p / d;
  let cut = ((even - p) + odd) - q * (0.5 - (d - a));
  let v = ${scaled(recipe`n * ${LN2_LO} + ((a - h) * (a + h) - 2.44 * cut)`, recipe`y * (q * 1.4142135623730951)`)};
  a < 0.25 ? 1 - ${erf}(x) : (x < 0 ? 2 - v : v)`;

// (Φ(x) − ½) / x in x² for |x| ≤ ½; scripts/minimax.py NORMAL_NEAR.
const NORMAL_NEAR = polynomial(
  0.39894228040143265,
  -0.06649038006690036,
  0.009973557009789568,
  -0.0011873282101370957,
  0.00011543462633447055,
  -9.444259380470445e-6,
  6.645135333990686e-7,
  -3.84060811923025e-8,
);

/**
 * Φ(−s) = e^(−s²/2) P(t) / (s + √½), where P hardly varies and t = (s − √18) / (s + √18). The exponent is taken from x itself: the
 * rounding of x/√2 would cost x² / 2 ulp. What rounding cut off P, s + √½ and the quotient is known (T. J. Dekker, Numerische
 * Mathematik 18, 1971) and taken into the exponent, times 1 / P, which is near 2.44. Close to 0 it is ½ + x S(x²).
 */
const normcdfOf = (power: Expr): Expr => recipe`
  let s = min(abs(x), 38.7);
  let h = head(s);
  let c = -(h * h) / 2;
  let d = s + 0.7071067811865476;
  let t = (s - 4.242640687119285) / (s + 4.242640687119285);
  let z = t * t;
  let even = ${NORMAL_EVEN}(z);
  let odd = t * ${NORMAL_ODD}(z);
  let p = even + odd;
  let q = p / d;
  let dh = head(d);
  let qh = head(q);
  let dl = (d - dh) + ((0.7071067811865476 - (d - s)) - 4.8336466567264567e-17);
  let cut = ((even - p) + odd) + ((p - qh * dh) - (qh * dl + (q - qh) * d));
  let v = ${scaled(recipe`n * ${LN2_LO} + ((s - h) * (s + h) / 2 - 2.44 * cut)`, recipe`y * q`, power)};
  abs(x) < 0.5 ? 0.5 + x * ${NORMAL_NEAR}(x * x) : (x < 0 ? v : 1 - v)`;
export const normcdf = normcdfOf(recipe`n`);

/** Φ(x) 2^up, where x is far below 0 or up is 0. */
export const normcdflift = normcdfOf(recipe`n + up`);
