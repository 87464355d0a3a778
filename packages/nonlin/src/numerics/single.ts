// Single recipes: for machines that have nothing wider than float32, such as graphics processors.
//
// Shading languages allow a compiler to reorder sums: (1 + x) − 1 becomes x (docs/decisions/0014-shaders-in-float32.md). So
// what rounding cuts off 1 + x is not asked for here, unlike in the float64 recipes; where it is asked for after all, the
// result is good without it. A quotient may be off by 2.5 ulp. What is beyond a range is chosen at the end and not clamped at
// the start, so that NaN passes where min and max drop it.
import { type Expr, polynomial, recipe } from '../formula/index.ts';
import { atanOf, cosOf, sinOf, type Trigonometry } from './trigonometry.ts';

const LOG2E = 1.4426950216293335;
/** ln 2 in two parts; the first has 15 bits, so that its product with an exponent is exact. */
const LN2_HI = 0.693145751953125;
const LN2_LO = 1.428606765330187e-6;

// (e^r − 1 − r − ½r²) / r³ for |r| ≤ ½ ln 2, to 2^-31; scripts/minimax.py SINGLE_EXP.
const EXP = polynomial(
  0.1666666567325592,
  0.04166646674275398,
  0.008333642967045307,
  0.001393504673615098,
  0.00019664541468955576,
);
// (ln((1 + s) / (1 − s)) − 2s) / s³ in s² for |s| ≤ (√2 − 1) / (√2 + 1), to 2^-29; scripts/minimax.py SINGLE_LOG.
const LOG = polynomial(0.6666677594184875, 0.39977580308914185, 0.29870927333831787);
// erf(x) / x − 1 in x² for |x| ≤ ½, to 2^-29; scripts/minimax.py SINGLE_ERF.
const ERF = polynomial(
  0.12837916612625122,
  -0.37612611055374146,
  0.11282848566770554,
  -0.02675795368850231,
  0.004718215670436621,
);
// (1 + 2a) e^(a²) erfc(a) in (a − 3) / (a + 3) for 0 ≤ a ≤ 10.4, to 2^-24; scripts/minimax.py SINGLE_TAIL.
const TAIL = polynomial(
  1.2530080080032349,
  -0.1356213390827179,
  -0.04755784198641777,
  0.1296537071466446,
  -0.11933285742998123,
  0.06820383667945862,
  -0.02354060299694538,
  0.0030196933075785637,
  0.0017657041316851974,
  -0.0015096233692020178,
  -0.0005961802089586854,
);
// (sin r − r) / r³ and (cos r − 1 + ½r²) / r⁴ in r² for |r| ≤ π/4, to 2^-28; scripts/minimax.py SINGLE_SIN, SINGLE_COS.
const SIN = polynomial(-0.16666655242443085, 0.008332189172506332, -0.0001951828453456983);
const COS = polynomial(0.04166664555668831, -0.0013887309469282627, 2.4432327336398885e-5);
// (arctan t − t) / t³ in t² for |t| ≤ tan(π/8), to 2^-30; scripts/minimax.py SINGLE_ATAN.
const ATAN = polynomial(
  -0.33333316445350647,
  0.19998528063297272,
  -0.14244389533996582,
  0.10599144548177719,
  -0.06089960038661957,
);

/** e^x − 1 − x for |x| ≤ ½ ln 2. */
const expRest = recipe`let s = x * x; 0.5 * s + s * x * ${EXP}(x)`;

/** e^r − 1 for r = hi − lo, which is rounded only where it matters little. */
const expm1Rest = recipe`hi + (${expRest}(hi - lo) - lo)`;

/** e^(c + d) for c in [−104, 89] and a small d, as in exp.ts; any number for other c, and NaN for NaN. */
const scaled = (lo: Expr, significand: Expr = recipe`y`): Expr => recipe`
  let n = round(c * ${LOG2E});
  let hi = c - n * ${LN2_HI};
  let lo = ${lo};
  let y = 1 + ${expm1Rest};
  let half = round(n * 0.5);
  ${significand} * pow2(half) * pow2(n - half)`;

/** 0 and infinite where float32 is. */
const expOf = (lo: Expr): Expr => recipe`
  let c = x;
  let v = ${scaled(lo)};
  c < -104 ? 0 : (c > 89 ? inf : v)`;
export const exp = expOf(recipe`n * ${LN2_LO}`);
export const expsum = expOf(recipe`n * ${LN2_LO} - low`);

/** 2^n (e^r − 1) − (1 − 2^n), where the order of the last difference keeps −0; −1 in float32 from −17.4 on. */
const expm1Of = (x: Expr): Expr => recipe`
  let c = ${x};
  let n = round(c * ${LOG2E});
  let hi = c - n * ${LN2_HI};
  let lo = n * ${LN2_LO};
  let k = min(n, 127);
  let p = pow2(k);
  let y = p * ${expm1Rest} - (1 - p);
  c < -18 ? -1 : (c > 89 ? inf : y * (1 + (n - k)))`;
export const expm1 = expm1Of(recipe`x`);

/** −m / (2 + m) with m = e^(−2a) − 1. */
export const tanh = recipe`
  let m = ${expm1Of(recipe`-2 * abs(x)`)};
  copysign(m / (2 + m), x)`;

/** k ln 2 + ln(1 + f), as in log.ts. */
const logarithm = recipe`
  let s = f / (2 + f);
  let z = s * s;
  let h = 0.5 * f * f;
  let high = k * ${LN2_HI};
  let y = high + f;
  let cut = (high - y) + f;
  y + (cut + (k * ${LN2_LO} - (h - s * (h + z * ${LOG}(z)))))`;

export const log = recipe`
  let subnormal = x < 1.1754943508222875e-38;
  let u = subnormal ? x * 16777216 : x;
  let k = exponent(u) - (subnormal ? 24 : 0);
  let f = significand(u) - 1;
  x < inf ? (x > 0 ? ${logarithm} : (x < 0 ? inf : 0) - inf) : x`;

/** Where k = 0, f is x itself: 1 + x would have lost its digits. */
export const log1p = recipe`
  let u = 1 + x;
  let k = exponent(u);
  let f = abs(k) < 0.5 ? x : significand(u) - 1;
  x < inf ? (x > -1 ? copysign(${logarithm}, x) : (x < -1 ? inf : 0) - inf) : x`;

/** (1 + 2a) e^(a²) erfc(a) for a ≥ 0, which hardly varies. */
const tail = recipe`let t = (x - 3) / (x + 3); ${TAIL}(t)`;

/** erfc a for a ≥ 0, as in erf.ts; 0 in float32 from 10.1 on. */
const erfcOf = (size: Expr): Expr => recipe`
  let a = ${size};
  let h = head(a);
  let c = -(h * h);
  let v = ${scaled(recipe`n * ${LN2_LO} + (a - h) * (a + h)`, recipe`y * ${tail}(a) / (1 + 2 * a)`)};
  a > 10.1 ? 0 : v`;

const erfNear = recipe`x + x * ${ERF}(x * x)`;
export const erf = recipe`abs(x) < 0.5 ? ${erfNear}(x) : copysign(1 - ${erfcOf(recipe`abs(x)`)}, x)`;

export const erfc = recipe`
  let tail = ${erfcOf(recipe`abs(x)`)};
  abs(x) < 0.25 ? 1 - ${erfNear}(x) : (x < 0 ? 2 - tail : tail)`;

/** As in erf.ts, with the exponent −x²/2 taken from x itself; 0 in float32 from −14.2 on. */
export const normcdf = recipe`
  let size = abs(x);
  let h = head(size);
  let c = -(h * h) / 2;
  let a = size * 0.7071067690849304;
  let v = ${scaled(recipe`n * ${LN2_LO} + (size - h) * (size + h) / 2`, recipe`y * ${tail}(a) / (2 + 4 * a)`)};
  let lower = size > 14.3 ? 0 : v;
  let near = x * 0.7071067690849304;
  size < 0.5 ? 0.5 + 0.5 * ${erfNear}(near) : (x < 0 ? lower : 1 - lower)`;

const angles: Trigonometry = {
  twoOverPi: 0.6366197466850281,
  // Parts of 13 and 12 bits, for quotients below 2^11.
  halfPi: [1.57080078125, -4.453584551811218e-6, -8.706138032721356e-10, 6.223371969669989e-14],
  nearLimit: 2048,
  // Up to 16384 the square of a correction is below the last digit; then it grows, but less than what is corrected.
  coarse: 1048576,
  sin: SIN,
  cos: COS,
};

export const sin = recipe`abs(x) < 0.0001220703125 ? x : ${sinOf(angles)}`;
export const cos = cosOf(angles);
export const sinsum = sinOf(angles, recipe`low`);
export const cossum = cosOf(angles, recipe`low`);

export const atan = atanOf({
  halfPi: [1.5707963705062866, -4.371138828673793e-8],
  quarterPi: [0.7853981852531433, -2.1855694143368964e-8],
  small: 0.4142135679721832,
  large: 2.4142136573791504,
  atan: ATAN,
});
