// Written by `npm run generate` from functions/erf.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { erf as form } from '../forms/erf.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { erfProgram, shortErfProgram } from '../../numerics/printed/recipes/erf.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x erf',
    derivative: '1.1283791670955126 x 40&40~^:$0*:~:$0|inf<$2 head:$0*$2-$0$3$0-:*$0$1*++$0$0*+~0?expsum*',
    second: 'x x le:1.1283791670955126 x 40&:40~:^:$0*:~:$0|inf<$2 head:$0*$2-$0$3$0-:*$0$1*++$0$0*+~0?$2 600~<:256 0?explift$7$6<0$7$6>x 40<1 x 40>0 1 0&??:$0 0^??:$7*$7$0*+~**x?$10$2$5 760~<0 8636168555094445e-93?1?1?*',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, erf: erfProgram },
    float32: { exp: shortExpProgram, erf: shortErfProgram },
  },
};
export { code as erf };
