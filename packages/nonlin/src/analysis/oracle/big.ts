// Binary floating point of any precision on BigInt: the arithmetic of the oracle. It shares no code with the library, and
// test/oracle/big.test.ts compares it with decimal.js and with mpmath.
import type { Arithmetic, ArithmeticOp, ElementaryOp } from '../../formula/index.ts';

/** m · 2^e; NaN and ±∞ have a `special` value instead. Zero is m = 0, with the sign that `special` = −0 gives it. */
export interface Big {
  readonly m: bigint;
  readonly e: number;
  readonly special?: number;
}

const special = (value: number): Big => ({ m: 0n, e: 0, special: value });
const NAN = special(Number.NaN);
const ZERO: Big = { m: 0n, e: 0 };
const ONE: Big = { m: 1n, e: 0 };
const integer = (n: number): Big => ({ m: BigInt(n), e: 0 });

const isNan = (a: Big): boolean => Number.isNaN(a.special);
const isInfinite = (a: Big): boolean => Math.abs(a.special ?? 0) === Infinity;
const isZero = (a: Big): boolean => a.m === 0n && !isNan(a) && !isInfinite(a);
/** −1, 0 or 1; of NaN, NaN. */
const signOf = (a: Big): number =>
  isZero(a) ? 0 : a.special !== undefined ? Math.sign(a.special) : a.m < 0n ? -1 : 1;
const isNegative = (a: Big): boolean => signOf(a) < 0 || Object.is(a.special, -0);

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
/** The exponent field of ∞, which an integer of more than 1023 bits becomes as a float64. */
const BEYOND = 0x7ff;
/** The bits of an integer, one too many at times: read from the exponent of the nearest float64, which is quicker than any text. */
function bitsOf(m: bigint): number {
  float[0] = Number(m);
  const exponent = (words[1]! >>> 20) & BEYOND;
  return exponent === BEYOND ? 960 + bitsOf(m >> 960n) : Math.max(0, exponent - 1022);
}
/** About log2 |a|. */
const log2Of = (a: Big): number => bitsOf(a.m) + a.e;

/** The exact value of a float64. */
export function bigFrom(x: number): Big {
  if (x === 0 || !Number.isFinite(x)) return Object.is(x, 0) ? ZERO : special(x);
  let [m, e] = [x, 0];
  while (!Number.isInteger(m)) [m, e] = [m * 2 ** 50, e - 50];
  return { m: BigInt(m), e };
}

/** How many terms of sums have vanished beside the other: what cancels later may have needed them. */
export const lost = { count: 0 };

/** Arithmetic with `precision` bits; the error of every operation is a few units of the last bit. */
export class BigArithmetic implements Arithmetic<Big> {
  readonly #precision: number;
  readonly #exponentials = new Map<string, Big>();
  readonly #errorFunctions = new Map<string, Big>();

  constructor(precision: number) {
    this.#precision = precision;
  }

  readonly lowest = special(Number.NEGATIVE_INFINITY);

  /** Decimal text is exact: m · 10^n. */
  constant(value: number, text: string): Big {
    if (text === 'pi') return this.#pi();
    if (value === 0 || !Number.isFinite(value)) return bigFrom(value);
    const [, whole, fraction = '', power = '0'] = /^(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text)!;
    const ten = Number(power) - fraction.length;
    const digits: Big = { m: BigInt(`${whole}${fraction}`), e: 0 };
    const scale: Big = { m: 10n ** BigInt(Math.abs(ten)), e: 0 };
    return ten < 0 ? this.#div(digits, scale) : this.#mul(digits, scale);
  }

  compare(comparison: 'lt' | 'le' | 'gt' | 'ge', a: Big, b: Big): boolean {
    if (isNan(a) || isNan(b)) return false;
    const sign = this.#order(a, b);
    return { lt: sign < 0, le: sign <= 0, gt: sign > 0, ge: sign >= 0 }[comparison];
  }

  readonly ops = {
    neg: (a: Big): Big => negated(a),
    add: (a: Big, b: Big): Big => this.#sum(a, b),
    sub: (a: Big, b: Big): Big => this.#sum(a, negated(b)),
    mul: (a: Big, b: Big): Big => this.#mul(a, b),
    div: (a: Big, b: Big): Big => this.#div(a, b),
    pow: (a: Big, n: Big): Big => this.#power(a, Number(n.m) * 2 ** n.e),
    sqrt: (a: Big): Big => this.#sqrt(a),
    abs: (a: Big): Big => (isNegative(a) ? negated(a) : a),
    min: (a: Big, b: Big): Big => this.#pick(a, b, -1),
    max: (a: Big, b: Big): Big => this.#pick(a, b, 1),
    exp: (a: Big): Big => this.#exp(a),
    expm1: (a: Big): Big => this.#finer(a, fine => fine.#add(fine.#exp(a), integer(-1))),
    log: (a: Big): Big => this.#log(a),
    log1p: (a: Big): Big => this.#finer(a, fine => fine.#log(fine.#add(a, ONE))),
    tanh: (a: Big): Big => this.#tanh(a),
    erf: (a: Big): Big => this.#erf(a),
    erfc: (a: Big): Big => this.#erfc(a),
    normcdf: (a: Big): Big => this.#half(this.#erfc(negated(this.#div(a, this.#sqrt(integer(2)))))),
    sin: (a: Big): Big => this.#sine(a, 0),
    cos: (a: Big): Big => this.#sine(a, 1),
    atan: (a: Big): Big => this.#atan(a),
  } satisfies Readonly<Record<ArithmeticOp | ElementaryOp, (...args: Big[]) => Big>>;

  /**
   * The τ for which Σ max(u − τ, 0)^p = 1, by Newton's method between bounds that draw together: where p ≥ 1 its steps from
   * τ = max − 1 go one way, and elsewhere a step that leaves the bounds is half of what lies between them. A step doubles the bits
   * that are right, so all but the last few are taken with few bits.
   */
  entmaxThreshold(u: readonly Big[], p: Big): Big {
    const fine = this.#with(Math.min(this.#precision, 640) + 64);
    const largest = u.reduce((m, v) => fine.#pick(m, v, 1), fine.lowest);
    let [low, high] = [fine.#add(largest, integer(-1)), largest];
    let t = this.#precision > FEW ? this.#with(FEW).entmaxThreshold(u, p) : low;
    for (let i = 0; i < 2000; i++) {
      const above = u.map(v => fine.#add(v, negated(t))).filter(d => signOf(d) > 0);
      const powers = above.map(d => fine.#positivePower(d, fine.#add(p, integer(-1))));
      const total = powers.reduce((sum, q, k) => fine.#add(sum, fine.#mul(q, above[k]!)), integer(-1));
      const slope = fine.#mul(
        p,
        powers.reduce((sum, q) => fine.#add(sum, q), ZERO),
      );
      if (isNegative(total)) high = t;
      else low = t;
      const newton = fine.#add(t, fine.#div(total, slope));
      const isWithin = fine.#order(newton, low) >= 0 && fine.#order(newton, high) <= 0;
      const next = isWithin ? newton : fine.#half(fine.#add(low, high));
      const step = fine.#add(next, negated(t));
      t = next;
      if (isZero(step) || log2Of(step) < log2Of(ONE) - fine.#precision + 40) break;
    }
    return t;
  }

  #positivePower(d: Big, n: Big): Big {
    if (n.e >= 0 && n.m >= 0n) return this.#power(d, toNumber(n));
    return this.#exp(this.#mul(n, this.#log(d)));
  }

  #round(m: bigint, e: number): Big {
    const extra = bitsOf(m) - this.#precision;
    return extra > 4 ? { m: m >> BigInt(extra), e: e + extra } : { m, e };
  }

  #with(bits: number): BigArithmetic {
    return arithmeticOf(bits);
  }

  /** Computes what starts near 1 for a tiny argument with as many more bits, so that 1 can be taken away. */
  #finer(a: Big, f: (fine: BigArithmetic) => Big): Big {
    if (isNan(a) || isZero(a)) return a;
    const tiny = isInfinite(a) ? 0 : Math.max(0, -log2Of(a));
    // f(a) = a (1 + O(a)) for the functions that come here.
    if (tiny > this.#precision + 8) return a;
    return f(this.#with(this.#precision + tiny + 16));
  }

  #order(a: Big, b: Big): number {
    const [s, t] = [signOf(a), signOf(b)];
    if (s !== t) return s - t;
    if (a.special !== undefined || b.special !== undefined) return (a.special ?? s) - (b.special ?? t);
    const shift = a.e - b.e;
    // Exponents far apart decide by themselves, and save the shift.
    const apart = log2Of(a) - log2Of(b);
    if (Math.abs(apart) > 8) return Math.sign(apart) * s;
    const [m, n] = shift > 0 ? [a.m << BigInt(shift), b.m] : [a.m, b.m << BigInt(-shift)];
    return m < n ? -1 : m > n ? 1 : 0;
  }

  #pick(a: Big, b: Big, sign: number): Big {
    if (isNan(a) || isNan(b)) return NAN;
    const order = this.#order(a, b) || (isNegative(a) ? -1 : 1);
    return order * sign > 0 ? a : b;
  }

  /** A sum of a formula: notes where a term keeps few of its bits beside the other, or where few are left of both. */
  #sum(a: Big, b: Big): Big {
    const sum = this.#add(a, b);
    if (a.m === 0n || b.m === 0n) return sum;
    const enough = this.#precision - 100;
    const [p, q] = [log2Of(a), log2Of(b)];
    if (Math.abs(p - q) > enough || (this.#cancels(a, b) && Math.max(p, q) - log2Of(sum) > enough))
      lost.count++;
    return sum;
  }

  /** Whether rounding may decide what a sum leaves: not where both terms are exact, or the same number. */
  #cancels(a: Big, b: Big): boolean {
    const isSame = a.m === -b.m && a.e === b.e;
    return !isSame && Math.max(bitsOf(a.m), bitsOf(b.m)) > this.#precision - 8;
  }

  #add(a: Big, b: Big): Big {
    if (a.special || b.special || isNan(a) || isNan(b)) return special((a.special ?? 0) + (b.special ?? 0));
    if (isZero(a)) return isZero(b) && !(isNegative(a) && isNegative(b)) ? ZERO : b;
    if (isZero(b)) return a;
    const apart = log2Of(a) - log2Of(b);
    if (Math.abs(apart) > 2 * this.#precision + 64) return apart > 0 ? a : b;
    const shift = a.e - b.e;
    const m = shift > 0 ? (a.m << BigInt(shift)) + b.m : a.m + (b.m << BigInt(-shift));
    return this.#round(m, Math.min(a.e, b.e));
  }

  #mul(a: Big, b: Big): Big {
    if (a.special !== undefined || b.special !== undefined)
      return special((a.special ?? signOf(a)) * (b.special ?? signOf(b)));
    return this.#round(a.m * b.m, a.e + b.e);
  }

  #div(a: Big, b: Big): Big {
    if (a.special !== undefined || b.special !== undefined || b.m === 0n)
      return special((a.special ?? signOf(a)) / (b.special ?? signOf(b)));
    const shift = Math.max(0, this.#precision + bitsOf(b.m) - bitsOf(a.m) + 8);
    return this.#round((a.m << BigInt(shift)) / b.m, a.e - shift - b.e);
  }

  #half(a: Big): Big {
    return { ...a, e: a.e - 1 };
  }

  #sqrt(a: Big): Big {
    if (a.special !== undefined || a.m <= 0n) return isZero(a) ? a : special(Math.sqrt(a.special ?? -1));
    let shift = Math.max(0, 2 * this.#precision + 16 - bitsOf(a.m));
    if ((a.e - shift) % 2 !== 0) shift++;
    return this.#round(integerRoot(a.m << BigInt(shift)), (a.e - shift) / 2);
  }

  #power(a: Big, n: number): Big {
    if (n < 0) return this.#div(ONE, this.#power(a, -n));
    let result = ONE;
    for (let i = 0; i < n; i++) result = this.#mul(result, a);
    return result;
  }

  /** The integer nearest to a · 2^bits. */
  #fixed(a: Big, bits: number): bigint {
    const shift = a.e + bits;
    return shift >= 0 ? a.m << BigInt(shift) : a.m >> BigInt(-shift);
  }

  #exp(a: Big): Big {
    if (isZero(a)) return ONE;
    if (a.special !== undefined) return special(Math.exp(a.special));
    if (log2Of(a) > 27) return a.m < 0n ? ZERO : special(Infinity);
    return remembered(this.#exponentials, a, () => this.#expSeries(a));
  }

  #expSeries(a: Big): Big {
    // e^a = 2^n (e^(r / 2^s))^(2^s): the series of a number below 2^-s.
    const s = 8 + Math.floor(Math.sqrt(this.#precision) / 2);
    const bits = this.#precision + 2 * s + 48;
    const ln2 = ln2Fixed(bits);
    const x = this.#fixed(a, bits);
    const n = x / ln2;
    const r = (x - n * ln2) >> BigInt(s);
    let term = 1n << BigInt(bits);
    let sum = term;
    for (let k = 1n; term !== 0n && term !== -1n; k++) {
      term = ((term * r) >> BigInt(bits)) / k;
      sum += term;
    }
    for (let i = 0; i < s; i++) sum = (sum * sum) >> BigInt(bits);
    return this.#round(sum, Number(n) - bits);
  }

  /** y + 2 (a − e^y) / (a + e^y), which triples the digits of a logarithm y. */
  #log(a: Big): Big {
    if (a.special !== undefined || a.m <= 0n) return special(Math.log(a.special ?? Number(a.m)));
    const n = log2Of(a);
    const scaled: Big = { m: a.m, e: a.e - n };
    const near = this.#add(scaled, integer(-1));
    if (isZero(near) && n === 0) return ZERO;
    let y = bigFrom(Math.log(toNumber(scaled)) + n * Math.LN2);
    for (let bits = 40; bits < 2 * this.#precision; bits *= 3) {
      const fine = this.#with(this.#precision + 48 + Math.max(0, log2Of(y)));
      const e = fine.#exp(y);
      const step = fine.#div(fine.#add(a, negated(e)), fine.#add(a, e));
      y = fine.#add(y, fine.#add(step, step));
    }
    return this.#round(y.m, y.e);
  }

  #tanh(a: Big): Big {
    if (isNan(a) || isZero(a)) return a;
    if (isInfinite(a) || log2Of(a) > 15) return integer(signOf(a));
    const m = this.ops.expm1(this.#add(a, a));
    return this.#div(m, this.#add(m, integer(2)));
  }

  #erf(a: Big): Big {
    if (isNan(a) || isZero(a)) return a;
    // erfc 60 < 10^-1500: as far from 1 as the oracle looks.
    const x = toNumber(a);
    if (Math.abs(x) > 60) return integer(signOf(a));
    return remembered(this.#errorFunctions, a, () => {
      if (!this.#isFar(x)) return this.#erfSeries(a);
      const sum = this.#add(ONE, negated(this.#erfcFar(this.ops.abs(a))));
      // Never 1 itself, which is exact: a sum that takes 1 away from it would not note that nothing right is left.
      const size = sum === ONE ? this.#belowOne() : sum;
      return x < 0 ? negated(size) : size;
    });
  }

  /** 2/√π e^(−a²) Σ 2^n a^(2n+1) / (1 · 3 ⋯ (2n+1)): every term is positive, so nothing cancels. */
  #erfSeries(a: Big): Big {
    const square = this.#mul(a, a);
    const bits = this.#precision + 64 + Math.max(0, -2 * log2Of(a));
    const twice = this.#fixed(square, bits + 1);
    let term = 1n << BigInt(bits);
    let sum = term;
    for (let n = 3n; term !== 0n; n += 2n) {
      term = ((term * twice) >> BigInt(bits)) / n;
      sum += term;
    }
    const scale = this.#div(this.#exp(negated(square)), this.#sqrt(this.#pi()));
    return this.#mul(this.#mul(this.#add(scale, scale), a), this.#round(sum, -bits));
  }

  /** 1 − erf with as many more bits as it cancels; beyond 60 it is below 10^-1500, and a first approximation serves. */
  #erfc(a: Big): Big {
    if (isNan(a)) return a;
    const x = toNumber(a);
    if (x > 60) return x === Infinity ? ZERO : this.#exp(negated(this.#mul(a, a)));
    if (x > 0 && this.#isFar(x)) return this.#erfcFar(a);
    const extra = x > 0 ? Math.ceil(x * x * 1.5) + 32 : 32;
    const fine = this.#with(this.#precision + extra);
    const result = fine.#add(ONE, negated(fine.#erf(a)));
    return this.#round(result.m, result.e);
  }

  #belowOne(): Big {
    return { m: (1n << BigInt(this.#precision)) - 1n, e: -this.#precision };
  }

  /** Whether the least term of the series of `#erfcFar`, about e^(−x²), is beyond its bits. */
  #isFar(x: number): boolean {
    return x * x > (this.#precision + GUARD) * Math.LN2;
  }

  /**
   * e^(−a²) / (a √π) Σ (−1)^n 1 · 3 ⋯ (2n − 1) / (2 a²)^n for a large a: an asymptotic series, off by less than the first term that is
   * left out (DLMF 7.12.1).
   */
  #erfcFar(a: Big): Big {
    const bits = this.#precision + GUARD;
    const fine = this.#with(bits);
    const square = fine.#mul(a, a);
    const factor = fine.#fixed(fine.#div(ONE, fine.#add(square, square)), bits);
    let term = 1n << BigInt(bits);
    let sum = term;
    for (let odd = 1n; term !== 0n; odd += 2n) {
      term = -((term * factor) >> BigInt(bits)) * odd;
      sum += term;
    }
    const scale = fine.#div(fine.#exp(negated(square)), fine.#mul(a, fine.#sqrt(fine.#pi())));
    const result = fine.#mul(scale, fine.#round(sum, -bits));
    return this.#round(result.m, result.e);
  }

  /** sin(a + quarters · π/2). */
  #sine(a: Big, quarters: number): Big {
    if (a.special !== undefined && !isZero(a)) return NAN;
    if (isZero(a)) return quarters === 0 ? a : ONE;
    if (-log2Of(a) > this.#precision) return quarters === 0 ? a : ONE;
    // As many more bits as the argument has before the point, or could cancel, or zeros behind it.
    const bits = 2 * this.#precision + Math.abs(log2Of(a)) + 64;
    const halfPi = piFixed(bits) >> 1n;
    const x = this.#fixed(a, bits);
    const n = roundedQuotient(x, halfPi);
    const r = x - n * halfPi;
    const quadrant = Number(((n + BigInt(quarters)) % 4n) + 4n) % 4;
    const square = (r * r) >> BigInt(bits);
    let term = quadrant % 2 === 0 ? r : 1n << BigInt(bits);
    let sum = term;
    for (let k = quadrant % 2 === 0 ? 2n : 1n; term !== 0n && term !== -1n; k += 2n) {
      term = -(((term * square) >> BigInt(bits)) / (k * (k + 1n)));
      sum += term;
    }
    return this.#round(quadrant >= 2 ? -sum : sum, -bits);
  }

  /** arctan a = 2 arctan(a / (1 + √(1 + a²))), eight times, then the series. */
  #atan(a: Big): Big {
    if (isNan(a) || isZero(a)) return a;
    if (isInfinite(a)) return this.#mul(this.#half(this.#pi()), integer(signOf(a)));
    const fine = this.#with(this.#precision + 32);
    let t = a;
    for (let i = 0; i < 8; i++) t = fine.#div(t, fine.#add(ONE, fine.#sqrt(fine.#add(ONE, fine.#mul(t, t)))));
    const square = fine.#mul(t, t);
    let power = t;
    let sum = t;
    for (let n = 1; log2Of(power) > log2Of(sum) - this.#precision - 24; n++) {
      power = negated(fine.#mul(power, square));
      sum = fine.#add(sum, fine.#div(power, integer(2 * n + 1)));
    }
    return this.#round(sum.m, sum.e + 8);
  }

  #pi(): Big {
    const bits = this.#precision + 16;
    return this.#round(piFixed(bits), -bits);
  }
}

/** Bits that a threshold is first computed with. */
const FEW = 160;
/** Bits more that a series has than its sum. */
const GUARD = 64;

/** A result that was computed before, for formulas and their derivatives repeat their parts; some thousand are kept. */
function remembered(results: Map<string, Big>, a: Big, compute: () => Big): Big {
  const key = `${a.m.toString(32)},${a.e}`;
  const known = results.get(key);
  if (known) return known;
  if (results.size >= 10_000) results.clear();
  const result = compute();
  results.set(key, result);
  return result;
}

const negated = (a: Big): Big => {
  if (isZero(a)) return isNegative(a) ? ZERO : special(-0);
  return a.special === undefined ? { m: -a.m, e: a.e } : special(-a.special);
};

/** The nearest float64, or one beside it. */
export function toNumber(a: Big): number {
  if (a.special !== undefined) return a.special;
  const extra = Math.max(0, bitsOf(a.m) - 60);
  const [m, e] = [Number(a.m >> BigInt(extra)), a.e + extra];
  // Two factors, since 2^e alone may lie outside the format.
  const half = Math.trunc(Math.max(-4000, Math.min(4000, e)) / 2);
  return m * 2 ** half * 2 ** (Math.max(-4000, Math.min(4000, e)) - half);
}

function integerRoot(n: bigint): bigint {
  let x = 1n << BigInt(Math.ceil(bitsOf(n) / 2) + 1);
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

const roundedQuotient = (a: bigint, b: bigint): bigint => {
  const doubled = 2n * a + b;
  const q = doubled / (2n * b);
  return doubled < 0n && q * 2n * b !== doubled ? q - 1n : q;
};

/** Σ sign^k / ((2k + 1) n^(2k+1)): artanh(1/n) for sign 1, arctan(1/n) for −1. */
function inverseSeries(n: bigint, sign: bigint, bits: number): bigint {
  let power = (1n << BigInt(bits)) / n;
  let sum = power;
  for (let k = 3n; power !== 0n; k += 2n) {
    power = (sign * power) / (n * n);
    sum += power / k;
  }
  return sum;
}

/** A constant as an integer · 2^-bits, kept for each number of bits. */
function constantFixed(compute: (bits: number) => bigint): (bits: number) => bigint {
  const known = new Map<number, bigint>();
  return bits => {
    const value = known.get(bits) ?? compute(bits + 32) >> 32n;
    known.set(bits, value);
    return value;
  };
}
/** J. Machin, 1706. */
const piFixed = constantFixed(
  bits => 16n * inverseSeries(5n, -1n, bits) - 4n * inverseSeries(239n, -1n, bits),
);
const ln2Fixed = constantFixed(
  bits =>
    18n * inverseSeries(26n, 1n, bits) -
    2n * inverseSeries(4801n, 1n, bits) +
    8n * inverseSeries(8749n, 1n, bits),
);

const arithmetics = new Map<number, BigArithmetic>();
/** Arithmetics by their precision, so that powers of e are computed once. */
export function arithmeticOf(precision: number): BigArithmetic {
  const known = arithmetics.get(precision) ?? new BigArithmetic(precision);
  arithmetics.set(precision, known);
  return known;
}
