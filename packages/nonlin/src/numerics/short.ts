// Short recipes: float64 arithmetic with polynomials just long enough for a result that is rounded to float32 next.
//
// Arguments are float32 numbers or computed from them, so float64 neither overflows nor becomes subnormal on the way;
// rounding to float32 does both where it should. Each stays within 0.54 ulp of float32 by itself.
import { type Expr, polynomial, recipe } from '../formula/index.ts';
import { LOG2E } from './exp.ts';

// 2^f for |f| ≤ ½, to 2^-28.9; scripts/minimax.py SHORT_EXP.
const EXP2 = polynomial(
  1.0000000005543088,
  0.6931472057399324,
  0.24022646889775426,
  0.05550328770249545,
  0.009618489144964614,
  0.0013399928731140359,
  0.00015345857933553956,
);
// (2^f − 1) / f for |f| ≤ ½, to 2^-31.8; scripts/minimax.py SHORT_EXPM1.
const EXP2M1 = polynomial(
  0.6931471805816698,
  0.24022650920155106,
  0.05550410726721466,
  0.009618057014444067,
  0.0013333670399632961,
  0.00015461323315059955,
  1.5252902921928007e-5,
);
// artanh(s) / s in s² for |s| ≤ (√2 − 1) / (√2 + 1), to 2^-37.7; scripts/minimax.py SHORT_LOG.
const ARTANH = polynomial(
  1.0000000000042346,
  0.33333332617678246,
  0.20000193378280837,
  0.1426746831266572,
  0.11809160286029635,
);
// erf(x) / x in x² for |x| ≤ ½, to 2^-36.1; scripts/minimax.py SHORT_ERF.
const ERF = polynomial(
  1.1283791670825805,
  -0.37612638528940223,
  0.11283774114468761,
  -0.026863153936400676,
  0.0052004615586989334,
  -0.0007695267286520307,
);
// e^(x²) erfc(x) in (x − 2.65) / (x + 2.65) for 0 ≤ x ≤ 10.4, to 2^-29.9; scripts/minimax.py SHORT_ERFC.
const ERFC = polynomial(
  0.20018955726136534,
  -0.35708492221601734,
  0.2509819829364774,
  -0.13442826830080343,
  0.05029125547520169,
  -0.009619745447105482,
  -0.0014407149666798677,
  0.0012675977000485767,
  -3.025920986516565e-5,
  -0.00014968373625087522,
  7.436947826899784e-6,
  1.4281416540308572e-5,
);

/** e^c = 2^n 2^f. The rounding of c log₂ e is 2^-44 at worst, far below float32; where c is clamped, n is in range. */
const scaled = recipe`
  let t = c * ${LOG2E};
  let n = round(t);
  scale(${EXP2}(t - n), n)`;

/** Beyond the clamps float32 is 0 or infinite. A product may follow, hence their width: e^±300 is within float64. */
export const exp = recipe`let c = min(max(x, -300), 300); ${scaled}`;

/** 2^n (2^f − 1) − (1 − 2^n), where the order of the last difference keeps −0. */
const expm1Of = (x: Expr): Expr => recipe`
  let t = ${x} * ${LOG2E};
  let n = round(t);
  let f = t - n;
  let p = pow2(n);
  p * (f * ${EXP2M1}(f)) - (1 - p)`;

export const expm1 = expm1Of(recipe`min(max(x, -40), 300)`);

/** −m / (2 + m) with m = e^(−2a) − 1; float32 rounds tanh 10 to 1. */
export const tanh = recipe`
  let m = ${expm1Of(recipe`max(abs(x) * -2, -20)`)};
  copysign(m / (2 + m), x)`;

const LN2 = 0.6931471805599453;
/** k ln 2 + 2 artanh(f / (2 + f)) = ln(2^k (1 + f)). */
const logarithm = recipe`
  let s = f / (2 + f);
  k * ${LN2} + 2 * s * ${ARTANH}(s * s)`;

export const log = recipe`
  let k = exponent(x);
  let f = significand(x) - 1;
  x < inf ? (x > 0 ? ${logarithm} : (x < 0 ? inf : 0) - inf) : x`;

/** Where k = 0, f is x itself: 1 + x would have lost its digits. */
export const log1p = recipe`
  let u = 1 + x;
  let k = exponent(u);
  let f = abs(k) < 0.5 ? x : significand(u) - 1;
  x < inf ? (x > -1 ? copysign(${logarithm}, x) : (x < -1 ? inf : 0) - inf) : x`;

/** erfc a for a ≥ 0 (M. M. Shepherd, J. G. Laframboise, Mathematics of Computation 36, 1981); 0 in float32 from 10.1 on. */
const tailOf = (size: Expr): Expr => recipe`
  let a = min(${size}, 10.4);
  let c = -(a * a);
  ${ERFC}((a - 2.65) / (a + 2.65)) * ${scaled}`;

export const erf = recipe`abs(x) < 0.5 ? x * ${ERF}(x * x) : copysign(1 - ${tailOf(recipe`abs(x)`)}, x)`;

export const erfc = recipe`let t = ${tailOf(recipe`abs(x)`)}; x < 0 ? 2 - t : t`;

/** Φ(x) = erfc(−x/√2) / 2; x is a float32 number or computed from one, so that x²/2 needs no second part. */
export const normcdf = recipe`
  let t = 0.5 * ${tailOf(recipe`abs(x) * 0.7071067811865476`)};
  x < 0 ? t : 1 - t`;

export { atan, cos, sin } from './trigonometry.ts';
