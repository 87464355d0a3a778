// Written by `npm run generate` from functions/tanhshrink.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { tanhshrink as form } from '../forms/tanhshrink.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x|:1<x$0 1&:$0*:*:3/$0$1 2 15/$1 4 315/$1 1 2268/$1 1 124740/$1 1 11119680/$1 1 1459458e3/$1 1 264648384e3/$1 1 63356823129600/$1 1 19352629610496e3/*+*+*+*+*+*+*+*+*1$1 1 2/$1 1 24/$1 1 720/$1 1 40320/$1 1 3628800/$1 1 479001600/$1 1 87178291200/$1 1 20922789888e3/$1 1 6402373705728e3/*+*+*+*+*+*+*+*+*+/*-x x tanh-?',
    derivative: 'x tanh:$0*',
    second: 'x x le 2 x tanh*4 2 x|*~exp:*1$0+:$0*/*x?',
  },
  recipes: {
    float64: { exp: expProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as tanhshrink };
