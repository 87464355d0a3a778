// Written by `npm run generate` from numerics/. Do not edit.
import { round, turn } from '../../bits.ts';
import type { RecipeCode } from '../../index.ts';

export function sinsum(x: number, low: number): number {
  const near = Math.abs(x) < 1048576;
  const q = round(x * 0.6366197723675814);
  const quotient = near ? q : turn(x, 0);
  const turns = quotient - 4 * round(0.25 * quotient);
  const a = x - q * 1.5707963267341256;
  const b = q * 6.077100506303966e-11;
  const h = a - b;
  const c = q * 2.0222662487111665e-21;
  const g = h - c;
  const t = h - a;
  const t2 = g - h;
  const rest = a - (h - t) - (b + t) + (h - (g - t2) - (c + t2)) - q * 8.4784276603689e-32;
  const sum = g + rest;
  const high = near ? sum : turn(x, 1);
  const z = high * high;
  const half = 0.5 * z;
  const w = 1 - half;
  const dip = 1 - w - half + z * z * (((((-1.1358732696467726e-11 * z + 2.087570511415346e-9) * z + -2.7557314215296916e-7) * z + 0.00002480158728899748) * z + -0.0013888888888873338) * z + 0.041666666666666595);
  const low2 = (near ? g - sum + rest : turn(x, 2)) + (near ? low : 0);
  const bend = high * z * (((((1.589543316641682e-10 * z + -2.505073438746997e-8) * z + 0.0000027557313538505658) * z + -0.00019841269829358514) * z + 0.00833333333332184) * z + -0.1666666666666663);
  const v = Math.abs(Math.abs(turns) - 1) < 0.5 ? w + (dip - low2 * (high + bend)) : high + (bend + low2 * (w + dip));
  const t1 = -v;
  return turns < -0.5 ? t1 : turns > 1.5 ? t1 : v;
}

export const sinsumProgram: RecipeCode = {
  params: ['x', 'low'],
  program: 'x|1048576<:x .6366197723675814*round:x 0 turn?:4 .25$0*round*-:.5~<$0|1-|.5<1 .5$3 x$2 1.5707963267341256*-:$3 6077100506303966e-26*:-:$5 20222662487111665e-37*:-:$4$2$2$4-:--$4$0+-$3$1$1$3-:--$3$0+-+$9 84784276603689e-45*-:+:x 1 turn?:$0*:*:-:1$0-$1-$2$2*11358732696467726e-27~$2*2087570511415346e-24+$2*27557314215296916e-23~+$2*2480158728899748e-20+$2*.0013888888888873338~+$2*.041666666666666595+*+:$17$9$5-$6+x 2 turn?$17 low 0?+:$5$5$4*1589543316641682e-25$4*2505073438746997e-23~+$4*27557313538505658e-22+$4*.00019841269829358514~+$4*.00833333333332184+$4*.1666666666666663~+*:+*-+$6$0$1$3$2+*++?:~:$18 1.5>$0$1??',
};
