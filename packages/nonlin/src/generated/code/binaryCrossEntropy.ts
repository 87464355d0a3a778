// Written by `npm run generate` from lossFormulas.ts. Do not edit.
import type { SlopeCode } from '../../kernels/code.ts';

function slope(x: number, t: number, weight: number, divisor: number): number {
  return weight * (x - t) / (Math.max(x * (1 - x), 1e-12) * divisor);
}

const code: SlopeCode = {
  name: 'binaryCrossEntropy',
  params: ['weight', 'divisor'],
  slope,
  program: 'weight x t sub mul x 1 x sub mul 1e-12 max divisor mul div',
  recipes: {  },
};
export { code as binaryCrossEntropy };
