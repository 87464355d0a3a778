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
    second: 'x x le:x 0<:$0 x|~:0$0 600~<:256 0?explift:$3 1~x 0>1 1|??~*:0?1$1$2$3 760~<0 8636168555094445e-93?1?:*+:/$6$3 1?$0/:$3*$1/$2*-:1 2$5*:$4*+:/$3$0/:2$7*:*$2/$7*-x 800&:800~:^:x 40~<:1$9 log1p$16$11 1?:*$10$0*:/:?:+$11$0*$15*+*$9$7$6<0$7$6>x 800<1 x 800>0 1 0&??:$0 0^??:$6 0$14 1$4+/:$6*$5/$4$15*$6*$5/-?:+$12$4*$15$0*+$19*+*+$1$2$21*$9$20*+$18 1$18+:*:/$11$23*$0/$22$1*$20$22*+*$0/$21*-$26 1$21?*+?x?$27$9 1?*',
  },
  recipes: {
    float64: { explift: expliftProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as logish };
