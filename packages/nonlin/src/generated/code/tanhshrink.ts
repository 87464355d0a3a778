// Written by `npm run generate` from functions/tanhshrink.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { tanhshrink as form } from '../forms/tanhshrink.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x|:1<x x x*:*1 3/$0 1 30/$0 1 840/$0 1 45360/$0 1 3991680/$0 1 518918400/$0 1 93405312e3/$0 1 22230464256e3/$0 6758061133824e3/+*+*+*+*+*+*+*+*2*$1 1&exp:1$0/+/x x tanh-?',
    derivative: 'x tanh:$0*',
    second: 'x x le 2 x tanh*4 2 x|*~exp:*1$0+:$0*/*x?',
  },
  recipes: {
    float64: { exp: expProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as tanhshrink };
