// The bit operations of the recipes in plain JavaScript: exact, and the same on every engine.

const float = new Float64Array(1);
const words = /* @__PURE__ */ wordsOf(float);
function wordsOf(floats: Float64Array): Int32Array {
  return new Int32Array(floats.buffer);
}
/** Which word of a float64 holds sign and exponent. */
const HIGH = /* @__PURE__ */ highWord();
function highWord(): number {
  return new Uint8Array(Uint16Array.of(1).buffer)[0]!;
}
const LOW = /* @__PURE__ */ lowWord();
function lowWord(): number {
  return 1 - HIGH;
}

/** 1.5 · 2^52: adding it pushes the fraction of a number below 2^51 off the end of the significand. */
const ROUNDING = 6755399441055744;
/** High word of √½: significands are taken between √½ and √2, so that a logarithm is small near 1. */
const ROOT_HALF = 0x3fe6a09e;
const ONE = 0x3ff00000;

/** The nearest integer, ties to even, for |x| < 2^51. */
export const round = (x: number): number => x + ROUNDING - ROUNDING;

/** 2^n for −1022 ≤ n ≤ 1023. Reading a table is faster than putting bits together, which waits for memory twice. */
const POWERS = /* @__PURE__ */ powers();
function powers(): Float64Array {
  const table = new Float64Array(2046);
  for (let n = 0, p = 1; n <= 1023; n++, p *= 2) {
    table[n + 1022] = p;
    if (n > 0 && n < 1023) table[1022 - n] = 1 / p;
  }
  table[0] = 2.2250738585072014e-308;
  return table;
}

/** 2^n for an integer −1022 ≤ n ≤ 1023; NaN for any other number. */
export const pow2 = (n: number): number => POWERS[n + 1022] ?? Number.NaN;

/** The integer e with x = m · 2^e, √½ ≤ m < √2, for a finite normal x > 0. */
export function exponent(x: number): number {
  float[0] = x;
  return ((words[HIGH]! + (ONE - ROOT_HALF)) >> 20) - 1023;
}

/** The m with x = m · 2^e, √½ ≤ m < √2, for a finite normal x > 0. */
export function significand(x: number): number {
  float[0] = x;
  words[HIGH] = ((words[HIGH]! + (ONE - ROOT_HALF)) & 0xfffff) + ROOT_HALF;
  return float[0]!;
}

/** x with the low 32 bits of its significand cleared. */
export function head(x: number): number {
  float[0] = x;
  words[LOW] = 0;
  return float[0]!;
}

/** The magnitude of x with the sign of s, −0 included. */
export function copysign(x: number, s: number): number {
  float[0] = s;
  return words[HIGH]! < 0 ? -Math.abs(x) : Math.abs(x);
}

/** x · 2^n for an integer n, where x and the result are normal; NaN for NaN. */
export const scale = (x: number, n: number): number => x * pow2(n);

/** From here on |x| has too many quarter turns for the parts of π/2 in numerics/trigonometry.ts. */
const FAR = 1048576;
const TWO_52 = 4503599627370496;
/** Bits of π/2 behind the point: 1024 for the quarter turns of the largest float, and KEPT for what is left. */
const WIDTH = 1184n;
/** Bits of the remainder, of which at most 62 are leading zeros for any float64. */
const KEPT = 160n;

/** ⌊π/2 · 2^WIDTH⌋ by J. Machin's formula (1706), made when first needed. */
let halfPi = 0n;
function halfPiBits(): bigint {
  const arctan = (n: bigint): bigint => {
    let power = (1n << (WIDTH + 16n)) / n;
    let sum = power;
    for (let k = 3n; power !== 0n; k += 2n) {
      power = -power / (n * n);
      sum += power / k;
    }
    return sum;
  };
  halfPi ||= (8n * arctan(5n) - 2n * arctan(239n)) >> 16n;
  return halfPi;
}

/** The last x and its parts: recipes ask for the three of one x in a row, and sine and cosine for the same. */
let turned: number | undefined;
let turnedParts: readonly [quarters: number, high: number, low: number];

/** x = q π/2 + r for 2^20 ≤ |x| < ∞: q mod 4 for k = 0, r rounded for k = 1, and what rounding left for k = 2. */
export function turn(x: number, k: number): number {
  const size = Math.abs(x);
  if (!(size >= FAR && size < Infinity)) return Number.NaN;
  if (x !== turned) [turned, turnedParts] = [x, turnParts(x)];
  return turnedParts[k]!;
}

/** In integers as long as π needs digits (M. H. Payne, R. N. Hanek, SIGNUM Newsletter 18, 1983): slow, and exact. */
function turnParts(x: number): typeof turnedParts {
  const size = Math.abs(x);
  const unit = halfPiBits();
  const whole = Math.floor(size);
  const scaled = (BigInt(whole) << WIDTH) + (BigInt((size - whole) * TWO_52) << (WIDTH - 52n));
  const q = (2n * scaled + unit) / (2n * unit);
  const rest = (scaled - q * unit) >> (WIDTH - KEPT);
  const sign = x < 0 ? -1 : 1;
  const inUnits = (n: bigint): number => Number(n) / pow2(Number(KEPT));
  const high = inUnits(rest);
  const low = inUnits(rest - BigInt(high * pow2(Number(KEPT))));
  return [sign * Number(q % 4n), sign * high, sign * low];
}
