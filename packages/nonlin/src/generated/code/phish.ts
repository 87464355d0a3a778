// Written by `npm run generate` from functions/phish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { phish as form } from '../forms/phish.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { normcdfliftProgram } from '../../numerics/printed/recipes/normcdflift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';
import { shortNormcdfProgram } from '../../numerics/printed/recipes/normcdf.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 40~:^x 40&$0^:$0$0 35~<:256 0?normcdflift*tanh*$0$1 39~<0 8636168555094445e-93?1?*',
    derivative: 'x 40&40~^:$0$0 35~<:256 0?normcdflift:*:tanh$2$3 39~<0 8636168555094445e-93?1?:*$4 4 2~:$2|:*:$3*:$1|$4*inf<$3 head:$3$5*:head:*$3-$2$1$0-:*$7$3-:$2*++$0$1*+$8$10$9*:0<$14 head:$13$11*:head:*$3-$2$1$0-:*$18$3-:$2*++$0$1*+:~$0?*+0?expsum:*1$0+:$0*/*$6$22$22$22*:~2/:$0|inf<1 2/$9$9*$1-$9$5*$5$9*++$5$5*+~*0?$0 600~<:256 0?explift*.3989422804014327*$0$1 760~<0 8636168555094445e-93?1?*+*+',
    second: 'x x le 4 2 x 40&:40~:^:$0$0 35~<:256 0?normcdflift:*:|:*~:$4$5 39~<0 8636168555094445e-93?1?:*$1|$0*inf<2$3$0*:0<:$8 head:$7$3*:head:*$4-$2$1$0-:*$12$3-:$2*++$0$1*+:~$0?:*~0?expsum:*1$0+:$0*/$19$18<0$19$18>x 40<1 x 40>0 1 0&??:$0 0^??:$17*$13*$19$19$19*:2/~:$0|inf<1 2/:$13$13*$2-$13$9*$9$13*++$9$9*+:*~0?$2 600~<:256 0?explift 2 3.141592653589793*sqrt/$5*:*$1$4 760~<0 8636168555094445e-93?1?:*+:*$8 4 2~:$24*:$23*:$1|$24*inf<$2 head:$27$25*:head:*$3-$2$1$0-:*$6$3-:$2*++$0$1*+$7$20*+0?expsum:*:1$1+:$0*:/:*$40 4$4$12$32$13~$33 0>$13$13|??**:*$2/$4$0$3*$3$0*+*$2$2*/-*+$31$41$21~2/:$0|inf<$20$19~*0?$0 600~<:256 0?explift:*.3989422804014327*$1$2 760~<0 8636168555094445e-93?1?:*+*$45$5*$20$19*$26$1*$45$1$26$45*$45$26*+~2/**+.3989422804014327*$0*+*++x?',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, normcdflift: normcdfliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as phish };
