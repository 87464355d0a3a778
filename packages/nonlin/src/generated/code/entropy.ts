// Written by `npm run generate` from functions/logits.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { entropy as form } from '../forms/entropy.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x x rowmax : lt : x $0 sub : $2 abs inf lt x $2 $2 x sub : sub sub $0 $3 add sub 0 select expsum : $2 select rowsum $1 0 1 select rowsum 1 sub add : log1p $1 $4 $0 x sub 800 min mul 0 select rowsum 1 $5 add div add',
  },
  recipes: {
    float64: { expsum: expsumProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as entropy };
