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
    derivative: 'x 0<x 40&40~^:4 2~:$1$1$1 35~<:256 0?normcdflift:*:|:*:$4$6 39~<0 8636168555094445e-93?1?:*:$2|$1*inf<$7 head:$4$2*:head:*$3-$2$1$0-:*$11$3-:$2*++$0$1*+$12$9$6*:0<$14 head:$12$8*:head:*$3-$2$1$0-:*$18$3-:$2*++$0$1*+:~$0?*+0?expsum:*1$0+:$0*/*:2$20*$16*$23$23$23*:~2/:.9189385332046728-:$0|inf<$1$0$0$1-:--.9189385332046728$0+-1 2/$12$12*$3-$12$8*$8$12*++$8$8*+~*+0?$1 600~<:256 0?explift*$0$2 760~<0 8636168555094445e-93?1?*:+$26 4$25$25**:1 6/$0 1 120/$0 1 5040/$0 1 362880/$0 1 39916800/$0 1 6227020800/$0 1 1307674368e3/$0 355687428096e3/$23$23*:*+*$0*+*$0*+*$0*+*$0*+*$0*+*$0*+**$0$24**+*$27 tanh$24*$8$15$2+*+?',
    shortDerivative: 'x 40&40~^:$0 normcdf:*:tanh$2 4 2~$0|*exp:*1$0+:$0*/*$3$4$4$4*~2/exp*.3989422804014327*+*+',
    second: 'x x le x 0<x 40&:40~:<0$1$0>x 40<1 x 40>0 1 0&??:$0 0^??:4 2~:$4$3^:$0$0 35~<:256 0?normcdflift:*:|:*:$4$5 39~<0 8636168555094445e-93?1?:*:$2|$1*inf<$8 head:$4$2*:head:*$3-$2$1$0-:*$12$3-:$2*++$0$1*+$13$9$6*:0<:$14 head:$13$9*:head:*$4-$2$1$0-:*$18$3-:$2*++$0$1*+:~$0?:*+0?expsum:*:1$1+:$0*:/:*$26 4$4$27$12$28$24*$20*$26$26$26*:2/~:$0|inf<1 2/:$14$14*$2-$14$10*$10$14*++$10$10*+:*~0?$2 600~<:256 0?explift 2 3.141592653589793*sqrt/$33*:*$1$4 760~<0 8636168555094445e-93?1?:*+:~$21 0>$0$0|??**:*$10/$12$0$11*$11$0*+*$10$10*/-*+:2$34*$30*$36$9~2/:.9189385332046728-:$0|inf<$1$0$0$1-:--.9189385332046728$0+-$10$9~*+0?$1 600~<:256 0?explift:*$1$3 760~<0 8636168555094445e-93?1?:*:+$41 4$40$40**:1 6/$0 1 120/$0 1 5040/$0 1 362880/$0 1 39916800/$0 1 6227020800/$0 1 1307674368e3/$0 355687428096e3/$38$38*:*+:*$1*+:*$2*+:*$3*+:*$4*+:*$5*+:*$6*+:*:*$8$47**+*$53$27*:2$22*$21*$56$13*$54$13$56$54*$54$56*+~2/**+$12*:+$23$2*$22*$53 4 2$52*$21**:$4*$12$0$5*$12$0$6*$12$0$7*$12$0$8*$12$0$9*$12$0$10*$12$0 355687428096e3/*$11*+*$11*+*$11*+*$11*+*$11*+*$11*+*$11*+*+$11*+*+4 2$52*~:$51*$0|$51*inf<2$36*~0?expsum:*1$0+:$0*/$25*$23$43$16+*$5$27$26*$4+*++?x?',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, normcdflift: normcdfliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as phish };
