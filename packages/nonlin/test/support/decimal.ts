// The oracle: formulas evaluated in many decimal digits by decimal.js, which shares no code with the library.
import { Decimal } from 'decimal.js';
import {
  type Arithmetic,
  type Environment,
  type Expr,
  evaluate,
  type Form,
} from '../../src/formula/index.ts';

/** Exponents are bounded only where the library's own would be pointless: e^±10^6 is far outside float64. */
const Big = Decimal.clone({ precision: 60, toExpNeg: -40, toExpPos: 40 });
type Big = Decimal;

/** Decimal arithmetic with so many significant digits. */
export function decimalArithmetic(digits: number): Arithmetic<Big> {
  const D = Big.clone({ precision: digits });
  const unary = (f: (x: Big) => Big) => (x: Big) => (x.isNaN() ? x : f(x));
  const pick =
    (first: (a: Big, b: Big) => boolean) =>
    (a: Big, b: Big): Big =>
      a.isNaN() || b.isNaN() ? new D(Number.NaN) : first(a, b) ? a : b;
  const powersOfE = new Map<string, Big>();
  const exp = unary(x => {
    if (x.abs().gt(1e7)) return new D(x.isNeg() ? 0 : Number.POSITIVE_INFINITY);
    const key = x.toString();
    const known = powersOfE.get(key) ?? D.exp(x);
    powersOfE.set(key, known);
    return known;
  });
  return {
    constant: (value, text) => (text === 'pi' ? D.acos(-1) : new D(text === 'inf' ? value : text)),
    lowest: new D(Number.NEGATIVE_INFINITY),
    compare: (op, a, b) => ({ lt: a.lt(b), le: a.lte(b), gt: a.gt(b), ge: a.gte(b) })[op],
    ops: {
      neg: x => x.neg(),
      add: (a, b) => D.add(a, b),
      sub: (a, b) => D.sub(a, b),
      mul: (a, b) => D.mul(a, b),
      div: (a, b) => D.div(a, b),
      pow: (a, b) => D.pow(a, b),
      sqrt: x => D.sqrt(x),
      abs: x => x.abs(),
      min: pick((a, b) => a.lt(b) || (a.eq(b) && a.isNeg())),
      max: pick((a, b) => a.gt(b) || (a.eq(b) && !a.isNeg())),
      exp,
      expm1: x => D.sub(exp(x), 1),
      log: unary(x => D.ln(x)),
      log1p: x => D.ln(D.add(x, 1)),
      tanh: unary(x => (x.abs().gt(1e4) ? new D(x.isNeg() ? -1 : 1) : D.tanh(x))),
    },
  };
}

/** The exact value of a float64 as a decimal. */
export const exactly = (x: number): Decimal => new Big(Number.isFinite(x) ? exactText(x) : x);

type Numbers = Readonly<Record<string, number | Big | readonly (number | Big)[]>>;

/** Arithmetics by their digits, so that powers of e are computed once. */
const arithmetics = new Map<number, Arithmetic<Big>>();
function arithmeticOf(digits: number): Arithmetic<Big> {
  const known = arithmetics.get(digits) ?? decimalArithmetic(digits);
  arithmetics.set(digits, known);
  return known;
}

/**
 * A formula's value with twenty-five digits or more: evaluated with 50, 100, 200, 400, 700, 1000 digits until two in a row agree.
 * Formulas that cancel need many: (eˣ − e⁻ˣ) at x = 10^-300 has no digit left after the first three hundred. So a zero
 * is believed only at the end, and what is left of one after so many digits counts as one.
 */
export function oracle(e: Expr, env: Numbers, form: Form = 'textbook'): readonly Big[] {
  const lift = (v: number | Big): Big => (typeof v === 'number' ? exactly(v) : v);
  const exact = Object.fromEntries(
    Object.entries(env).map(([id, v]) => [id, isList(v) ? v.map(lift) : lift(v)]),
  );
  const at = (digits: number): readonly Big[] =>
    [evaluate<Big>(e, exact as Environment<Big>, arithmeticOf(digits), form)].flat();
  let before = at(50);
  for (const digits of [100, 200, 400, 700, MOST_DIGITS]) {
    const isLast = digits === MOST_DIGITS;
    const now = at(digits).map(v => (isLast && v.abs().lt('1e-400') ? new Big(0) : v));
    if (now.every((v, i) => agrees(v, before[i]!) || (isLast && v.isZero()))) return now;
    before = now;
  }
  throw new RangeError('the formula cancels more digits than the oracle has');
}

/** As many as decimal.js knows of ln 10, and a few fewer for its own use. */
const MOST_DIGITS = 1000;

const isList = (v: number | Big | readonly (number | Big)[]): v is readonly (number | Big)[] =>
  Array.isArray(v);

const agrees = (a: Big, b: Big): boolean =>
  a.isFinite() && b.isFinite()
    ? !a.isZero() && a.sub(b).abs().lte(a.abs().mul('1e-25'))
    : String(a) === String(b);

/** Every float64 has a finite decimal expansion: an integer times a power of two. */
function exactText(x: number): string {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  const word = bits.getBigUint64(0);
  const exponent = Number((word >> 52n) & 0x7ffn);
  const fraction = word & 0xfffffffffffffn;
  const significand = exponent === 0 ? fraction : fraction | (1n << 52n);
  const power = Math.max(exponent, 1) - 1075;
  const sign = word >> 63n ? '-' : '';
  // m · 2^-k = m · 5^k · 10^-k.
  if (power >= 0) return `${sign}${significand << BigInt(power)}`;
  return `${sign}${significand * 5n ** BigInt(-power)}e${power}`;
}
