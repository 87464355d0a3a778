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
    derivative: 'x 0<:$0 x 40&40~^:$0$0$0$0 35~<:256 0?normcdflift:*:tanh:$0**$3$4 39~<0 8636168555094445e-93?1?:$0*:*-$6 4 2~:$4|:*:$4*:$1|$5*inf<$3 head:$3$6*:head:*$3-$2$1$0-:*$7$3-:$2*++$0$1*+$8$12$10*:0<$16 head:$15$12*:head:*$3-$2$1$0-:*$20$3-:$2*++$0$1*+:~$0?*+0?expsum:*1$0+:$0*/*?:x 35~<:$26$26$26*:~2/:.9189385332046728-:$0|inf<$1$0$0$1-:--.9189385332046728$0+-1 2/$13$13*$3-$13$9*$9$13*++$9$9*+~*+0?$1 600~<:256 0?explift*:1 2 1$5/:*1$0 1 3$0*1 5$0*1 7$0*1 9$0*-*-*-*-*-*-*2$31*$28*$1$2$4 760~<0 8636168555094445e-93?1?:*:+$33 4$32$32**:1 6/$0 1 120/$0 1 5040/$0 1 362880/$0 1 39916800/$0 1 6227020800/$0 1 1307674368e3/$0 355687428096e3/$30*+*$30*+*$30*+*$30*+*$30*+*$30*+*$30*+**$30$31**+?*$32$31*$11$18$1+*+?$37$10$2 1?1?*',
    shortDerivative: 'x 40&40~^:$0 normcdf:*:tanh$2 4 2~$0|*exp:*1$0+:$0*/*$3$4$4$4*~2/exp*.3989422804014327*+*+',
    second: '4 2~:x 0<:x 400&400~^:$0|~:$0 35~<:256 0?normcdflift:*:$4$0$2$3 39~<0 8636168555094445e-93?1?:*:-:?:|:*:$11$5 1?:*:$2|$1*inf<$14 head:$4$2*:head:*$3-$2$1$0-:*$18$3-:$2*++$0$1*+$19$9$6*0<$18$17 head:$15$13*:head:*$14-$2$1$0-:*$21$3-:$2*++$0$1*+:$23$16$16$23-:--$18$0+-$1~+?:~$0?*+0?expsum:*1$0+:$0*/2$28$24 1$8-?:*$17*$28$28$28*:~2/:.9189385332046728-:$0|inf<$1$0$0$1-:--.9189385332046728$0+-1 2/$14$14*$3-$14$10*$10$14*++$10$10*+~*+0?$1 600~<:256 0?explift*:4$5-*$1$3 760~<0 8636168555094445e-93?1?:*+2$35*$27 tanh*$7$24*$1$0*+:$0**$25*-*',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, normcdflift: normcdfliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as phish };
