// Written by `npm run generate` from numerics/. Do not edit.
import { copysign, head, pow2, round } from '../../bits.ts';
import type { RecipeCode } from '../../index.ts';

export function tanh(x: number): number {
  const a = Math.min(Math.abs(x), 19.25);
  const n = Math.min(round(a * 2.8853900817779268), 53);
  const p = pow2(-n);
  const b = 1 - p;
  const hi = n * 0.6931471803691238 - (a + a);
  const v = p * hi;
  const s = b - v;
  const lo = n * 1.9082149292705877e-10;
  const t1 = hi + lo;
  const t2 = t1 * t1;
  const sl = b - s - v - p * (0.5 * t2 + t2 * t1 * ((((2.5101250122314335e-8 * t2 + 0.000002755726688812097) * t2 + 0.00019841269863402324) * t2 + 0.00833333333333057) * t2 + 0.16666666666666666 + t1 * ((((1.7430619192561595e-9 * t2 + 2.7568097254270054e-7) * t2 + 0.000024801575493690702) * t2 + 0.001388888889415802) * t2 + 0.04166666666665888)) + lo);
  const t = s + sl;
  const t3 = 2 - t;
  const w = 1 / t3;
  const q = head(t * w);
  const d = head(t3);
  return copysign(q + (s - q * d + sl - q * (2 - d - s - sl)) * w, x);
}

export const tanhProgram: RecipeCode = {
  params: ['x'],
  program: '1 x|19.25&:2.8853900817779268*round 53&:~pow2:-:$1$2 .6931471803691238*$3$3+-:*:-:$3$0-$1-$4 .5$2$5 19082149292705877e-26*:+:$0*:*$0$1*25101250122314335e-24$0*2755726688812097e-21+$0*.00019841269863402324+$0*.00833333333333057+$0*.16666666666666666+$1 17430619192561595e-25$0*27568097254270054e-23+$0*24801575493690702e-21+$0*.001388888889415802+$0*.04166666666665888+*+*+$2+*-:+:1 2$0-:/:*head:$8$0$2 head:*-$5+$1 2$0-$9-$5-*-$2*+x copysign',
};

export function shortTanh(x: number): number {
  const t = Math.max(Math.abs(x) * -2, -20) * 1.4426950408889634;
  const n = round(t);
  const p = pow2(n);
  const f = t - n;
  const m = p * (f * ((((((0.000015252902921928007 * f + 0.00015461323315059955) * f + 0.0013333670399632961) * f + 0.009618057014444067) * f + 0.05550410726721466) * f + 0.24022650920155106) * f + 0.6931471805816698)) - (1 - p);
  return copysign(m / (2 + m), x);
}

export const shortTanhProgram: RecipeCode = {
  params: ['x'],
  program: 'x|2~*20~^1.4426950408889634*:round:pow2:$2$1-:15252902921928007e-21$0*.00015461323315059955+$0*.0013333670399632961+$0*.009618057014444067+$0*.05550410726721466+$0*.24022650920155106+$0*.6931471805816698+**1$1--:2$0+/x copysign',
};
