// Written by `npm run generate` from functions/logits.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { margin as form } from '../forms/margin.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x x rowmax : lt : 0 1 select rowsum : 1 gt 0 $1 x inf neg select rowmax $0 sub expm1 neg select $2 $1 x $0 sub : $3 abs inf lt x $3 $3 x sub : sub sub $0 $4 add sub 0 select expsum $3 select rowsum add div',
  },
  recipes: {
    float64: { expsum: expsumProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as margin };
