// Written by `npm run generate` from functions/silu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { silu as form } from '../forms/silu.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 800~^x 0<:x|~:0$0 600~<:256 0?explift:1?:$0$1 1$1$2$3 760~<0 8636168555094445e-93?1?:*+/*$0*-*$5$0 1?*',
    shortValue: 'x 800~^:1$0~exp+/',
    derivative: 'x 0<:x|800&:~:0$0 600~<:256 0?explift:1$3-$0$1$2 760~<0 8636168555094445e-93?1?:*+*1$1 1$4+*$0*+?1 2$1*$1$1*$0*+$0*+/$5$0 1?*',
    second: 'x x le:x 0<:x|:800&:~:0$0 600~<:256 0?explift:$4 800<$5 1~x 0>1 1|??:$5 800>0$0 0&??:~:*:1$7-$4$5$6 760~<0 8636168555094445e-93?1?:*+:*$6$3$2$1*+*+$2 1$9+:*$7$5*+?1 2$7*:$8$8*$3*+$3*+:/$14$9$3*1$9$2*$4*+?$0/2$5*$1$5*$4*+*$0/$14$4 1?*-x?$15$4 1?*',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as silu };
