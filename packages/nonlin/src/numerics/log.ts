// ln x and ln(1 + x).
import { formula, polynomial } from '../formula/index.ts';

const LN2_HI = 0.6931471803691238;
const LN2_LO = 1.9082149292705877e-10;
/** 2 atanh(s) = 2s + s³ · L(s²): 2/3, 2/5, … */
const L = polynomial(...Array.from({ length: 11 }, (_, k) => 2 / (2 * k + 3)));

export const log = formula`
  let tiny = x < 2.2250738585072014e-308;
  let u = tiny ? x * 18014398509481984 : x;
  let e = exponent(u) - (tiny ? 54 : 0);
  let f = significand(u) - 1;
  let s = f / (2 + f);
  let z = s * s;
  let h = 0.5 * f * f;
  let y = e * ${LN2_HI} - ((h - (s * (h + z * ${L}(z)) + e * ${LN2_LO})) - f);
  x > 0 ? (x < inf ? y : x) : (x < 0 ? x - x / 0 * 0 - inf + inf : (x <= 0 ? -inf : x))`;

export const log1p = formula`
  let w = max(x, -1);
  let u = 1 + w;
  let error = w < 1 ? w - (u - 1) : 1 - (u - w);
  let v = u > 0 ? u : 1;
  let e = exponent(v);
  let m = significand(v);
  let f = abs(w) < 0.29 ? w : m - 1;
  let k = abs(w) < 0.29 ? 0 : e;
  let low = abs(w) < 0.29 ? 0 : error / v;
  let s = f / (2 + f);
  let z = s * s;
  let h = 0.5 * f * f;
  let y = k * ${LN2_HI} - ((h - (s * (h + z * ${L}(z)) + (k * ${LN2_LO} + low))) - f);
  x > -1 ? (x < inf ? copysign(y, x) : x) : (x < -1 ? inf - inf : (x <= -1 ? -inf : x))`;
