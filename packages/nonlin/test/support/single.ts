// float32 one operation at a time, with the bit operations that shaders have: what a single recipe means.
import type { Arithmetic } from '../../src/formula/index.ts';
import { turn } from '../../src/numerics/bits.ts';

const float = new Float32Array(1);
const word = new Uint32Array(float.buffer);
const bits = (x: number): number => {
  float[0] = x;
  return word[0]!;
};
const ofBits = (u: number): number => {
  word[0] = u;
  return float[0]!;
};
/** √½ as bits, and 1 less that. */
const [ROOT_HALF, LESS] = [0x3f3504f3, 0x3f800000 - 0x3f3504f3];
const pow2 = (n: number): number => ofBits((n + 127) << 23);
const { fround } = Math;

export const single: Arithmetic<number> = {
  constant: fround,
  lowest: Number.NEGATIVE_INFINITY,
  compare: (o, a, b) => ({ lt: a < b, le: a <= b, gt: a > b, ge: a >= b })[o],
  ops: {
    neg: a => -a,
    add: (a, b) => fround(a + b),
    sub: (a, b) => fround(a - b),
    mul: (a, b) => fround(a * b),
    div: (a, b) => fround(a / b),
    sqrt: a => fround(Math.sqrt(a)),
    abs: Math.abs,
    min: Math.min,
    max: Math.max,
    round: x => {
      const below = Math.floor(x);
      const up = x - below > 0.5 || (x - below === 0.5 && below % 2 !== 0);
      return up ? below + 1 : below;
    },
    pow2,
    exponent: x => ((bits(x) + LESS) >>> 23) - 127,
    significand: x => ofBits(((bits(x) + LESS) & 0x7fffff) + ROOT_HALF),
    head: x => ofBits(bits(x) & 0xfffff000),
    copysign: (x, s) => (Object.is(s, -0) || s < 0 ? -Math.abs(x) : Math.abs(x)),
    scale: (x, n) => fround(x * pow2(n)),
    // Exact from 2^20 on only, where the float64 recipes turn to it.
    turn: (x, k) => fround(turn(x, k)),
  },
};
