// Double-double arithmetic: numbers as unevaluated sums of two float64, 106 bits. The reference that float64 results are
// compared with. It shares no code with the library.
//
// T. J. Dekker, A floating-point technique for extending the available precision, Numerische Mathematik 18 (1971);
// Y. Hida, X. S. Li, D. H. Bailey, Library for double-double and quad-double arithmetic (2007).

import {
  arithmeticOf,
  type Big,
  bigFrom,
  toNumber,
} from '../../packages/nonlin/src/analysis/oracle/index.ts';

export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}
type D = DoubleDouble;

export const from = (high: number, low = 0): D => ({ high, low });

/** The sum of two numbers of which the first is not smaller. */
function quickSum(a: number, b: number): D {
  const s = a + b;
  return { high: s, low: Number.isFinite(s) ? b - (s - a) : 0 };
}

function sum(a: number, b: number): D {
  const s = a + b;
  const v = s - a;
  return { high: s, low: Number.isFinite(s) ? a - (s - v) + (b - v) : 0 };
}

const SPLITTER = 2 ** 27 + 1;
/** From here on splitting overflows. */
const LARGE = 2 ** 996;
const DOWN = 2 ** -64;
function product(a: number, b: number): D {
  const p = a * b;
  if (Math.abs(a) >= LARGE && Number.isFinite(p)) return { high: p, low: product(a * DOWN, b).low / DOWN };
  if (Math.abs(b) >= LARGE && Number.isFinite(p)) return { high: p, low: product(a, b * DOWN).low / DOWN };
  const x = SPLITTER * a;
  const ah = x - (x - a);
  const y = SPLITTER * b;
  const bh = y - (y - b);
  const al = a - ah;
  const bl = b - bh;
  return { high: p, low: Number.isFinite(p) ? ah * bh - p + ah * bl + al * bh + al * bl : 0 };
}

export function add(a: D, b: D): D {
  const s = sum(a.high, b.high);
  const t = sum(a.low, b.low);
  const u = quickSum(s.high, s.low + t.high);
  return quickSum(u.high, t.low + u.low);
}
export const neg = (a: D): D => ({ high: -a.high, low: -a.low });
export const sub = (a: D, b: D): D => add(a, neg(b));

export function mul(a: D, b: D): D {
  const p = product(a.high, b.high);
  if (!Number.isFinite(p.high)) return from(p.high);
  return quickSum(p.high, p.low + (a.high * b.low + a.low * b.high));
}

export function div(a: D, b: D): D {
  const q = a.high / b.high;
  if (!Number.isFinite(q) || !Number.isFinite(b.high)) return from(q);
  const r = sub(a, mul(b, from(q)));
  const q2 = r.high / b.high;
  const r2 = sub(r, mul(b, from(q2)));
  return add(quickSum(q, q2), from(r2.high / b.high));
}

export function sqrt(a: D): D {
  const s = Math.sqrt(a.high);
  if (s === 0 || !Number.isFinite(s)) return from(s);
  return add(from(s), from(sub(a, product(s, s)).high / (2 * s)));
}

const LN2 = from(0.6931471805599453, 2.3190468138462996e-17);
/** 1/n! for the Taylor series of e^r. */
const INVERSE_FACTORIALS = ((): readonly D[] => {
  const all = [from(1)];
  for (let n = 1; n <= 20; n++) all.push(div(all[n - 1]!, from(n)));
  return all;
})();

/** e^r − 1 for |r| ≤ ln 2 / 2: the series at r / 64, doubled six times by (e^r − 1)(e^r + 1) = e^2r − 1. */
function expm1Reduced(r: D): D {
  const s = from(r.high / 64, r.low / 64);
  let series = INVERSE_FACTORIALS[12]!;
  for (let n = 11; n >= 1; n--) series = add(mul(series, s), INVERSE_FACTORIALS[n]!);
  let e = mul(series, s);
  for (let i = 0; i < 6; i++) e = mul(e, add(e, from(2)));
  return e;
}

/** 2^n in two factors, so that results may be subnormal. */
function scale(a: D, n: number): D {
  const half = Math.trunc(n / 2);
  const [p, q] = [2 ** half, 2 ** (n - half)];
  return { high: a.high * p * q, low: a.low * p * q };
}

const reduce = (x: D): { readonly n: number; readonly r: D } => {
  const n = Math.round(x.high / LN2.high);
  return { n, r: sub(x, mul(LN2, from(n))) };
};

export function exp(x: D): D {
  if (Number.isNaN(x.high)) return x;
  if (x.high > 710) return from(Infinity);
  if (x.high < -760) return from(0);
  const { n, r } = reduce(x);
  return scale(add(expm1Reduced(r), from(1)), n);
}

export function expm1(x: D): D {
  if (Number.isNaN(x.high) || x.high === 0) return x;
  if (x.high > 710) return from(Infinity);
  if (x.high < -80) return from(-1);
  const { n, r } = reduce(x);
  if (n === 0) return expm1Reduced(r);
  return sub(scale(add(expm1Reduced(r), from(1)), n), from(1));
}

/** One step of Newton's method from the engine's logarithm doubles its digits. */
export function log(x: D): D {
  if (!(x.high > 0) || x.high === Infinity) return from(Math.log(x.high));
  const y = from(Math.log(x.high));
  return add(y, sub(mul(x, exp(neg(y))), from(1)));
}

/** y + (x − (e^y − 1)) / e^y, the same step for ln(1 + x). */
export function log1p(x: D): D {
  if (!(x.high > -1) || x.high === Infinity || x.high === 0) return from(Math.log1p(x.high));
  const y = from(Math.log1p(x.high));
  const e = expm1(y);
  return add(y, div(sub(x, e), add(e, from(1))));
}

export function tanh(x: D): D {
  if (Number.isNaN(x.high) || x.high === 0) return x;
  if (Math.abs(x.high) > 40) return from(Math.sign(x.high));
  const m = expm1(from(2 * x.high, 2 * x.low));
  return div(m, add(m, from(2)));
}

const isLess = (a: D, b: D): boolean => a.high < b.high || (a.high === b.high && a.low < b.low);
export const lt = isLess;
export const gt = (a: D, b: D): boolean => isLess(b, a);
export const le = (a: D, b: D): boolean => a.high < b.high || (a.high === b.high && a.low <= b.low);
export const ge = (a: D, b: D): boolean => le(b, a);
export const abs = (a: D): D => (a.high < 0 || Object.is(a.high, -0) ? neg(a) : a);
export const min = (a: D, b: D): D =>
  Number.isNaN(a.high) || Number.isNaN(b.high) ? from(Number.NaN) : isLess(a, b) ? a : b;
export const max = (a: D, b: D): D =>
  Number.isNaN(a.high) || Number.isNaN(b.high) ? from(Number.NaN) : isLess(a, b) ? b : a;

/** A number of many bits, rounded to 106. */
function fromBig(value: Big): D {
  const high = toNumber(value);
  if (!Number.isFinite(high)) return from(high);
  return quickSum(high, toNumber(arithmeticOf(200).ops.sub(value, bigFrom(high))));
}
const bits = arithmeticOf(200);

/** A constant as it is written, not as float64 has it. */
export const constant = (value: number, text: string): D =>
  Number.isFinite(value) ? fromBig(bits.constant(value, text)) : from(value);

const ROOT_PI = fromBig(bits.ops.sqrt(bits.constant(Math.PI, 'pi')));
const TWO = from(2);

/** 2x/√π e^(−x²) Σ (2x²)^n / (1 · 3 ⋯ (2n + 1)): all terms have one sign. For |x| < 3. */
function erfSeries(x: D): D {
  const square = mul(x, x);
  const twice = mul(square, TWO);
  let term = from(1);
  let sum = term;
  for (let n = 3; Math.abs(term.high) > Math.abs(sum.high) * 2 ** -108; n += 2) {
    term = div(mul(term, twice), from(n));
    sum = add(sum, term);
  }
  return mul(mul(div(mul(x, TWO), ROOT_PI), exp(neg(square))), sum);
}

/** e^(−x²) / (x √π) times a continued fraction, evaluated from its end. For x ≥ 3. */
function erfcFraction(x: D): D {
  const square = mul(x, x);
  const terms = Math.ceil(60 + 900 / (x.high * x.high));
  let tail = x;
  for (let k = terms; k >= 1; k--) tail = add(x, div(from(k / 2), tail));
  return div(exp(neg(square)), mul(tail, ROOT_PI));
}

export function erf(x: D): D {
  if (Number.isNaN(x.high) || x.high === 0) return x;
  if (Math.abs(x.high) < 3) return erfSeries(x);
  return x.high > 0 ? sub(from(1), erfc(x)) : sub(erfc(neg(x)), from(1));
}

export function erfc(x: D): D {
  if (Number.isNaN(x.high)) return x;
  if (x.high > 40) return from(0);
  if (x.high < -40) return TWO;
  if (x.high >= 3) return erfcFraction(x);
  return sub(from(1), erf(x));
}

const ROOT_HALF = fromBig(bits.ops.sqrt(bits.constant(0.5, '0.5')));
export const normcdf = (x: D): D => mul(erfc(neg(mul(x, ROOT_HALF))), from(0.5));

/** By arithmetic of many bits: slow, and independent of how the library reduces arguments. */
const elementary =
  (id: 'sin' | 'cos' | 'atan') =>
  (x: D): D =>
    fromBig(bits.ops[id](bits.ops.add(bigFrom(x.high), bigFrom(x.low))));
export const sin = elementary('sin');
export const cos = elementary('cos');
export const atan = elementary('atan');
