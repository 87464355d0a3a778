// Written by `npm run generate` from functions/softmin.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { softmin as form } from '../forms/softmin.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x neg : $0 rowmax : sub : $2 abs inf lt $0 $2 $2 $0 sub : sub sub $1 $3 add sub 0 select expsum : $4 rowsum div',
    shortValue: 'x neg : $0 rowmax sub exp : 1 $1 rowsum div mul',
    vjp: 'x neg : $0 rowmax : sub : $2 abs inf lt $0 $2 $2 $0 sub : sub sub $1 $3 add sub 0 select expsum : $4 rowsum div : $5 g $0 $1 lt : 0 g select rowsum $6 0 1 select rowsum div sub : mul rowsum $7 sub mul',
    shortVjp: 'x neg : $0 rowmax : sub exp : 1 $2 rowsum div mul : $3 g $0 $1 lt : 0 g select rowsum 1 $4 0 1 select rowsum div mul sub : mul rowsum $5 sub mul',
  },
  recipes: {
    float64: { expsum: expsumProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as softmin };
