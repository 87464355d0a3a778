// Written by `npm run generate` from functions/gaussian.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { gaussian as form } from '../forms/gaussian.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x x*:~:$0|inf<x head:$0*$2-$0 x$0-:*$0$1*++$0$0*+~0?expsum',
    derivative: '2~x 40&40~^:*$0$0*:~:$0|inf<$2 head:$0*$2-$0$3$0-:*$0$1*++$0$0*+~0?$2 600~<:256 0?explift*$0$3 760~<0 8636168555094445e-93?1?*',
    second: 'x x le:2~:x 40&:40~:<0$1$0>x 40<1 x 40>0 1 0&??:$0 0^??:*$3$2^:$0*:~:$0|inf<$2 head:$0*$2-$0$3$0-:*$0$1*++$0$0*+~0?$2 600~<:256 0?explift:*$11$6*$0$7$6*$6$7*+~**+x?$12$1$4 760~<0 8636168555094445e-93?1?1?*',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as gaussian };
