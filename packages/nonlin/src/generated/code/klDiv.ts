// Written by `npm run generate` from lossFormulas.ts. Do not edit.
import type { SlopeCode } from '../../kernels/code.ts';
import { exp } from './numerics.ts';
import { expProgram } from './recipes/exp.ts';

function slope(_x: number, t: number, weight: number, isLog: number, divisor: number): number {
  return weight * (0 - (isLog > 0 ? exp(t) : t)) / divisor;
}

const code: SlopeCode = {
  name: 'klDiv',
  params: ['weight', 'isLog', 'divisor'],
  slope,
  program: 'weight 0 isLog 0 gt t exp t select sub mul divisor div',
  recipes: { exp: expProgram },
};
export { code as klDiv };
