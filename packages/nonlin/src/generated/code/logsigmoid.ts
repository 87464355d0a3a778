// Written by `npm run generate` from functions/logsigmoid.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { logsigmoid as form } from '../forms/logsigmoid.ts';
import { serve } from '../../kernels/tables/run.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 0 min x abs neg exp log1p sub',
    derivative: 'x 0 lt 1 x abs neg exp : select 1 $0 add div',
    second: 'x x le x 0 lt : 0 x abs neg exp : $0 1 neg x 0 gt 1 1 abs select select neg mul : select 1 $1 add : div $0 1 $1 select $2 mul $3 $3 mul div sub x select',
  },
  recipes: {
    float64: { exp: expProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as logsigmoid };
