// Written by `npm run generate` from functions/tanhshrink.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { tanhshrink as form } from '../forms/tanhshrink.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x abs : 1 lt x x x mul : mul 1 3 div $1 1 30 div $1 1 840 div $1 1 45360 div $1 1 3991680 div $1 1 518918400 div $1 1 93405312000 div $1 1 22230464256000 div $1 6758061133824000 div add mul add mul add mul add mul add mul add mul add mul add mul 2 mul $0 1 min exp : 1 $2 div add div x x tanh sub select',
    derivative: 'x tanh : $0 mul',
    second: 'x x le 2 x tanh mul 4 2 x abs mul neg exp : mul 1 $0 add : $1 mul div mul x select',
  },
  recipes: {
    float64: { exp: expProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as tanhshrink };
