// Written by `npm run generate` from functions/softplus.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { softplus as form } from '../forms/softplus.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'beta x*:threshold>x$0 0^$0|~:$0|inf<$1 0<beta head:x head:*$3-$1 x$0-:*beta$2-:$2*++$0$1*+:~$0?~0?expsum log1p+beta/?',
    derivative: 'beta x*:threshold>:1$1 0<:$2|~:$0|inf<$1 beta head:x head:*$5-$1 x$0-:*beta$2-:$2*++$0$1*+:~$0?~0?$5 600~<:256 0?explift:1?1$0$1$7 760~<0 8636168555094445e-93?1?:*+/?$10 1$9$0 1??*',
    second: 'x x le:beta x*:threshold>:0$1 0<:$2|~:$0|inf<$1 beta head:x head:*$5-$1 x$0-:*beta$2-:$2*++$0$1*+:~$0?~0?$5 600~<:256 0?explift:$8 beta~$10 0>beta beta|??~*:0?1$1$2$8 760~<0 8636168555094445e-93?1?:*+:/$11$3 1?$0/$2*$0/$1*-?x?$14$12 1$11$1 1??1?*',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as softplus };
