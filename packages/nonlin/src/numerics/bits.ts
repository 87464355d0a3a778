// The bit operations of the recipes in plain JavaScript: exact, and the same on every engine.

const float = new Float64Array(1);
const words = new Int32Array(float.buffer);
/** Which word of a float64 holds sign and exponent. */
const HIGH = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;
const LOW = 1 - HIGH;

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
