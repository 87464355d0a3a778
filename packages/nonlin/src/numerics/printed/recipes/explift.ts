// Written by `npm run generate` from numerics/. Do not edit.
import { pow2, round } from '../../bits.ts';
import type { RecipeCode } from '../../index.ts';

export function explift(x: number, low: number, up: number): number {
  const c = Math.max(Math.min(x, 710), -900);
  const n = round(c * 1.4426950408889634);
  const hi = c - n * 0.6931471803691238;
  const s = 1 + hi;
  const lo = n * 1.9082149292705877e-10 - Math.max(Math.min(low, 0.125), -0.125);
  const r = hi - lo;
  const t1 = r * r;
  const k = n + up;
  const half = round(k * 0.5);
  return (s + (1 - s + hi + (0.5 * t1 + t1 * r * ((((2.5101250122314335e-8 * t1 + 0.000002755726688812097) * t1 + 0.00019841269863402324) * t1 + 0.00833333333333057) * t1 + 0.16666666666666666 + r * ((((1.7430619192561595e-9 * t1 + 2.7568097254270054e-7) * t1 + 0.000024801575493690702) * t1 + 0.001388888889415802) * t1 + 0.04166666666665888)) - lo))) * pow2(half) * pow2(k - half);
}

export const expliftProgram: RecipeCode = {
  params: ['x', 'low', 'up'],
  program: '1 x 710&900~^:$0 1.4426950408889634*round:.6931471803691238*-:+:1$0-$1+.5$1$2 19082149292705877e-26*low .125&.125~^-:-:$0*:*$0$1*25101250122314335e-24$0*2755726688812097e-21+$0*.00019841269863402324+$0*.00833333333333057+$0*.16666666666666666+$1 17430619192561595e-25$0*27568097254270054e-23+$0*24801575493690702e-21+$0*.001388888889415802+$0*.04166666666665888+*+*+$2-++$5 up+:.5*round:pow2*$1$0-pow2*',
};
