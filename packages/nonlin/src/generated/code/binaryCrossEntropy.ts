// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { LossCode } from '../../compiler/code.ts';
import { log, log1p } from '../../numerics/printed/numerics.ts';
import { logProgram } from '../../numerics/printed/recipes/log.ts';
import { log1pProgram } from '../../numerics/printed/recipes/log1p.ts';

function loss(x: number, t: number, weight: number): number {
  return weight * (0 - (t * Math.max(log(x), -100) + (1 - t) * Math.max(log1p(-x), -100)));
}

function slope(x: number, t: number, weight: number, divisor: number): number {
  return weight * ((x - t) / (Math.max(x * (1 - x), 9.999999960041972e-13) * divisor));
}

const code: LossCode = {
  name: 'binaryCrossEntropy',
  params: ['weight', 'divisor'],
  loss,
  slope,
  programs: {
    loss: 'weight 0 t x log 100~:^*1 t-x~log1p$0^*+-*',
    slope: 'weight x t-x 1 x-*9999999960041972e-28^divisor*/*',
  },
  recipes: { log: logProgram, log1p: log1pProgram },
};
export { code as binaryCrossEntropy };
