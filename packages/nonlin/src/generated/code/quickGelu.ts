// Written by `npm run generate` from functions/quickGelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { quickGelu as form } from '../forms/quickGelu.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 1e30~^@scale x*:800&800~^0<:$1|~:$0|inf<$2 0<@scale head:x head:*$4-$1 x$0-:*@scale$2-:$2*++$0$1*+:~$0?~0?$5 600~<:256 0?explift:1?1$0$1$7 760~<0 8636168555094445e-93?1?:*+/*$9$0 1?*',
    derivative: '@scale x*:800&800~^:0<:$2|~:$0|inf<$3 0<@scale head:x head:*$5-$1 x$0-:*@scale$2-:$2*++$0$1*+:~$0?~0?$5 600~<:256 0?explift:1?1$0$1$7 760~<0 8636168555094445e-93?1?:*+:/$11$2$0$0*/*$10 1$1?*+$10$1 1?*',
    second: 'x x le:@scale x*:800&:800~:^:0<:$4|~:$0|inf<$5 0<:@scale head:x head:*$8-$1 x$0-:*@scale$2-:$2*++$0$1*+:~$0?~0?$6 600~<:256 0?explift:$7@scale~$13 0>@scale@scale|??~*:0?1$1$2$9 760~<0 8636168555094445e-93?1?:*+:/$12$3 1?$0/$2*$0/$1*-$15$14<0$15$14>$16 800<@scale$16 800>0@scale 0&??:$0 0^??$4$1$1*:/:*$16$5$1/$0$5$3*$3$5*+*$1/$4*-*+$15 1$4?*+x?$20$15$4 1?1?*',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as quickGelu };
