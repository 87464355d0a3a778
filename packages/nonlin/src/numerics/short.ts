// Short recipes: float64 arithmetic with polynomials just long enough for a result that is rounded to float32 next.
//
// Arguments are float32 numbers or computed from them, so float64 neither overflows nor becomes subnormal on the way;
// rounding to float32 does both where it should. Each stays within 0.54 ulp of float32 by itself.
import { type Expr, formula, polynomial } from '../formula/index.ts';
import { LOG2E } from './exp.ts';

const LN2 = 0.6931471805599453;

// e^r for |r| ≤ ½ ln 2, to 2^-28.9; scripts/minimax.py SHORT_EXP.
const EXP = polynomial(
  1.0000000005546616,
  1.0000000363442751,
  0.49999992074242505,
  0.1666642007147766,
  0.04166822687164622,
  0.008374820892132028,
  0.0013836878556704694,
);
// (e^r − 1) / r for |r| ≤ ½ ln 2, to 2^-31.8; scripts/minimax.py SHORT_EXPM1.
const EXPM1 = polynomial(
  1.0000000000313618,
  0.5000000046696014,
  0.16666666246795342,
  0.041666354252202824,
  0.008333403512690012,
  0.0013941007327585584,
  0.00019841489730861866,
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

/** 2^n e^r: where c is clamped, its exponent is in range. */
const scaled = formula`
  let n = round(c * ${LOG2E});
  scale(${EXP}(c - n * ${LN2}), n)`;

/** Beyond the clamps float32 is 0 or infinite. A product may follow, hence their width: e^±300 is within float64. */
export const exp = formula`let c = min(max(x, -300), 300); ${scaled}`;

/** 2^n (e^r − 1) − (1 − 2^n), where the order of the last difference keeps −0. */
const expm1Of = (x: Expr): Expr => formula`
  let c = ${x};
  let n = round(c * ${LOG2E});
  let r = c - n * ${LN2};
  let p = pow2(n);
  p * (r * ${EXPM1}(r)) - (1 - p)`;

export const expm1 = expm1Of(formula`min(max(x, -40), 300)`);

/** −m / (2 + m) with m = e^(−2a) − 1; float32 rounds tanh 10 to 1. */
export const tanh = formula`
  let m = ${expm1Of(formula`max(abs(x) * -2, -20)`)};
  copysign(m / (2 + m), x)`;

/** k ln 2 + 2 artanh(f / (2 + f)) = ln(2^k (1 + f)). */
const logarithm = formula`
  let s = f / (2 + f);
  k * ${LN2} + 2 * s * ${ARTANH}(s * s)`;

export const log = formula`
  let k = exponent(x);
  let f = significand(x) - 1;
  x < inf ? (x > 0 ? ${logarithm} : (x < 0 ? inf : 0) - inf) : x`;

/** Where k = 0, f is x itself: 1 + x would have lost its digits. */
export const log1p = formula`
  let u = 1 + x;
  let k = exponent(u);
  let f = abs(k) < 0.5 ? x : significand(u) - 1;
  x < inf ? (x > -1 ? copysign(${logarithm}, x) : (x < -1 ? inf : 0) - inf) : x`;

/** erfc a for a ≥ 0 (M. M. Shepherd, J. G. Laframboise, Mathematics of Computation 36, 1981); 0 in float32 from 10.1 on. */
const tail = formula`
  let a = min(abs(x), 10.4);
  let c = -(a * a);
  ${ERFC}((a - 2.65) / (a + 2.65)) * ${scaled}`;

export const erf = formula`abs(x) < 0.5 ? x * ${ERF}(x * x) : copysign(1 - ${tail}, x)`;

export const erfc = formula`let t = ${tail}; x < 0 ? 2 - t : t`;
