// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { crossEntropy as form } from '../forms/crossEntropy.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: '0 x x rowmax : sub : x $0 lt : $1 $1 abs inf lt x $1 $1 x sub : sub sub $0 $3 add sub 0 select expsum $1 select rowsum $2 0 1 select rowsum 1 sub add log1p sub sub',
    vjp: 'x x rowmax : lt : x $0 sub : $2 abs inf lt x $2 $2 x sub : sub sub $0 $3 add sub 0 select expsum : 1 select : share g mul spread add : rowsum $6 sub mul $6 $1 1 $1 $4 $2 select rowsum $1 0 1 select rowsum 1 sub add : add : $5 sub $7 select mul sub $8 divisor mul div',
  },
  recipes: {
    float64: { expsum: expsumProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as crossEntropy };
