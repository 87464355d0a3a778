// sin, cos and arctan.
import { type Expr, type Polynomial, polynomial, recipe } from '../formula/index.ts';

// (sin r − r) / r³ and (cos r − 1 + ½r²) / r⁴ in r² for |r| ≤ π/4; scripts/minimax.py SIN, COS.
const SIN = polynomial(
  -0.1666666666666663,
  0.00833333333332184,
  -0.00019841269829358514,
  2.7557313538505658e-6,
  -2.505073438746997e-8,
  1.589543316641682e-10,
);
const COS = polynomial(
  0.041666666666666595,
  -0.0013888888888873338,
  2.480158728899748e-5,
  -2.7557314215296916e-7,
  2.087570511415346e-9,
  -1.1358732696467726e-11,
);
// (arctan t − t) / t³ in t² for |t| ≤ tan(π/8); scripts/minimax.py ATAN.
const ATAN = polynomial(
  -0.333333333333332,
  0.19999999999953652,
  -0.14285714280196357,
  0.11111110783296714,
  -0.09090897751102442,
  0.07692060084969451,
  -0.06663102565381158,
  0.05847878952014081,
  -0.050392612859046094,
  0.038063558205371724,
  -0.017906233332226858,
);

/** What the formulas below differ in between formats. */
export interface Trigonometry {
  readonly twoOverPi: number;
  /** π/2 in parts whose products with a quotient are exact, and the rest. */
  readonly halfPi: readonly [number, number, number, number];
  /** From here on quotients are too large for that. */
  readonly nearLimit: number;
  /** From here on a correction is no small one. */
  readonly coarse: number;
  /** (sin r − r) / r³ and (cos r − 1 + ½r²) / r⁴ in r². */
  readonly sin: Polynomial;
  readonly cos: Polynomial;
}

const float64: Trigonometry = {
  twoOverPi: 0.6366197723675814,
  // Parts of 33 bits, for quotients below 2^20.
  halfPi: [1.5707963267341256, 6.077100506303966e-11, 2.0222662487111665e-21, 8.4784276603689e-32],
  nearLimit: 1048576,
  coarse: 1048576,
  sin: SIN,
  cos: COS,
};

/** a − b − fl(a − b) (D. E. Knuth, The Art of Computer Programming 2, section 4.2.2, theorem B). */
const differenceError = (a: Expr, b: Expr, d: Expr): Expr => recipe`
  let t = ${d} - ${a};
  (${a} - (${d} - t)) - (${b} + t)`;

/**
 * x = q π/2 + high + low, by the parts of π/2 (W. J. Cody, W. Waite, Software Manual for the Elementary Functions, 1980,
 * chapter 8); far away by as many digits of 2/π as it takes. What follows sees quotient, high and low.
 */
const reduced = (
  { twoOverPi, halfPi: [p1, p2, p3, p4], nearLimit, coarse }: Trigonometry,
  result: Expr,
  correction: Expr,
): Expr => recipe`
  let near = abs(x) < ${nearLimit};
  let q = round(x * ${twoOverPi});
  let a = x - q * ${p1};
  let b = q * ${p2};
  let h = a - b;
  let c = q * ${p3};
  let g = h - c;
  let rest = (${differenceError(recipe`a`, recipe`b`, recipe`h`)} + ${differenceError(recipe`h`, recipe`c`, recipe`g`)}) - q * ${p4};
  let sum = g + rest;
  let quotient = near ? q : turn(x, 0);
  let high = near ? sum : turn(x, 1);
  let low = (near ? (g - sum) + rest : turn(x, 2)) + (abs(x) < ${coarse} ? ${correction} : 0);
  ${result}`;

/** sin(k π/2 + high + low), where low is small enough for the slopes to tell what it does. */
const wave = ({ sin, cos }: Trigonometry, k: Expr): Expr => recipe`
  let z = high * high;
  let half = 0.5 * z;
  let w = 1 - half;
  let bend = high * z * ${sin}(z);
  let dip = ((1 - w) - half) + z * z * ${cos}(z);
  let sine = high + (bend + low * (w + dip));
  let cosine = w + (dip - low * (high + bend));
  let turns = ${k} - 4 * round(0.25 * ${k});
  let v = abs(abs(turns) - 1) < 0.5 ? cosine : sine;
  turns < -0.5 ? -v : (turns > 1.5 ? -v : v)`;

/** sin(x + correction) and cos(x + correction). */
export const sinOf = (t: Trigonometry, correction: Expr = recipe`0`): Expr =>
  reduced(t, wave(t, recipe`quotient`), correction);
export const cosOf = (t: Trigonometry, correction: Expr = recipe`0`): Expr =>
  reduced(t, wave(t, recipe`(quotient + 1)`), correction);

/** Below 2^-27 sin x is x to the last digit, −0 included. */
export const sin = recipe`abs(x) < 7.450580596923828e-9 ? x : ${sinOf(float64)}`;

export const cos = cosOf(float64);

/** sin(x + low) and cos(x + low) for a correction |low| ≤ ulp(x), which counts up to 2^20: beyond, it is no small one. */
export const sinsum = sinOf(float64, recipe`low`);
export const cossum = cosOf(float64, recipe`low`);

/** π/2 and π/4 in two parts, tan(π/8) and its reciprocal, and (arctan t − t) / t³ in t². */
export interface Arctangent {
  readonly halfPi: readonly [high: number, low: number];
  readonly quarterPi: readonly [high: number, low: number];
  readonly small: number;
  readonly large: number;
  readonly atan: Polynomial;
}

/** arctan a = base + arctan t with t = a, (a − 1) / (a + 1) or −1 / a, whichever is at most tan(π/8). */
export const atanOf = ({ halfPi, quarterPi, small, large, atan }: Arctangent): Expr => recipe`
  let a = abs(x);
  let isSmall = a < ${small};
  let isLarge = a > ${large};
  let t = (isSmall ? a : (isLarge ? -1 : a - 1)) / (isSmall ? 1 : (isLarge ? a : a + 1));
  let z = t * t;
  let low = isSmall ? 0 : (isLarge ? ${halfPi[1]} : ${quarterPi[1]});
  let base = isSmall ? 0 : (isLarge ? ${halfPi[0]} : ${quarterPi[0]});
  copysign(base + (t + (t * z * ${atan}(z) + low)), x)`;

export const atan = atanOf({
  halfPi: [1.5707963267948966, 6.123233995736766e-17],
  quarterPi: [0.7853981633974483, 3.061616997868383e-17],
  small: 0.41421356237309503,
  large: 2.414213562373095,
  atan: ATAN,
});
