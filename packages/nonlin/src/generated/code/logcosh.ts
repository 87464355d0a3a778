// Written by `npm run generate` from functions/logcosh.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { logcosh as form } from '../forms/logcosh.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x abs : 1 lt $0 1 min expm1 : $1 mul 2 2 $1 mul add div log1p $0 0.6931471805599453 sub 2 neg : $0 mul : $3 abs inf lt $2 head : $0 head : mul $3 sub $4 $0 $5 sub : mul $2 $4 sub : $5 mul add add $7 $6 mul add 0 select expsum log1p add select',
    derivative: 'x tanh',
    second: 'x x le 4 2 x abs mul neg exp : mul 1 $0 add : $1 mul div x select',
  },
  recipes: {
    float64: { exp: expProgram, expsum: expsumProgram, expm1: expm1Program, log1p: log1pProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program, log1p: shortLog1pProgram, tanh: shortTanhProgram },
  },
};
export { code as logcosh };
