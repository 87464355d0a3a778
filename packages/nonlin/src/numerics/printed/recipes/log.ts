// Written by `npm run generate` from numerics/. Do not edit.
import { exponent, significand } from '../../bits.ts';
import type { RecipeCode } from '../../index.ts';

export function log(x: number): number {
  const subnormal = x < 2.2250738585072014e-308;
  const u = subnormal ? x * 18014398509481984 : x;
  const k = exponent(u) - (subnormal ? 54 : 0);
  const high = k * 0.6931471803691238;
  const f = significand(u) - 1;
  const y = high + f;
  const h = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  return x < Infinity ? x > 0 ? y + (high - y + f + (k * 1.9082149292705877e-10 - (h - s * (h + z * ((((((0.14795740730910537 * z + 0.15314075226086282) * z + 0.1818356317938088) * z + 0.22222198599781756) * z + 0.28571428742067434) * z + 0.39999999999416536) * z + 0.6666666666666734))))) : (x < 0 ? Infinity : 0) - Infinity : x;
}

export const logProgram: RecipeCode = {
  params: ['x'],
  program: 'x inf<x 0>x 22250738585072014e-324<:x 18014398509481984*x?:exponent$1 54 0?-:.6931471803691238*:$2 significand 1-:+:$2$0-$1+$3 19082149292705877e-26*.5$1*$1*:$2 2$2+/:$1$0$0*:.14795740730910537$0*.15314075226086282+$0*.1818356317938088+$0*.22222198599781756+$0*.28571428742067434+$0*.39999999999416536+$0*.6666666666666734+*+*--++x 0<inf 0?inf-?x?',
};

export function shortLog(x: number): number {
  const f = significand(x) - 1;
  const s = f / (2 + f);
  const t1 = s * s;
  return x < Infinity ? x > 0 ? exponent(x) * 0.6931471805599453 + 2 * s * ((((0.11809160286029635 * t1 + 0.1426746831266572) * t1 + 0.20000193378280837) * t1 + 0.33333332617678246) * t1 + 1.0000000000042346) : (x < 0 ? Infinity : 0) - Infinity : x;
}

export const shortLogProgram: RecipeCode = {
  params: ['x'],
  program: 'x inf<x 0>x exponent .6931471805599453*2 x significand 1-:2$0+/:*.11809160286029635$0$0*:*.1426746831266572+$0*.20000193378280837+$0*.33333332617678246+$0*1.0000000000042346+*+x 0<inf 0?inf-?x?',
};
