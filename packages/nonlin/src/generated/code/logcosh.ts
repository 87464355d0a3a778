// Written by `npm run generate` from functions/logcosh.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { logcosh as form } from '../forms/logcosh.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x abs : 1 lt 0.5 $0 1 min : $1 mul : mul $2 $2 1 24 div $2 1 720 div $2 1 40320 div $2 1 3628800 div $2 1 479001600 div $2 1 87178291200 div $2 1 20922789888000 div $2 1 6402373705728000 div $2 1 2432902008176640000 div mul add mul add mul add mul add mul add mul add mul add mul add mul mul add log1p $0 0.6931471805599453 sub 2 neg : $0 mul : $4 abs inf lt $3 head : $0 head : mul $4 sub $5 $0 $6 sub : mul $3 $5 sub : $6 mul add add $8 $7 mul add 0 select expsum log1p add select',
    shortValue: 'x abs : 1 lt $0 1 min expm1 : $1 mul 2 2 $1 mul add div log1p $0 0.6931471805599453 sub 2 neg $0 mul exp log1p add select',
    derivative: 'x tanh',
    second: 'x x le 4 2 x abs mul neg exp : mul 1 $0 add : $1 mul div x select',
  },
  recipes: {
    float64: { exp: expProgram, expsum: expsumProgram, log1p: log1pProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program, log1p: shortLog1pProgram, tanh: shortTanhProgram },
  },
};
export { code as logcosh };
