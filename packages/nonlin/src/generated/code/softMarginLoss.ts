// Written by `npm run generate` from lossFormulas.ts. Do not edit.
import type { SlopeCode } from '../../kernels/code.ts';
import { expsum } from './numerics.ts';
import { head } from '../../numerics/bits.ts';
import { expsumProgram } from './recipes/expsum.ts';

function slope(x: number, t: number, weight: number, divisor: number): number {
  const z = t * x;
  const t1 = -Math.abs(z);
  const t2 = head(t);
  const t3 = head(x);
  const t4 = x - t3;
  const t5 = t - t2;
  const t6 = t2 * t3 - z + (t2 * t4 + t5 * t3) + t5 * t4;
  const e = expsum(t1, Math.abs(t1) < Infinity ? -(z < 0 ? -t6 : t6) : 0);
  return weight * (-t * (z > 0 ? e : 1)) / ((1 + e) * divisor);
}

const code: SlopeCode = {
  name: 'softMarginLoss',
  params: ['weight', 'divisor'],
  slope,
  program: 'weight t neg t x mul : 0 gt $0 abs neg exp : 1 select mul mul 1 $1 add divisor mul div',
  recipes: { expsum: expsumProgram },
};
export { code as softMarginLoss };
