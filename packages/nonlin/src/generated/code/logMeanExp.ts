// Written by `npm run generate` from functions/logMeanExp.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { logMeanExp as form } from '../forms/logMeanExp.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';
import { logProgram, shortLogProgram } from '../../numerics/printed/recipes/log.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x rowmax : abs inf lt $0 x $0 sub : expm1 rowsum x x lt 0 1 select rowsum : div : 0.5 neg lt $1 $1 abs inf lt x $1 $1 x sub : sub sub $0 $4 add sub 0 select expsum rowsum $2 div log $3 log1p select add $0 select',
    shortValue: 'x rowmax : abs inf lt $0 x $0 sub : expm1 rowsum 1 x x lt 0 1 select rowsum div : mul : 0.5 neg lt $1 exp rowsum $2 mul log $3 log1p select add $0 select',
    vjp: 'x x rowmax : sub : $1 abs inf lt x $1 $1 x sub : sub sub $0 $2 add sub 0 select expsum : $3 rowsum div g mul',
    shortVjp: 'x x rowmax sub exp : 1 $0 rowsum div mul g mul',
    jvp: 'x x rowmax : sub : $1 abs inf lt x $1 $1 x sub : sub sub $0 $2 add sub 0 select expsum : $3 rowsum div v mul rowsum',
    shortJvp: 'x x rowmax sub exp : 1 $0 rowsum div mul v mul rowsum',
  },
  recipes: {
    float64: { expsum: expsumProgram, expm1: expm1Program, log: logProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program, log: shortLogProgram, log1p: shortLog1pProgram },
  },
};
export { code as logMeanExp };
