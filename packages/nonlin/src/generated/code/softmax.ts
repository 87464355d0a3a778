// Written by `npm run generate` from functions/softmax.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { softmax as form } from '../forms/softmax.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x x rowmax : sub : $1 abs inf lt x $1 $1 x sub : sub sub $0 $2 add sub 0 select expsum : $3 rowsum div',
    shortValue: 'x x rowmax sub exp : 1 $0 rowsum div mul',
    vjp: 'x x rowmax : sub : $1 abs inf lt x $1 $1 x sub : sub sub $0 $2 add sub 0 select expsum : $3 rowsum div : g x $0 lt : 0 g select rowsum $5 0 1 select rowsum div sub : $4 $6 mul rowsum sub mul',
    shortVjp: 'x x rowmax : sub exp : 1 $1 rowsum div mul : g x $0 lt : 0 g select rowsum 1 $3 0 1 select rowsum div mul sub : $2 $4 mul rowsum sub mul',
  },
  recipes: {
    float64: { expsum: expsumProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as softmax };
