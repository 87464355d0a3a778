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
    value: 'x 0<:x 800~^x|~:0$0 600~<:256 0?explift:*1$0$1$2 760~<0 8636168555094445e-93?1?:*+:/x$0/?$5$1 1?*',
    shortValue: 'x 800~^:1$0~exp+/',
    derivative: 'x 0<:x|800&:~:0$0 600~<:256 0?explift:1$0$1$2 760~<0 8636168555094445e-93?1?:*+:$5-*$0$0*:/1$3 1$6+*$2*+$0/?$7$2 1?*',
    second: 'x x le:x 0<:x|:800&:~:0$0 600~<:256 0?explift:$4 800<$5 1~x 0>1 1|??:$5 800>0$0 0&??:~*:1$3$4$5 760~<0 8636168555094445e-93?1?:*+:$8-:*$6$3$2*$4-*+$1$1*:/$7$1*$4$2*$2$4*+:*$1$1*:/$5*-$6 1$12+:*$10$8*+$3/1$10$0*$6*+$2*$1/-?x?$16$6 1?*',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as silu };
