// Written by `npm run generate` from functions/logish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { logish as form } from '../forms/logish.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 800~^x 0<:x|~:0$0 600~<:256 0?explift:1?1$0$1$2 760~<0 8636168555094445e-93?1?:*+/log1p*$4$0 1?*',
    derivative: 'x 0<:x|~:0$0 600~<:256 0?explift:1?1$0$1$2 760~<0 8636168555094445e-93?1?:*+:/:log1p x 800&800~^$3$1$1*/*1$0$6$2 1?:*+/$7 1$3?*+$0*',
    second: 'x x le:x 0<:x|~:0$0 600~<:256 0?explift:$3 1~x 0>1 1|??~*:0?1$1$2$3 760~<0 8636168555094445e-93?1?:*+:/$6$3 1?:$3*$1$1*:/$3*-:1$2$3/$9$4 1?:*+:/x 800&:800~:<0$1$0>x 800<1 x 800>0 1 0&??:$0 0^??$11$6/:*$3$2^:$12$8/$13$12$10*$10$12*+*$8$8*/$11*-*+$5/$0$1*$7*$5$5*/$6*-$16 1$11?*+x?$17$6 1?*',
  },
  recipes: {
    float64: { explift: expliftProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as logish };
