// Written by `npm run generate` from functions/tanhshrink.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { tanhshrink as form } from '../forms/tanhshrink.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x abs : 1 lt x $0 1 min : $1 mul : mul : 3 div $3 $2 2 15 div $2 4 315 div $2 1 2268 div $2 1 124740 div $2 1 11119680 div $2 1 1459458000 div $2 1 264648384000 div $2 1 63356823129600 div $2 1 19352629610496000 div mul add mul add mul add mul add mul add mul add mul add mul add mul 1 $2 1 2 div $2 1 24 div $2 1 720 div $2 1 40320 div $2 1 3628800 div $2 1 479001600 div $2 1 87178291200 div $2 1 20922789888000 div $2 1 6402373705728000 div mul add mul add mul add mul add mul add mul add mul add mul add mul add div mul sub x x tanh sub select',
    derivative: 'x tanh : $0 mul',
    second: 'x x le 2 x tanh mul 4 2 x abs mul neg exp : mul 1 $0 add : $1 mul div mul x select',
  },
  recipes: {
    float64: { exp: expProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as tanhshrink };
