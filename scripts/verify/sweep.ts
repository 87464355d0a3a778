// Compares float32 results with a reference, one after the other, and sums up what was found.

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
const perUlp = Float64Array.from({ length: 2048 }, (_, e) => 2 ** Math.min(23 - (e - 1023), 149));
const LARGEST = 3.4028234663852886e38;
/** From here on the nearest float32 is infinite. */
const OVERFLOW = LARGEST + 2 ** 103;

/** |y − truth| in float32 ulp; 0 for NaN and NaN, and for infinity where rounding gives it. */
export function ulpError(y: number, truth: number): number {
  if (Number.isNaN(truth) || Number.isNaN(y)) return Number.isNaN(truth) === Number.isNaN(y) ? 0 : Infinity;
  if (!Number.isFinite(y)) return Math.fround(truth) === y ? 0 : Infinity;
  if (Math.abs(truth) >= OVERFLOW) return Infinity;
  double[0] = truth;
  return Math.abs(y - truth) * perUlp[(words[1]! >>> 20) & 0x7ff]!;
}

/** FNV-1a over 32-bit words. */
export function hashBits(bits: Uint32Array, seed = FNV_BASIS): number {
  let hash = seed;
  for (let i = 0; i < bits.length; i++) {
    const word = (bits[i]! & 0x7fffffff) > 0x7f800000 ? NAN : bits[i]!;
    hash = Math.imul(hash ^ word, FNV_PRIME);
  }
  return hash >>> 0;
}

export interface Claims {
  readonly rises: boolean;
  readonly symmetry?: 'odd' | 'even';
  /** Interior zeros, around which a quarter to either side is measured absolutely. */
  readonly zeros?: readonly number[];
}

const NEIGHBOURHOOD = 0.25;

/** Compares y with the reference at each x; `mirrored` are the results at −x. Inputs are in the order of the floats' bits. */
export function compare(
  x: Float32Array,
  y: Float32Array,
  mirrored: Float32Array,
  reference: (x: number) => number,
  claims: Claims,
): Findings {
  let worst = -1;
  let worstAt = 0;
  let rounded = 0;
  let asymmetric = 0;
  let falls = 0;
  let nearZero = 0;
  const sign = claims.symmetry === 'odd' ? -1 : 1;
  for (let i = 0; i < x.length; i++) {
    const truth = reference(x[i]!);
    const isNearZero = claims.zeros?.some(z => Math.abs(x[i]! - z) < NEIGHBOURHOOD) ?? false;
    const error = ulpError(y[i]!, truth);
    if (isNearZero) nearZero = Math.max(nearZero, Math.abs(y[i]! - truth));
    if (error > worst && !isNearZero) {
      worst = error;
      worstAt = x[i]!;
    }
    if (error <= 0.5) rounded++;
    if (claims.symmetry && !Object.is(mirrored[i], sign * y[i]!) && !Number.isNaN(y[i]!)) asymmetric++;
    // Bits of negative floats count downwards.
    if (claims.rises && i > 0 && (x[i]! < 0 ? y[i]! > y[i - 1]! : y[i]! < y[i - 1]!)) falls++;
  }
  return {
    count: x.length,
    worst,
    worstAt,
    rounded,
    falls,
    asymmetric,
    nearZero,
    hash: hashBits(new Uint32Array(y.buffer, y.byteOffset, y.length)),
  };
}

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
