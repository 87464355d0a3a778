// Written by `npm run generate` from numerics/. Do not edit.
import { copysign, exponent, pow2, round, significand } from '../../numerics/bits.ts';

export function exp(x: number): number {
  const c = Math.min(Math.max(x, -746), 710);
  const n = round(c * 1.4426950408889634);
  const r = c - n * 0.6931471803691238 - n * 1.9082149292705877e-10;
  const h = round(n * 0.5);
  return (1 + (r + r * r * (((((((((((1.6059043836821613e-10 * r + 2.08767569878681e-9) * r + 2.505210838544172e-8) * r + 2.755731922398589e-7) * r + 0.0000027557319223985893) * r + 0.0000248015873015873) * r + 0.0001984126984126984) * r + 0.001388888888888889) * r + 0.008333333333333333) * r + 0.041666666666666664) * r + 0.16666666666666666) * r + 0.5))) * pow2(h) * pow2(n - h);
}

export function expsum(x: number, low: number): number {
  const c = Math.min(Math.max(x, -746), 710);
  const n = round(c * 1.4426950408889634);
  const r = c - n * 0.6931471803691238 - (n * 1.9082149292705877e-10 - low);
  const h = round(n * 0.5);
  return (1 + (r + r * r * (((((((((((1.6059043836821613e-10 * r + 2.08767569878681e-9) * r + 2.505210838544172e-8) * r + 2.755731922398589e-7) * r + 0.0000027557319223985893) * r + 0.0000248015873015873) * r + 0.0001984126984126984) * r + 0.001388888888888889) * r + 0.008333333333333333) * r + 0.041666666666666664) * r + 0.16666666666666666) * r + 0.5))) * pow2(h) * pow2(n - h);
}

export function expm1(x: number): number {
  const c = Math.min(Math.max(x, -40), 710);
  const n = round(c * 1.4426950408889634);
  const n1 = Math.min(n, 1000);
  const scale = pow2(n1);
  const a = scale - 1;
  const near = c - n * 0.6931471803691238;
  const nl = n * 1.9082149292705877e-10;
  const r = near - nl;
  const b = scale * r;
  const s = a + b;
  return copysign((s + (b - (s - a) + scale * (r * r * (((((((((((1.6059043836821613e-10 * r + 2.08767569878681e-9) * r + 2.505210838544172e-8) * r + 2.755731922398589e-7) * r + 0.0000027557319223985893) * r + 0.0000248015873015873) * r + 0.0001984126984126984) * r + 0.001388888888888889) * r + 0.008333333333333333) * r + 0.041666666666666664) * r + 0.16666666666666666) * r + 0.5) + (near - r - nl)))) * pow2(n - n1), x);
}

export function log(x: number): number {
  const tiny = x < 2.2250738585072014e-308;
  const u = tiny ? x * 18014398509481984 : x;
  const e = exponent(u) - (tiny ? 54 : 0);
  const f = significand(u) - 1;
  const h = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  return x > 0 ? x < Infinity ? e * 0.6931471803691238 - (h - (s * (h + z * ((((((((((0.08695652173913043 * z + 0.09523809523809523) * z + 0.10526315789473684) * z + 0.11764705882352941) * z + 0.13333333333333333) * z + 0.15384615384615385) * z + 0.18181818181818182) * z + 0.2222222222222222) * z + 0.2857142857142857) * z + 0.4) * z + 0.6666666666666666)) + e * 1.9082149292705877e-10) - f) : x : x < 0 ? x - x / 0 * 0 - Infinity + Infinity : x <= 0 ? -Infinity : x;
}

export function log1p(x: number): number {
  const w = Math.max(x, -1);
  const t1 = Math.abs(w) < 0.29;
  const u = 1 + w;
  const v = u > 0 ? u : 1;
  const k = t1 ? 0 : exponent(v);
  const f = t1 ? w : significand(v) - 1;
  const h = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  return x > -1 ? x < Infinity ? copysign(k * 0.6931471803691238 - (h - (s * (h + z * ((((((((((0.08695652173913043 * z + 0.09523809523809523) * z + 0.10526315789473684) * z + 0.11764705882352941) * z + 0.13333333333333333) * z + 0.15384615384615385) * z + 0.18181818181818182) * z + 0.2222222222222222) * z + 0.2857142857142857) * z + 0.4) * z + 0.6666666666666666)) + (k * 1.9082149292705877e-10 + (t1 ? 0 : (w < 1 ? w - (u - 1) : 1 - (u - w)) / v))) - f), x) : x : x < -1 ? Infinity - Infinity : x <= -1 ? -Infinity : x;
}

export function tanh(x: number): number {
  const t1 = 2 * Math.min(Math.abs(x), 22);
  const t2 = Math.min(Math.max(t1, -40), 710);
  const t3 = round(t2 * 1.4426950408889634);
  const t4 = Math.min(t3, 1000);
  const t5 = pow2(t4);
  const t6 = t5 - 1;
  const t7 = t2 - t3 * 0.6931471803691238;
  const t8 = t3 * 1.9082149292705877e-10;
  const t9 = t7 - t8;
  const t10 = t5 * t9;
  const t11 = t6 + t10;
  const m = copysign((t11 + (t10 - (t11 - t6) + t5 * (t9 * t9 * (((((((((((1.6059043836821613e-10 * t9 + 2.08767569878681e-9) * t9 + 2.505210838544172e-8) * t9 + 2.755731922398589e-7) * t9 + 0.0000027557319223985893) * t9 + 0.0000248015873015873) * t9 + 0.0001984126984126984) * t9 + 0.001388888888888889) * t9 + 0.008333333333333333) * t9 + 0.041666666666666664) * t9 + 0.16666666666666666) * t9 + 0.5) + (t7 - t9 - t8)))) * pow2(t3 - t4), t1);
  return copysign(m / (m + 2), x);
}
