// Written by `npm run generate` from functions/softmaxOne.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { softmaxOne as form } from '../forms/softmaxOne.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x rowmax : sink lt : x sink sub : x $0 sub : select : $4 abs inf lt $1 x $2 $2 x sub : sub sub sink $5 add sub x $3 $3 x sub : sub sub $0 $6 add sub select 0 select expsum : $1 0 sink $0 sub : select : $9 abs inf lt $1 0 sink $8 $8 sink sub : sub sub $0 $10 add sub select 0 select expsum $7 rowsum add div',
    vjp: 'x rowmax : sink lt : x sink sub : x $0 sub : select : $4 abs inf lt $1 x $2 $2 x sub : sub sub sink $5 add sub x $3 $3 x sub : sub sub $0 $6 add sub select 0 select expsum : $1 0 sink $0 sub : select : $9 abs inf lt $1 0 sink $8 $8 sink sub : sub sub $0 $10 add sub select 0 select expsum : $7 rowsum add : div : g x $0 lt : 0 g select rowsum $14 0 1 select rowsum div : sub : $13 $16 mul rowsum sub $15 $11 $12 div mul add mul',
    shortVjp: 'x rowmax : sink lt : x sink sub x $0 sub select exp : $1 0 sink $0 sub select exp : $2 rowsum add : div : g x $0 lt : 0 g select rowsum 1 $6 0 1 select rowsum div mul : sub : $5 $8 mul rowsum sub $7 $3 $4 div mul add mul',
  },
  recipes: {
    float64: { expsum: expsumProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as softmaxOne };
