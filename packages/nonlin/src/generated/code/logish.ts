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
    derivative: 'x 0<:$0 x|~:0$0 600~<:256 0?explift:1?1$0$1$2 760~<0 8636168555094445e-93?1?:*+:/:1 2$3*:$3*+/x 800&800~^:x 40~<1$2 log1p:$9$5 1?:*$4$0*/?:+$4$0*$7*+*$2$3$8*$6 1$6+*/$11 1$7?*+?$1*',
    shortDerivative: 'x 0<x|~exp:1?1$0+:/:log1p x 800&800~^$2$1$1*/*1$0+/+',
    second: 'x x le:x 0<:$0 x|~:0$0 600~<:256 0?explift:$3 1~x 0>1 1|??~*:0?1$1$2$3 760~<0 8636168555094445e-93?1?:*+:/$6$3 1?:$3*$1$1*/$2*-:1 2$5*:$4*+:/$3$4/:2$7*:*$2$2*/$7*-x 800&:800~:^:x 40~<:1$5 log1p:$17$12 1?:*$7$0*:/?:+$11$0*$15*+*$9$10/$7$6<0$7$6>x 800<1 x 800>0 1 0&??:$0 0^??:$6 0$14 1$3+/:$5*$4/$6$15*$23$18$18*1?:*$13$13*$0*/-?:+$13$5*$16$0*+$20*+*+$2$3$22*$10$21*+$19 1$19+:*:/$12$24*$23$1*$21$23*+*$0$0*/$22*-$27 1$22?*+?x?$28$9 1?*',
  },
  recipes: {
    float64: { explift: expliftProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as logish };
