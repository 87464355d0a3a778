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

// (1 + 2a) e^(a²) erfc(a) for 0 ≤ a ≤ 27.3 as a polynomial in (a − 3) / (a + 3), its even and its odd powers.
export const TAIL_EVEN = polynomial(
  1.2530080582697296,
  -0.04756229435344949,
  -0.11927366341537515,
  -0.023770514917124275,
  0.0018886903392691592,
  -0.00010515963488631228,
  4.948596865958652e-6,
  -7.28382707382928e-7,
  3.496568093172192e-7,
  -1.310625690415854e-7,
  3.2408169433031326e-8,
  -3.948377595144457e-9,
);
export const TAIL_ODD = polynomial(
  -0.13562110612458056,
  0.12964515870269133,
  0.06830802734627237,
  0.002529391781065207,
  -0.000779831976188966,
  0.00012509783080105622,
  -2.00955806648423e-5,
  3.461822429761195e-6,
  -6.022408460914222e-7,
  8.989727671695853e-8,
  -7.901901705431983e-9,
);

/**
 * erfc a = e^(−a²) G((a − 3) / (a + 3)) / (1 + 2a), where G hardly varies (M. M. Shepherd, J. G. Laframboise, Mathematics
 * of Computation 36, 1981). a² is exact in two parts: h² for the leading half h of the bits of a, and (a − h)(a + h).
 * Close to 0 it is 1 − erf, which loses nothing there and is exactly 1 at 0.
 */
export const erfc = recipe`
  let a = min(abs(x), 27.5);
  let h = head(a);
  let c = -(h * h);
  let t = (a - 3) / (a + 3);
  let z = t * t;
  let g = ${TAIL_EVEN}(z) + t * ${TAIL_ODD}(z);
  let v = ${scaled(recipe`n * ${LN2_LO} + (a - h) * (a + h)`, recipe`y * g / (1 + 2 * a)`)};
  a < 0.25 ? 1 - ${erf}(x) : (x < 0 ? 2 - v : v)`;

/**
 * Φ(x) = erfc(−x/√2) / 2 with the same G, but with the exponent −x²/2 taken from x itself: the rounding of x/√2 would
 * cost x² / 2 ulp. Close to 0 it is (1 + erf(x/√2)) / 2.
 */
const normcdfOf = (power: Expr): Expr => recipe`
  let s = min(abs(x), 38.7);
  let a = s * 0.7071067811865476;
  let h = head(s);
  let c = -(h * h) / 2;
  let t = (a - 3) / (a + 3);
  let z = t * t;
  let g = ${TAIL_EVEN}(z) + t * ${TAIL_ODD}(z);
  let v = ${scaled(recipe`n * ${LN2_LO} + (s - h) * (s + h) / 2`, recipe`y * g / (2 + 4 * a)`, power)};
  let near = x * 0.7071067811865476;
  abs(x) < 0.5 ? 0.5 + 0.5 * ${erfOf(recipe`near`)} : (x < 0 ? v : 1 - v)`;
export const normcdf = normcdfOf(recipe`n`);

/** Φ(x) 2^up, where x is far below 0 or up is 0. */
export const normcdflift = normcdfOf(recipe`n + up`);
