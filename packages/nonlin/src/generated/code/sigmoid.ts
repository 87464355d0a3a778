// Written by `npm run generate` from functions/sigmoid.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { sigmoid as form } from '../forms/sigmoid.ts';
import { serve } from '../../kernels/tables/run.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x abs : 1 lt : 0.5 0.5 x 0 lt : $1 1 $0 neg exp : sub $3 select 1 $3 add div : neg $4 select mul add $2 $3 1 select : $5 $4 mul sub select',
    shortValue: '1 1 x neg exp add div',
    derivative: 'x abs : 1 lt : 1 $1 1 $0 neg exp : sub 2 $2 mul $2 $2 mul add : select 1 $1 $2 $3 select add div : $4 mul sub 4 div $2 $2 $4 mul sub select',
    shortDerivative: 'x abs neg exp : 1 $0 add : $1 mul div',
    second: 'x 2 div tanh neg x abs neg exp : 1 $0 add : $1 mul div mul',
  },
  recipes: {
    float64: { exp: expProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as sigmoid };
