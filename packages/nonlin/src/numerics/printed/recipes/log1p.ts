// Written by `npm run generate` from numerics/. Do not edit.
import { copysign, exponent, pow2, significand } from '../../bits.ts';
import type { RecipeCode } from '../../index.ts';

export function log1p(x: number): number {
  const u = 1 + x;
  const k = exponent(u);
  const high = k * 0.6931471803691238;
  const f = significand(u) - 1;
  const y = high + f;
  const v = u - 1;
  const c = (1 - (u - v) + (x - v)) * pow2(-Math.min(k, 1000));
  const s = f / (2 + f);
  const z = s * s;
  const h = 0.5 * f * f;
  return x < Infinity ? x > -1 ? copysign(y + (high - y + f + (k * 1.9082149292705877e-10 + (c - (c + c) * (s - z)) - (h - s * (h + z * ((((((0.14795740730910537 * z + 0.15314075226086282) * z + 0.1818356317938088) * z + 0.22222198599781756) * z + 0.28571428742067434) * z + 0.39999999999416536) * z + 0.6666666666666734))))), x) : (x < -1 ? Infinity : 0) - Infinity : x;
}

export const log1pProgram: RecipeCode = {
  params: ['x'],
  program: 'x inf<x 1~:>1 x+:exponent:.6931471803691238*:$2 significand 1-:+:$2$0-$1+$3 19082149292705877e-26*1$4$4 1-:--x$0-+$4 1e3&~pow2*:$0$0+$3 2$3+/:$0$0*:-*-+.5$5*$5*:$2$0$1 .14795740730910537$1*.15314075226086282+$1*.1818356317938088+$1*.22222198599781756+$1*.28571428742067434+$1*.39999999999416536+$1*.6666666666666734+*+*--++x copysign x$10<inf 0?inf-?x?',
};

export function shortLog1p(x: number): number {
  const u = 1 + x;
  const k = exponent(u);
  const f = Math.abs(k) < 0.5 ? x : significand(u) - 1;
  const s = f / (2 + f);
  const t1 = s * s;
  return x < Infinity ? x > -1 ? copysign(k * 0.6931471805599453 + 2 * s * ((((0.11809160286029635 * t1 + 0.1426746831266572) * t1 + 0.20000193378280837) * t1 + 0.33333332617678246) * t1 + 1.0000000000042346), x) : (x < -1 ? Infinity : 0) - Infinity : x;
}

export const shortLog1pProgram: RecipeCode = {
  params: ['x'],
  program: 'x inf<x 1~:>1 x+:exponent:.6931471805599453*2$0|.5<x$1 significand 1-?:2$0+/:*.11809160286029635$0$0*:*.1426746831266572+$0*.20000193378280837+$0*.33333332617678246+$0*1.0000000000042346+*+x copysign x$5<inf 0?inf-?x?',
};
