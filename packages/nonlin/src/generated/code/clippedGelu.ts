// Written by `npm run generate` from functions/clippedGelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { clippedGelu as form } from '../forms/clippedGelu.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { normcdfliftProgram } from '../../numerics/printed/recipes/normcdflift.ts';
import { shortNormcdfProgram } from '../../numerics/printed/recipes/normcdf.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 40~^x x 35~<:256 0?normcdflift*:$1 x 39~<0 8636168555094445e-93?1?:*:@min<:@min$1@max>:@max$4??$1 1$0 1$3??*',
    derivative: 'x 40~:^x x 35~<:256 0?normcdflift:*$1 x 39~<0 8636168555094445e-93?1?:*:@max ge 0$0@min le 0$2$1*x 40&$4^:$0$0*:~2/:.9189385332046728-:$0|inf<$1$0$0$1-:--.9189385332046728$0+-1 2/$4 head:$0*$4-$0$5$0-:*$0$1*++$0$0*+~*+0?$3 600~<:256 0?explift*$0$4 760~<0 8636168555094445e-93?1?*+??',
    second: 'x x le x 40~:^x x 35~<:256 0?normcdflift*$0 x 39~<0 8636168555094445e-93?1?*:@max ge 0$0@min le 0 x x*:2/~:$0|inf<1 2/:x head:$0*$3-$0 x$0-:*$0$1*++$0$0*+*~0?$3 600~<:256 0?explift 2 3.141592653589793*sqrt/$0$4 760~<0 8636168555094445e-93?1?*x 40&:$9<0$0$9>x 40<1 x 40>0 1 0&??:$0 0^??:$2$11^:$0*:~2/:.9189385332046728-:$0|inf<$1$0$0$1-:--.9189385332046728$0+-$11$4 head:$0*$4-$0$5$0-:*$0$1*++$0$0*+~*+0?$3 600~<:256 0?explift:*$8$0$9$8*$8$9*+~2/**+$1$5 760~<0 8636168555094445e-93?1?*+??x?',
  },
  recipes: {
    float64: { explift: expliftProgram, normcdflift: normcdfliftProgram },
    float32: { exp: shortExpProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as clippedGelu };
