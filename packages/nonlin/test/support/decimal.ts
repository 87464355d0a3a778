// The second oracle: decimal.js, which shares no code with the library; and what the first one says, as decimals.
import { Decimal } from 'decimal.js';
import { arithmeticOf, type Big as Binary, bigFrom, trueValue } from '../../src/analysis/oracle/index.ts';
import { formats, type Precision, ulpExponent } from '../../src/analysis/precision/index.ts';
import type { Arithmetic, ArithmeticOp, ElementaryOp, Expr, Variant } from '../../src/formula/index.ts';

/** Exponents are bounded only where the library's own would be pointless: e^±10^6 is far outside float64. */
const Big = Decimal.clone({ precision: 60, toExpNeg: -40, toExpPos: 40 });
type Big = Decimal;

/** decimal.js has no error functions, and its sine, cosine and arctangent are not used here. */
type Known = Exclude<ArithmeticOp | ElementaryOp, 'erf' | 'erfc' | 'normcdf' | 'sin' | 'cos' | 'atan'>;

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
    } satisfies Readonly<Record<Known, (...args: Big[]) => Big>>,
  };
}

/** The exact value of a float64 as a decimal. */
export const exactly = (x: number): Decimal => new Big(Number.isFinite(x) ? exactText(x) : x);

type Numbers = Readonly<Record<string, number | Big | readonly (number | Big)[]>>;

/** A formula's value with twenty-five digits or more, as decimals. */
export function oracle(e: Expr, env: Numbers, variant: Variant = 'textbook'): readonly Decimal[] {
  const exact = Object.fromEntries(
    Object.entries(env).map(([id, v]) => [id, isList(v) ? v.map(lift) : lift(v)]),
  );
  return trueValue(e, exact, variant).map(toDecimal);
}

const lift = (v: number | Decimal): Binary => (typeof v === 'number' ? bigFrom(v) : fromDecimal(v));

/** With as many bits as the oracle climbs to. */
function fromDecimal(v: Decimal): Binary {
  const wide = arithmeticOf(4000);
  const size = wide.constant(v.abs().toNumber(), v.abs().toString());
  return v.isNeg() ? wide.ops.neg(size) : size;
}

const isList = (v: number | Decimal | readonly (number | Decimal)[]): v is readonly (number | Decimal)[] =>
  Array.isArray(v);

/** To 120 bits, which is far more than an error in ulp needs. */
export function toDecimal(v: Binary): Decimal {
  if (v.special !== undefined) return new Big(v.special);
  const extra = BigInt(Math.max(0, v.m.toString(16).length * 4 - 160));
  const power = v.e + Number(extra);
  return new Big((v.m >> extra).toString()).mul(powerOfTwo(power));
}

const powers = new Map<number, Decimal>();
function powerOfTwo(n: number): Decimal {
  const known = powers.get(n) ?? new Big(2).pow(n);
  powers.set(n, known);
  return known;
}

/** The distance between the floats of a format at a true value. */
function ulpAt(y: Decimal, format: Precision): Decimal {
  const size = y.abs().toNumber();
  if (size < 2 ** -1022) return powerOfTwo(ulpExponent(-Infinity, format));
  // A logarithm is off by one at most; comparing settles it. That of decimal.js takes most of a test's time, so it is left to
  // what no float64 holds.
  const log2 = size < Infinity ? Math.log2(size) : Decimal.log2(y.abs().toSignificantDigits(20)).toNumber();
  let e = Math.floor(log2);
  if (y.abs().lt(powerOfTwo(e))) e--;
  if (y.abs().gte(powerOfTwo(e + 1))) e++;
  return powerOfTwo(ulpExponent(e, format));
}

/** \`ulpError\` of nonlin/precision by decimal arithmetic, with the ulp of \`measure\`. */
export function ulpError(computed: number, truth: Decimal, format: Precision, measure = truth): number {
  if (truth.isNaN() || Number.isNaN(computed))
    return truth.isNaN() && Number.isNaN(computed) ? 0 : Number.POSITIVE_INFINITY;
  if (!Number.isFinite(computed) || !truth.isFinite()) return overflowError(computed, truth, format);
  return exactly(computed).sub(truth).abs().div(ulpAt(measure, format)).toNumber();
}

/** Rounding to infinity is right from half an ulp above the largest float on. */
function overflowError(computed: number, truth: Decimal, format: Precision): number {
  const { highest } = formats[format];
  const limit = powerOfTwo(highest + 1).sub(powerOfTwo(ulpExponent(highest, format) - 1));
  const isInfinite = truth.abs().gte(limit);
  const rounded = isInfinite ? (truth.isNeg() ? -Infinity : Infinity) : 0;
  return computed === rounded ? 0 : Number.POSITIVE_INFINITY;
}

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
