// Written by `npm run generate` from functions/logSoftmax.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { logSoftmax as form } from '../forms/logSoftmax.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x x rowmax : sub : x $0 lt : $1 $1 abs inf lt x $1 $1 x sub : sub sub $0 $3 add sub 0 select expsum $1 select rowsum $2 0 1 select rowsum 1 sub add log1p sub',
    vjp: 'g x x rowmax : lt : 1 x $0 sub : $2 abs inf lt x $2 $2 x sub : sub sub $0 $3 add sub 0 select expsum : $4 rowsum div : sub $1 $4 $2 select rowsum $1 0 1 select rowsum 1 sub add : 1 $6 add div select mul $5 g rowsum g sub mul sub',
    shortVjp: 'g x x rowmax : lt : 1 x $0 sub : exp : 1 $3 rowsum div mul : sub $1 $3 $2 select rowsum $1 0 1 select rowsum 1 sub add : 1 $5 add div select mul $4 g rowsum g sub mul sub',
    jvp: 'v x x rowmax : lt : 0 v select rowsum $1 0 1 select rowsum div sub : x $0 sub : $3 abs inf lt x $3 $3 x sub : sub sub $0 $4 add sub 0 select expsum : $5 rowsum div $2 mul rowsum sub',
    shortJvp: 'v x x rowmax : lt : 0 v select rowsum 1 $1 0 1 select rowsum div mul sub : x $0 sub exp : 1 $3 rowsum div mul $2 mul rowsum sub',
  },
  recipes: {
    float64: { expsum: expsumProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as logSoftmax };
