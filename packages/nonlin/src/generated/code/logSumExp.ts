// Written by `npm run generate` from functions/logSumExp.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { logSumExp as form } from '../forms/logSumExp.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x rowmax : abs inf lt $0 x $0 lt : x $0 sub : $2 abs inf lt x $2 $2 x sub : sub sub $0 $3 add sub 0 select expsum 0 select rowsum $1 0 1 select rowsum 1 sub add log1p add $0 select',
    vjp: 'x x rowmax : sub : $1 abs inf lt x $1 $1 x sub : sub sub $0 $2 add sub 0 select expsum : $3 rowsum div g mul',
    shortVjp: 'x x rowmax sub exp : 1 $0 rowsum div mul g mul',
    jvp: 'x x rowmax : sub : $1 abs inf lt x $1 $1 x sub : sub sub $0 $2 add sub 0 select expsum : $3 rowsum div v mul rowsum',
    shortJvp: 'x x rowmax sub exp : 1 $0 rowsum div mul v mul rowsum',
  },
  recipes: {
    float64: { expsum: expsumProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as logSumExp };
