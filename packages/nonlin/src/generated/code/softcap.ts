// Written by `npm run generate` from functions/softcap.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { softcap as form } from '../forms/softcap.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x cap/:|7450580596923828e-24<x cap$0 tanh*?',
    derivative: '4 2~:x|:cap/:*:$0|inf<$3 head:$2 head:*$2-$1$3$0-:*$6$2-:$2*++$0$1*+0?$4 600~<:256 0?explift$6 400<1 2$7 134217729$6*:$0$7--:134217729 cap*:$0 cap--:*-$2 cap$0-:*-$11$3-:$2*-$0$1*-cap/*-1?*:1$0$7$12 760~<0 8636168555094445e-93?1?:*+:$0*/*$1*',
    shortDerivative: '4 2~x cap/|*exp:1$0+:$0*/*',
    second: '2~:x cap/:tanh*4$1$0|:*:$0|inf<$3 head:$2 head:*$2-$1$3$0-:*$6$2-:$2*++$0$1*+0?$4 600~<:256 0?explift:*1$0$1$6 760~<0 8636168555094445e-93?1?:*+:$0*/*cap/$1*',
  },
  recipes: {
    float64: { explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as softcap };
