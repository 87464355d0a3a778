// Written by `npm run generate` from lossFormulas.ts. Do not edit.
import type { SlopeCode } from '../../kernels/code.ts';
import { exp } from './numerics.ts';
import { expProgram } from './recipes/exp.ts';

function slope(x: number, t: number, weight: number, posWeight: number, divisor: number): number {
  const no = 1 - t;
  const e = exp(-Math.abs(x));
  const yes = posWeight * t;
  return weight * (x < 0 ? no * e - yes : no - yes * e) / ((1 + e) * divisor);
}

const code: SlopeCode = {
  name: 'bceWithLogits',
  params: ['weight', 'posWeight', 'divisor'],
  slope,
  program: 'weight x 0 lt 1 t sub : x abs neg exp : mul posWeight t mul : sub $0 $2 $1 mul sub select mul 1 $1 add divisor mul div',
  recipes: { exp: expProgram },
};
export { code as bceWithLogits };
