// Written by `npm run generate` from functions/softExponential.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { softExponential as form } from '../forms/softExponential.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'alpha 0<alpha x alpha+*~log1p~alpha/alpha 0>alpha x*expm1 alpha/alpha+x??',
    derivative: 'alpha 0<1 1 alpha x alpha+*-/alpha 0>alpha x*:$0|inf<alpha head:x head:*$2-$1 x$0-:*alpha$2-:$2*++$0$1*+0?expsum 1??',
    second: 'x x le:alpha 0<:1 1 alpha x alpha+*-:/alpha~*$0/~alpha 0>:alpha x*:$0|inf<alpha head:x head:*$2-$1 x$0-:*alpha$2-:$2*++$0$1*+0?$4 600~<:256 0?explift alpha*0??x?$9$8 1$6$0$5 760~<0 8636168555094445e-93?1?1??1?*',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, expm1: expm1Program, log1p: log1pProgram },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program, log1p: shortLog1pProgram },
  },
};
export { code as softExponential };
