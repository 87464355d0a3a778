// Compares results for consecutive floats with the true values, about a hundred million a second and core where a function
// is smooth. Three references take turns, each where the one before cannot decide: a Taylor polynomial for thousands of
// inputs at once, the formula in float64 with a running error bound, and double-double arithmetic.
import { INFLATE } from './balls.ts';
import type { DoubleDouble } from './doubledouble.ts';
import type { Pointwise } from './pointwise.ts';
import { type Interval, isNearZero, isRounded, MIDDLE, OVERFLOW, ulpError, unitsAt } from './sweep.ts';
import type { Polynomial, Taylor } from './taylor.ts';

/** What a function truly is, at three prices. */
export interface Truth {
  readonly taylor: Taylor;
  readonly pointwise: Pointwise;
  readonly exact: (x: number) => DoubleDouble;
  /** Where the function is defined: NaN is the truth elsewhere. */
  readonly domain: readonly [low: number, high: number];
}

/** How well the first two references must know an error, in ulp: better than any figure that is reported. */
const CLEAR = 2 ** -24;
/** Inputs that are worth a polynomial. */
const SMALLEST = 1024;
/** Successes at one size before a larger one is tried. */
const PATIENCE = 4;
/** Chunks without an attempt where attempts keep failing, at most. */
const LONGEST_PAUSE = 64;

/** 1 / ulp where sizes lie from low to high: the larger one where a power of two lies between. */
const unitOf = (low: number): number => unitsAt(Math.max(0, low));
const hasTwoUnits = (low: number, high: number): boolean => unitOf(low) !== unitsAt(high);

const wordsOf = (y: Float32Array): Int32Array => new Int32Array(y.buffer, y.byteOffset, y.length);

/** Results that are compared before it is asked whether one differed: loops without branches are several times as fast. */
const CHUNK = 64;

/** Whether all results have the same bits. */
function isUniform(y: Int32Array): boolean {
  const first = y[0]!;
  for (let at = 0; at < y.length; at += CHUNK) {
    let differs = 0;
    for (let i = at; i < at + CHUNK; i += 4)
      differs |= (y[i]! ^ first) | (y[i + 1]! ^ first) | (y[i + 2]! ^ first) | (y[i + 3]! ^ first);
    if (differs !== 0) return false;
  }
  return true;
}

/** Whether all results are the inputs. */
function isIdentity(x: Int32Array, y: Int32Array): boolean {
  for (let at = 0; at < y.length; at += CHUNK) {
    let differs = 0;
    for (let i = at; i < at + CHUNK; i += 2) differs |= (y[i]! ^ x[i]!) | (y[i + 1]! ^ x[i + 1]!);
    if (differs !== 0) return false;
  }
  return true;
}

type Rare = (i: number, error: number) => number;
type Scan = (p: Polynomial, y: Float32Array, start: number, size: number, limit: number, rare: Rare) => void;

/** Loops over a stretch, one for each degree: calls `rare` where a result is further from the polynomial than the limit, which it renews. */
const scans: readonly Scan[] = Array.from({ length: 10 }, (_, degree) => {
  const coefficients = Array.from({ length: degree + 1 }, (_, k) => `q${k} = p.q[${k}]`).join(', ');
  let horner = `q${degree}`;
  for (let k = degree - 1; k >= 0; k--) horner = `(q${k} + t * ${horner})`;
  return new Function(
    'p, y, start, size, limit, rare',
    `const high = p.high, step = 2 / size, ${coefficients};
    for (let i = 0; i < size; i++) {
      const t = i * step - 1;
      const error = Math.abs(y[start + i] - high - ${horner});
      if (!(error <= limit)) limit = rare(start + i, error);
    }`,
  ) as Scan;
});

/** The errors of results, stretch after stretch. */
export class Blocks {
  worst = -1;
  worstAt = 0;
  nearZero = 0;
  /** Results that are not the nearest float. */
  wrong = 0;
  readonly #truth: Truth;
  readonly #nearZeros: readonly Interval[];
  #x: Float32Array = new Float32Array();
  #y: Float32Array = new Float32Array();
  /** Of the stretch at hand: 1 / ulp, at least; whether there are two; how well errors are known in ulp. */
  #unit = 1;
  #isEither = false;
  /** Whether the last results were all the same. */
  isConstant = false;
  #isIdentity = false;
  #doubt = 0;
  #bound = 0;
  /** The worst input since the last reference was asked, and its error in ulp up to the doubt. */
  #candidate = -1;
  #candidateError = -1;
  #size = SMALLEST;
  #successes = 0;
  #pause = 0;
  #nextPause = 1;

  constructor(truth: Truth, nearZeros: readonly Interval[]) {
    this.#truth = truth;
    this.#nearZeros = nearZeros;
  }

  /**
   * x: floats with consecutive bits, a power of two of them, the first with that many zero bits at its end. y: the results;
   * where all are the same, or all are x, most stretches are decided at once.
   */
  compare(x: Float32Array, y: Float32Array): void {
    this.#x = x;
    this.#y = y;
    this.isConstant = isUniform(wordsOf(y));
    this.#isIdentity = isIdentity(wordsOf(x), wordsOf(y));
    if (!Number.isFinite(x[0]!)) {
      this.#one(0);
      this.#expectNan(1, x.length);
    } else if (this.#isOutside(x[0]!) && this.#isOutside(x.at(-1)!)) {
      this.#expectNan(0, x.length);
    } else {
      this.#cover();
    }
  }

  /** x: floats of any kind and number. */
  compareSingly(x: Float32Array, y: Float32Array): void {
    this.#x = x;
    this.#y = y;
    this.#pointwise(0, x.length);
  }

  /** Both signs of an input lie on different sides of a domain, and a block has one sign. */
  #isOutside(x: number): boolean {
    const [low, high] = this.#truth.domain;
    return (x < low || x > high) && Number.isNaN(this.#truth.exact(x).high);
  }

  #expectNan(from: number, to: number): void {
    this.#one(from);
    for (let i = from + 1; i < to; i++) if (!Number.isNaN(this.#y[i]!)) this.#one(i);
  }

  #cover(): void {
    const count = this.#x.length;
    for (let at = 0; at < count; ) {
      if (this.#pause > 0) {
        this.#pause--;
        this.#pointwise(at, SMALLEST);
        at += SMALLEST;
        continue;
      }
      while (at % this.#size !== 0 || at + this.#size > count) this.#size /= 2;
      const size = this.#size;
      const middle = this.#x[at + size / 2]!;
      const p = this.#truth.taylor.over({ middle, half: middle - this.#x[at]! }, this.#allowed);
      if (p) {
        this.#scan(p, at, size);
        at += size;
        this.#nextPause = 1;
        if (++this.#successes >= PATIENCE && at % (2 * size) === 0) this.#resize(2 * size);
      } else if (size > SMALLEST) {
        this.#resize(size / 2);
      } else {
        this.#pointwise(at, size);
        at += size;
        this.#pause = this.#nextPause - 1;
        this.#nextPause = Math.min(LONGEST_PAUSE, 2 * this.#nextPause);
      }
    }
  }

  #resize(size: number): void {
    this.#size = size;
    this.#successes = 0;
  }

  /** The error that a polynomial may have: any where every value overflows, and none where a stretch has to be split. */
  readonly #allowed = (reach: number, high: number): number => {
    const [least, most] = [Math.abs(high) - reach, Math.abs(high) + reach];
    if (least >= OVERFLOW) return Infinity;
    if (!(most < OVERFLOW / 2)) return -1;
    // A power of two is no matter where all values are so close to it that results are no other float.
    if (hasTwoUnits(least, most) && reach * unitOf(least) > 0.25) return -1;
    return CLEAR / unitOf(least);
  };

  #scan(p: Polynomial, start: number, size: number): void {
    if (Math.abs(p.high) >= OVERFLOW) {
      const expected = p.high > 0 ? Infinity : -Infinity;
      this.#one(start);
      for (let i = start + 1; i < start + size; i++) if (this.#y[i] !== expected) this.#one(i);
      return;
    }
    this.#setUnit(Math.abs(p.high), p.reach);
    this.#bound = p.bound;
    // The subtraction of `high` may round where the result is far off.
    this.#doubt = p.bound * this.#unit + 2 ** -50;
    const [a, b] = [this.#x[start]!, this.#x[start + size - 1]!];
    const isNear = isNearZero(this.#nearZeros, Math.min(a, b), Math.max(a, b));
    if (!isNear && this.#isFine(p, start, size)) return;
    const scan = scans[p.degree]!;
    // The last one first: where errors grow all the way, it spares a judgement of each.
    this.#considerLast(p, start, size);
    scan(p, this.#y, start, size, this.#limit(), this.#judge);
    this.#settle();
    if (isNear) scan(p, this.#y, start, size, this.#zeroLimit(), this.#judgeNearZero);
  }

  /** Whether no error of a stretch can matter, by its first result. */
  #isFine(p: Polynomial, start: number, size: number): boolean {
    const limit = this.#limit();
    if (this.isConstant) return Math.abs(this.#y[start]! - p.high) + p.reach <= limit;
    if (!this.#isIdentity) return false;
    // f(x) − x, where x = m + h t.
    const middle = this.#x[start + size / 2]!;
    const half = middle - this.#x[start]!;
    const slope = p.degree > 0 ? p.q[1]! : 0;
    const bends = p.q.subarray(2, Math.max(2, p.degree + 1)).reduce((sum, q) => sum + Math.abs(q), 0);
    const off = Math.abs(p.high - middle) + Math.abs(p.q[0]!) + Math.abs(slope - half) + bends;
    return (off + p.bound) * INFLATE <= limit;
  }

  #setUnit(size: number, reach: number): void {
    this.#unit = unitOf(size - reach);
    this.#isEither = hasTwoUnits(size - reach, size + reach);
  }

  /** Errors above this one matter. */
  #limit(): number {
    return Math.min(MIDDLE - this.#doubt, this.#bar() + this.#doubt) / this.#unit;
  }

  #bar(): number {
    return Math.max(this.worst, this.#candidateError);
  }

  #zeroLimit(): number {
    return this.nearZero * (1 + 2 ** -20) + this.#bound;
  }

  readonly #judge: Rare = (i, error) => {
    this.#decide(i, error * this.#unit, this.#doubt);
    return this.#limit();
  };

  /** Makes the last input of a stretch the candidate, if it is worse than those before. */
  #considerLast(p: Polynomial, start: number, size: number): void {
    const i = start + size - 1;
    const sum = p.q.subarray(0, p.degree + 1).reduceRight((s, q) => s * (1 - 2 / size) + q);
    this.#consider(i, Math.abs(this.#y[i]! - p.high - sum) * this.#unit, this.#doubt);
  }

  readonly #judgeNearZero: Rare = i => {
    if (isNearZero(this.#nearZeros, this.#x[i]!)) this.#measureNearZero(i);
    return this.#zeroLimit();
  };

  /** An error in ulp that is known up to a doubt. */
  #decide(i: number, error: number, doubt: number): void {
    const isClear = error < MIDDLE - doubt || (error > MIDDLE + doubt && !this.#isEither);
    if (isClear && !isRounded(error)) this.wrong++;
    if (!isClear) this.#ask(i, true);
    this.#consider(i, error, doubt);
  }

  /** Whether this input is the worst so far. */
  #consider(i: number, error: number, doubt: number): void {
    if (!(error > this.#bar() + doubt) || isNearZero(this.#nearZeros, this.#x[i]!)) return;
    // With two units an error is too large at most: it is no bar for the next.
    if (this.#isEither) this.#ask(i, false);
    else [this.#candidate, this.#candidateError] = [i, error];
  }

  /** Asks the last reference about the worst input. */
  #settle(): void {
    if (this.#candidate >= 0) this.#ask(this.#candidate, false);
    this.#candidate = -1;
    this.#candidateError = -1;
  }

  /** The last reference. */
  #ask(i: number, counts: boolean): void {
    const { high, low } = this.#truth.exact(this.#x[i]!);
    const error = ulpError(this.#y[i]!, high, low);
    if (counts && !isRounded(error)) this.wrong++;
    if (error > this.worst && !isNearZero(this.#nearZeros, this.#x[i]!)) {
      this.worst = error;
      this.worstAt = this.#x[i]!;
    }
  }

  #measureNearZero(i: number): void {
    const { high, low } = this.#truth.exact(this.#x[i]!);
    this.nearZero = Math.max(this.nearZero, Math.abs(this.#y[i]! - high - low));
  }

  #one(i: number): void {
    this.#ask(i, true);
    if (isNearZero(this.#nearZeros, this.#x[i]!)) this.#measureNearZero(i);
  }

  #pointwise(start: number, size: number): void {
    const { valueAt, radius } = this.#truth.pointwise;
    for (let i = start; i < start + size; i++) {
      const x = this.#x[i]!;
      const truth = valueAt(x);
      const r = radius[0]!;
      const distance = Math.abs(truth);
      this.#setUnit(distance, r);
      const unit = this.#unit;
      const y = this.#y[i]!;
      if (!(r * unit <= CLEAR && distance < OVERFLOW / 2 && Math.abs(y) < Infinity)) {
        this.#one(i);
        continue;
      }
      const off = Math.abs(y - truth);
      this.#decide(i, off * unit, r * unit + 2 ** -50);
      if (off > this.nearZero * (1 + 2 ** -20) + r && isNearZero(this.#nearZeros, x))
        this.#measureNearZero(i);
    }
    this.#settle();
  }
}
