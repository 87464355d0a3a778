// Elementary operations for systems that have exp and log of their own but lack others: recipes over exp, log, arithmetic and
// `head`. They need no steps on bits, so any system that computes can follow them, in float32 as well as in float64.
import { type ElementaryOp, foreign, type LoweredOp, type Polynomial, polynomial } from '../formula/index.ts';
import { NORMAL_EVEN, NORMAL_ODD, WHOLE_EVEN, WHOLE_ODD } from '../numerics/erf.ts';
import { type Recipe, recipes } from '../numerics/index.ts';

const ofX = (text: Recipe['formula']): Recipe => ({ params: ['x'], formula: text });

/**
 * (u − 1) x / ln u with u = eˣ as it was rounded: the errors of u − 1 and of ln u are the same and cancel (W. Kahan, in
 * N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2002, section 1.14.1). Below −40 it is −1.
 */
const expm1 = ofX(foreign`
  let c = max(x, -40);
  let u = exp(c);
  let d = u - 1;
  abs(d) > 0 ? (u < inf ? d * (c / log(u)) : u) : x`);

/** ln(u) x / (u − 1) with u = 1 + x as it was rounded (W. Kahan, as above). */
const log1p = ofX(foreign`
  let u = 1 + x;
  let d = u - 1;
  abs(d) > 0 ? (u < inf ? log(u) * (x / d) : u) : x`);

/** (1 − t) / (1 + t) with t = e^(−2|x|), where 1 − t is −expm1: nothing cancels. */
const tanh = ofX(foreign`
  let t = expm1(-2 * abs(x));
  copysign(t / (2 + t), x)`);

/** Powers of one number instead of even powers and odd ones apart: a text without names for parts stays short. */
const joined = (even: Polynomial, odd: Polynomial): Polynomial =>
  polynomial(...even.coefficients.flatMap((c, i) => [c, odd.coefficients[i] ?? []].flat()));
const WHOLE = joined(WHOLE_EVEN, WHOLE_ODD);
const NORMAL = joined(NORMAL_EVEN, NORMAL_ODD);

/** 1 − e^−(a + b) as in numerics/erf.ts. The lower bound changes no digit, and keeps products from underflow, an error in SQL. */
const erf = ofX(foreign`
  let a = min(abs(x), 6);
  let b = max(a, 1e-100);
  copysign(expm1(-(a + a * ${WHOLE}(b))), x)`);

/** e^(−a²) in two factors, so that the rounding of a² does no harm; the rest as in numerics/erf.ts. */
const erfc = ofX(foreign`
  let a = min(abs(x), 27.5);
  let h = head(a);
  let t = (a - 3) / (a + 3);
  let p = ${NORMAL}(t);
  let v = exp(-(h * h)) * (exp(-((a - h) * (a + h))) * (p / (0.3535533905932738 + 0.7071067811865476 * a)));
  a < 0.25 ? 1 - erf(x) : (x < 0 ? 2 - v : v)`);

/** Φ(x) likewise, with the exponent −x²/2 taken from x itself. */
const normcdf = ofX(foreign`
  let s = min(abs(x), 38.7);
  let h = head(s);
  let t = (s - 4.242640687119285) / (s + 4.242640687119285);
  let p = ${NORMAL}(t);
  let v = exp(-(h * h) / 2) * (exp(-((s - h) * (s + h)) / 2) * (p / (s + 0.7071067811865476)));
  abs(x) < 0.5 ? 0.5 + 0.5 * erf(x * 0.7071067811865476) : (x < 0 ? v : 1 - v)`);

const withLow = (text: Recipe['formula']): Recipe => ({ params: ['x', 'low'], formula: text });

/** What exp, log, sin and cos, arithmetic, `head` and `copysign` make up. */
export const foreignRecipes = {
  expm1,
  log1p,
  tanh,
  erf,
  erfc,
  normcdf,
  atan: recipes.atan,
  expsum: withLow(foreign`exp(x) * (1 + low)`),
  sinsum: withLow(foreign`sin(x) * cos(low) + cos(x) * sin(low)`),
  cossum: withLow(foreign`cos(x) * cos(low) - sin(x) * sin(low)`),
} satisfies Record<Exclude<ElementaryOp, 'pow' | 'exp' | 'log' | 'sin' | 'cos'> | LoweredOp, Recipe>;
