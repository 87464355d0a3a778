// Written by `npm run generate` from functions/lisht.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { lisht as form } from '../forms/lisht.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x x tanh*',
    derivative: 'x 800&800~^:tanh$0 4 2~:$1|:*:$0|inf<$2 head:$2 head:*$2-$1$3$0-:*$5$2-:$2*++$0$1*+0?$4 600~<:256 0?explift:*1$0$1$6 760~<0 8636168555094445e-93?1?:*+:$0*/*$1*+',
    second: 'x x le 4 2 x 800&:800~:^:|:*~:0$0 600~<:256 0?explift:*1$0$1$2 760~<0 8636168555094445e-93?1?:*+:$0*/$8$7<0$8$7>x 800<1 x 800>0 1 0&??:$0 0^??:*$3*$0 4 2~:$8*:$0|inf<$1 head:$10 head:*$2-$1$11$0-:*$4$2-:$2*++$0$1*+0?$4 600~<:256 0?explift:*1$0$1$6 760~<0 8636168555094445e-93?1?:*+:$0*:/:*$20 4$4$11$20 0<$12~$20 0>$12$12|??**:*$2/$1$0$3*$3$0*+*$2/$4*-*+$4*+x?',
  },
  recipes: {
    float64: { explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as lisht };
