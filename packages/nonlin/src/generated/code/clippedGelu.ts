// Written by `npm run generate` from functions/clippedGelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { clippedGelu as form } from '../forms/clippedGelu.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { normcdfliftProgram } from '../../numerics/printed/recipes/normcdflift.ts';
import { shortNormcdfProgram } from '../../numerics/printed/recipes/normcdf.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 40 neg max x x 35 neg lt : 256 0 select normcdflift mul : $0 x 39 neg lt 0 8.636168555094445e-78 select 1 select : mul : @min lt : @min $3 @max gt : @max $1 select select $4 1 $5 1 $2 select select mul',
    derivative: 'x 40 neg : max x x 35 neg lt : 256 0 select normcdflift : mul $1 x 39 neg lt 0 8.636168555094445e-78 select 1 select : mul : @max ge 0 $4 @min le 0 $2 $3 mul x 40 min $0 max : $5 $5 mul : neg 2 div : 0.9189385332046728 sub : $8 abs inf lt $7 $8 $8 $7 sub : sub sub 0.9189385332046728 $9 add sub 1 2 div $5 head : $10 mul $6 sub $10 $5 $10 sub : mul $11 $10 mul add add $11 $11 mul add neg mul add 0 select $8 600 neg lt : 256 0 select explift mul $12 $8 760 neg lt 0 8.636168555094445e-78 select 1 select mul add select select',
    second: 'x x le x 40 neg : max x x 35 neg lt : 256 0 select normcdflift mul $1 x 39 neg lt 0 8.636168555094445e-78 select 1 select mul : @max ge 0 $2 @min le 0 x x mul : 2 div neg : $4 abs inf lt 1 2 div : x head : $6 mul $3 sub $6 x $6 sub : mul $7 $6 mul add add $7 $7 mul add mul neg 0 select $4 600 neg lt : 256 0 select explift 2 3.141592653589793 mul sqrt div $8 $4 760 neg lt 0 8.636168555094445e-78 select 1 select mul x 40 min : $0 lt 0 $9 $0 gt x 40 lt 1 x 40 gt 0 1 0 min select select : $10 0 max select select : $9 $0 max : $12 mul : neg 2 div : 0.9189385332046728 sub : $15 abs inf lt $14 $15 $15 $14 sub : sub sub 0.9189385332046728 $16 add sub $5 $12 head : $17 mul $13 sub $17 $12 $17 sub : mul $18 $17 mul add add $18 $18 mul add neg mul add 0 select $15 600 neg lt : 256 0 select explift : mul $12 $20 $11 $12 mul $12 $11 mul add neg 2 div mul mul add $19 $15 760 neg lt 0 8.636168555094445e-78 select 1 select mul add select select x select',
  },
  recipes: {
    float64: { explift: expliftProgram, normcdflift: normcdfliftProgram },
    float32: { exp: shortExpProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as clippedGelu };
