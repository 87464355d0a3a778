// Written by `npm run generate` from functions/entmax.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { entmax as form } from '../forms/entmax.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { logProgram, shortLogProgram } from '../../numerics/printed/recipes/log.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: '0 alpha 1 sub : x alpha 2 gt $0 x x rowmax : sub mul : $2 1 $0 div : entmaxThreshold gt x neg inf neg select rowmax neg $1 select sub mul : $4 $3 entmaxThreshold sub max : 0 gt $5 log $0 div exp $5 select',
    vjp: '0 alpha 1 sub : x alpha 2 gt : $0 x x rowmax : sub mul : $3 1 $0 div : entmaxThreshold gt x neg : inf neg : select rowmax neg $2 select sub mul : $7 $4 entmaxThreshold sub max : 0 gt $8 log $0 div exp $8 select : 0 gt : 2 alpha sub : $9 log : mul : $13 abs inf lt $11 head : $12 head : mul $13 sub $14 $12 $15 sub : mul $11 $14 sub : $15 mul add add $17 $16 mul add $12 2 $11 $11 2 sub : sub sub alpha $18 add sub mul add 0 select expsum $9 select : g $10 $1 $5 x select $6 select : $20 rowmax lt : 0 g select rowsum $21 0 1 select rowsum div sub : $19 $22 mul rowsum $19 rowsum div sub mul',
    shortVjp: '0 alpha 1 sub : x alpha 2 gt : $0 x x rowmax : sub mul : $3 1 $0 div : entmaxThreshold gt x neg : inf neg : select rowmax neg $2 select sub mul : $7 $4 entmaxThreshold sub max : 0 gt $8 log $0 div exp $8 select : 0 gt : 2 alpha sub $9 log mul exp $9 select : g $10 $1 $5 x select $6 select : $12 rowmax lt : 0 g select rowsum 1 $13 0 1 select rowsum div mul sub : $11 $14 mul rowsum 1 $11 rowsum div mul sub mul',
  },
  recipes: {
    float64: { exp: expProgram, expsum: expsumProgram, log: logProgram },
    float32: { exp: shortExpProgram, log: shortLogProgram },
  },
};
export { code as entmax };
