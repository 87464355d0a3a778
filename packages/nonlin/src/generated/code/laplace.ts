// Written by `npm run generate` from functions/laplace.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { laplace as form } from '../forms/laplace.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { normcdfliftProgram } from '../../numerics/printed/recipes/normcdflift.ts';
import { shortNormcdfProgram } from '../../numerics/printed/recipes/normcdf.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x mu-:sigma/:$0 35~<:256 0?normcdflift$0$1 39~<0 8636168555094445e-93?1?*$1|40<:$3 134217729$2*:$0$3--:134217729 sigma*:$0 sigma--:*-$2 sigma$0-:*-$7$3-:$2*-$0$1*-x$9$9 x-:--mu$0+-+sigma/$9$9*:~2/:$0|inf<1 2/$11 head:$0*$2-$0$12$0-:*$0$1*++$0$0*+~*0?$2 600~<:256 0?explift .3989422804014327**0?$12$0$3 760~<0 8636168555094445e-93?1?1?*+',
    shortValue: 'x mu-sigma/normcdf',
    derivative: 'x mu-:sigma/:40&40~^:$0*:~2/:$0|inf<1 2/$2 head:$0*$2-$0$3$0-:*$0$1*++$0$0*+~*0?$2 600~<:256 0?explift .3989422804014327 sigma/*$6|40<1$6$7 134217729$6*:$0$7--:134217729 sigma*:$0 sigma--:*-$2 sigma$0-:*-$11$3-:$2*-$0$1*-x$13$13 x-:--mu$0+-+sigma/*-1?*$7$10 760~<0 8636168555094445e-93?1?*',
    shortDerivative: 'x mu-sigma/:$0*~2/exp .3989422804014327 sigma/*',
    second: 'x x le:x mu-:sigma/:40&:40~:^:$0*:~2/:$0|inf<1 2/$2 head:$0*$2-$0$3$0-:*$0$1*++$0$0*+~*0?$2 600~<:256 0?explift:$8$7<0$8$7>$9 40<1 sigma/:$10 40>0$0 0&??:$0 0^??:$9*$9$0*+~2/*.3989422804014327 sigma/:*$13|40<:1$14$15 134217729$14*:$0$15--:134217729 sigma*:$0 sigma--:*-$2 sigma$0-:*-$19$3-:$2*-$0$1*-x$21$21 x-:--mu$0+-+sigma/:*-1?*$13$9*$8$12$0*$22 1 134217729$12*:$0$13--:$6*-$0$5*-$14$0-:$7*-$0$6*-1 1 1 1-:--$0-+sigma/*+~0?*+x?$28$18$21 760~<0 8636168555094445e-93?1?1?*',
  },
  recipes: {
    float64: { explift: expliftProgram, normcdflift: normcdfliftProgram },
    float32: { exp: shortExpProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as laplace };
