// Written by `npm run generate` from functions/smish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { smish as form } from '../forms/smish.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 800~^x 0<:x|~:0$0 600~<:256 0?explift:1?1$0$1$2 760~<0 8636168555094445e-93?1?:*+/:$0$5$1 1?:*2+*:$0$1*2+/*$1*',
    derivative: 'x 0<:x|~:0$0 600~<:256 0?explift:1?1$0$1$2 760~<0 8636168555094445e-93?1?:*+:/:$0$6$2 1?:*:2+*:$0$2*2+:/x 800&800~^$7$5$5*/*4 1$2+*$0$0*/*$10 1$6?*+$3*',
    second: 'x x le:x 0<:x|~:0$0 600~<:256 0?explift:$3 1~x 0>1 1|??~*:0?1$1$2$3 760~<0 8636168555094445e-93?1?:*+:/$6$3 1?:$3*$1$1*:/$3*-:$2$3/:$10$5 1?:*:2+:*$3$4*$2*+:$4$1*:$4*2+:/$1$2*$0$0*:/$6*-x 800&:800~:<0$1$0>x 800<1 x 800>0 1 0&??:$0 0^??$17$12/:*$3$2^:$18$14/$19$18$16*$16$18*+*$14$14*/$17*-*+4 1$10+*:$6/*$1$2*4$14*$6/$0$9$7*$7$9*+*$6$6*/-*$12*+$23 1$18?*+x?$24$12 1?*',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as smish };
