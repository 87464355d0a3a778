// Written by `npm run generate` from functions/eswish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { eswish as form } from '../forms/eswish.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'beta x 800~^x 0<:x|~:0$0 600~<:256 0?explift:1?1$0$1$2 760~<0 8636168555094445e-93?1?:*+/**$4$0 1?*',
    derivative: 'beta x 0<:x|800&:~:0$0 600~<:256 0?explift:1$0$1$2 760~<0 8636168555094445e-93?1?:*+:$5-*$0$0*:/1$3 1$6+*$2*+$0/?*$7$2 1?*',
    second: 'x x le:beta x 0<:x|:800&:~:0$0 600~<:256 0?explift:$4 800<$5 1~x 0>1 1|??:$5 800>0$0 0&??:~*:1$3$4$5 760~<0 8636168555094445e-93?1?:*+:$8-:*$6$3$2*$4-*+$1$1*:/$7$1*$0/$4$2*$2$4*+:*$1/$4*-$5 1$11+:*$9$7*+$2/1$9$0*$5*+$2/$1*$2/-?*x?$15$5 1?*',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as eswish };
