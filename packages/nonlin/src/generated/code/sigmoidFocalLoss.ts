// Written by `npm run generate` from lossFormulas.ts. Do not edit.
import type { SlopeCode } from '../../kernels/code.ts';
import { exp, expsum, log1p } from './numerics.ts';
import { head } from '../../numerics/bits.ts';
import { expProgram } from './recipes/exp.ts';
import { expsumProgram } from './recipes/expsum.ts';
import { log1pProgram } from './recipes/log1p.ts';

function slope(x: number, t: number, weight: number, gamma: number, no: number, yes: number, divisor: number): number {
  const s = 2 * t - 1;
  const z = Math.max(Math.min(s * x, 1e+300), -1e+300);
  const e = exp(-Math.abs(z));
  const rest = log1p(e);
  const t1 = Math.max(z, 0) + rest;
  const t2 = gamma * t1;
  const t3 = -t2;
  const t4 = head(gamma);
  const t5 = head(t1);
  const t6 = t1 - t5;
  const t7 = gamma - t4;
  const t8 = z < 0;
  return weight * (-(s * (t > 0 ? yes : no)) * expsum(t3, Math.abs(t3) < Infinity ? -(t4 * t5 - t2 + (t4 * t6 + t7 * t5) + t7 * t6) : 0) * (gamma * (t8 ? e : 1) * (Math.max(-z, 0) + rest) + (t8 ? 1 : e))) / ((1 + e) * divisor);
}

const code: SlopeCode = {
  name: 'sigmoidFocalLoss',
  params: ['weight', 'gamma', 'no', 'yes', 'divisor'],
  slope,
  program: 'weight 2 t mul 1 sub : t 0 gt yes no select mul neg gamma $0 x mul 1e+300 min 1e+300 neg max : 0 max $1 abs neg exp : log1p : add mul neg exp mul gamma $1 0 lt : $2 1 select mul $1 neg 0 max $3 add mul $4 1 $2 select add mul mul 1 $2 add divisor mul div',
  recipes: { exp: expProgram, expsum: expsumProgram, log1p: log1pProgram },
};
export { code as sigmoidFocalLoss };
