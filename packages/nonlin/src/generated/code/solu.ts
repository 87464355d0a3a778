// Written by `npm run generate` from functions/solu.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { solu as form } from '../forms/solu.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x x rowmax : sub : $1 abs inf lt x $1 $1 x sub : sub sub $0 $2 add sub 0 select expsum : 0 gt x 0 select $3 $3 rowsum div mul',
    shortValue: 'x x rowmax sub exp : 0 gt x 0 select $0 1 $0 rowsum div mul mul',
    vjp: 'x x rowmax : sub : $1 abs inf lt x $1 $1 x sub : sub sub $0 $2 add sub 0 select expsum : $3 rowsum div : g mul $4 $3 0 gt x 0 select : abs rowmax : 0 gt 0.5 $5 $6 div mul g mul $5 select : x $0 lt : 0 $7 select rowsum $8 0 1 select rowsum div sub : $4 $9 mul rowsum sub mul $6 mul 2 mul add',
    shortVjp: 'x x rowmax : sub exp : 1 $1 rowsum div mul : g mul $2 $1 0 gt x 0 select g mul : x $0 lt : 0 $3 select rowsum 1 $4 0 1 select rowsum div mul sub : $2 $5 mul rowsum sub mul add',
    jvp: 'x x rowmax : sub : $1 abs inf lt x $1 $1 x sub : sub sub $0 $2 add sub 0 select expsum : $3 rowsum div : v mul $4 $3 0 gt x 0 select v x $0 lt : 0 v select rowsum $5 0 1 select rowsum div sub : $4 $6 mul rowsum sub mul mul add',
    shortJvp: 'x x rowmax : sub exp : 1 $1 rowsum div mul : v mul $2 $1 0 gt x 0 select v x $0 lt : 0 v select rowsum 1 $3 0 1 select rowsum div mul sub : $2 $4 mul rowsum sub mul mul add',
  },
  recipes: {
    float64: { expsum: expsumProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as solu };
