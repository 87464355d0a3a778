// What is counted in a sweep over float32 results: errors in ulp, order, symmetry, bits.

/** What is known about the results of a stretch of inputs. */
export interface Findings {
  readonly count: number;
  /** Largest |result − true value| in units of the last place at the true value, and where. */
  readonly worst: number;
  readonly worstAt: number;
  /** Results that are the float nearest to the true value. */
  readonly rounded: number;
  /** Neighbours in the wrong order, for a function that is claimed to rise. */
  readonly falls: number;
  /** f(−x) that is not ±f(x), for a function that is claimed to be odd or even. */
  readonly asymmetric: number;
  /** Largest |result − true value| close to an interior zero, where errors in ulp have no bound; 0 if there is none. */
  readonly nearZero: number;
  /** FNV-1a over the bits of all results, NaN as one pattern. */
  readonly hash: number;
}

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const NAN = 0x7fc00000;

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
/** 1 / ulp of float32 by the biased exponent of a float64: 2^(23 − e), at most 2^149. */
export const perUlp = Float64Array.from({ length: 2048 }, (_, e) => 2 ** Math.min(23 - (e - 1023), 149));
const LARGEST = 3.4028234663852886e38;
/**
 * Errors up to this are those of the nearest float, in ulp. True values that are closer to the middle between two floats count as
 * the middle: there are formulas that lie 2^-100 beside it for millions of inputs.
 */
export const MIDDLE = 0.5 + 2 ** -23;
export const isRounded = (error: number): boolean => error <= MIDDLE;

/** From here on the nearest float32 is infinite. */
export const OVERFLOW = LARGEST + 2 ** 103;

/** 1 / ulp of float32 at a finite number. */
export function unitsAt(value: number): number {
  double[0] = value;
  return perUlp[(words[1]! >>> 20) & 0x7ff]!;
}

/** |y − (truth + rest)| in float32 ulp; 0 for NaN and NaN, and for infinity where rounding gives it. */
export function ulpError(y: number, truth: number, rest = 0): number {
  if (Number.isNaN(truth) || Number.isNaN(y)) return Number.isNaN(truth) === Number.isNaN(y) ? 0 : Infinity;
  if (!Number.isFinite(y)) return Math.fround(truth) === y ? 0 : Infinity;
  if (Math.abs(truth) >= OVERFLOW) return Infinity;
  const units = unitsAt(truth);
  // Just below a power of two floats lie twice as close.
  const isBelow = rest * truth < 0 && units < 2 ** 149 && units !== unitsAt(truth * (1 - 2 ** -53));
  return Math.abs(y - truth - rest) * (isBelow ? 2 * units : units);
}

/** FNV-1a over 32-bit words. */
export function hashBits(bits: Uint32Array, seed = FNV_BASIS): number {
  let hash = seed;
  for (let i = 0; i < bits.length; i++) hash = Math.imul(hash ^ pattern(bits[i]!), FNV_PRIME);
  return hash >>> 0;
}

/** Four quarters at a time, each by FNV-1a, and then over their hashes: one after the other takes four times as long. */
export function hashBlock(y: Float32Array, isConstant = false): number {
  const bits = bitsOf(y);
  if (isConstant) return hashOfConstant(bits);
  const quarter = bits.length / 4;
  if (!Number.isInteger(quarter)) return hashBits(bits);
  let [a, b, c, d] = [FNV_BASIS, FNV_BASIS, FNV_BASIS, FNV_BASIS];
  for (let i = 0; i < quarter; i++) {
    a = Math.imul(a ^ pattern(bits[i]!), FNV_PRIME);
    b = Math.imul(b ^ pattern(bits[i + quarter]!), FNV_PRIME);
    c = Math.imul(c ^ pattern(bits[i + 2 * quarter]!), FNV_PRIME);
    d = Math.imul(d ^ pattern(bits[i + 3 * quarter]!), FNV_PRIME);
  }
  return hashBits(Uint32Array.of(a, b, c, d));
}

/** The last hash of a block of equal words: there are many in a row. */
let constant = { word: -1, length: 0, hash: 0 };
function hashOfConstant(bits: Uint32Array): number {
  const [word, length] = [bits[0]!, bits.length];
  if (word !== constant.word || length !== constant.length)
    constant = { word, length, hash: hashBlock(new Float32Array(bits.buffer, bits.byteOffset, length)) };
  return constant.hash;
}

/** NaN has many bit patterns, and counts as one. */
const pattern = (word: number): number => ((word & 0x7fffffff) > 0x7f800000 ? NAN : word);

export interface Claims {
  readonly rises: boolean;
  readonly symmetry?: 'odd' | 'even';
  /** Intervals around interior zeros, in ascending order, where errors are measured absolutely. */
  readonly nearZeros?: readonly Interval[];
}
export type Interval = readonly [low: number, high: number];

/** Whether low … high meets the inside of one of the intervals, which ascend. */
export function isNearZero(intervals: readonly Interval[], low: number, high = low): boolean {
  let [from, to] = [0, intervals.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (intervals[middle]![1] <= low) from = middle + 1;
    else to = middle;
  }
  return from < intervals.length && intervals[from]![0] < high;
}

/** Neighbours in the wrong order, for a function that rises; `before` is the result before the first. */
export function countFalls(x: Float32Array, y: Float32Array, before = Number.NaN): number {
  let falls = 0;
  let last = before;
  for (let i = 0; i < x.length; i++) {
    const next = y[i]!;
    // Bits of negative floats count downwards.
    if (x[i]! < 0 ? next > last : next < last) falls++;
    last = next;
  }
  return falls;
}

/** Results at −x that are not ±y; `mirrored` are the results at −x. */
export function countAsymmetric(
  y: Float32Array,
  mirrored: Float32Array,
  symmetry: 'odd' | 'even' | undefined,
): number {
  if (!symmetry) return 0;
  const [a, b] = [bitsOf(y), bitsOf(mirrored)];
  const flipped = symmetry === 'odd' ? 0x80000000 : 0;
  let count = 0;
  for (let i = 0; i < a.length; i++) if ((a[i]! ^ b[i]!) >>> 0 !== flipped && !Number.isNaN(y[i]!)) count++;
  return count;
}

const bitsOf = (y: Float32Array): Uint32Array => new Uint32Array(y.buffer, y.byteOffset, y.length);

/** The findings of two stretches, one after the other. */
export function merge(a: Findings, b: Findings): Findings {
  const isWorse = b.worst > a.worst;
  return {
    count: a.count + b.count,
    worst: isWorse ? b.worst : a.worst,
    worstAt: isWorse ? b.worstAt : a.worstAt,
    rounded: a.rounded + b.rounded,
    falls: a.falls + b.falls,
    asymmetric: a.asymmetric + b.asymmetric,
    nearZero: Math.max(a.nearZero, b.nearZero),
    hash: hashBits(Uint32Array.of(b.hash), a.hash),
  };
}

export const nothing: Findings = {
  count: 0,
  worst: -1,
  worstAt: 0,
  rounded: 0,
  falls: 0,
  asymmetric: 0,
  nearZero: 0,
  hash: FNV_BASIS,
};

/** float32 numbers with the bits first, first + stride, … */
export function inputs(first: number, count: number, stride = 1): Float32Array {
  const bits = new Uint32Array(count);
  for (let i = 0; i < count; i++) bits[i] = first + i * stride;
  return new Float32Array(bits.buffer);
}
