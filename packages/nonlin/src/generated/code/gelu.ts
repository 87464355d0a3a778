// Written by `npm run generate` from functions/gelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { gelu as form } from '../forms/gelu.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { normcdfliftProgram } from '../../numerics/printed/recipes/normcdflift.ts';
import { shortNormcdfProgram } from '../../numerics/printed/recipes/normcdf.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 40 neg max x x 35 neg lt : 256 0 select normcdflift mul $0 x 39 neg lt 0 8.636168555094445e-78 select 1 select mul',
    derivative: 'x x 35 neg lt : 256 0 select normcdflift $0 x 39 neg lt 0 8.636168555094445e-78 select 1 select mul x 40 min 40 neg max : $1 $1 mul : neg 2 div : 0.9189385332046728 sub : $4 abs inf lt $3 $4 $4 $3 sub : sub sub 0.9189385332046728 $5 add sub 1 2 div $1 head : $6 mul $2 sub $6 $1 $6 sub : mul $7 $6 mul add add $7 $7 mul add neg mul add 0 select $4 600 neg lt : 256 0 select explift mul $8 $4 760 neg lt 0 8.636168555094445e-78 select 1 select mul add',
    second: 'x x le x x mul : 2 div neg : $1 abs inf lt 1 2 div : x head : $3 mul $0 sub $3 x $3 sub : mul $4 $3 mul add add $4 $4 mul add mul neg 0 select $1 600 neg lt : 256 0 select explift 2 3.141592653589793 mul sqrt div $5 $1 760 neg lt 0 8.636168555094445e-78 select 1 select mul x 40 min : 40 neg : lt 0 $6 $7 gt x 40 lt 1 x 40 gt 0 1 0 min select select : $8 0 max select select : $6 $7 max : $10 mul : neg 2 div : 0.9189385332046728 sub : $13 abs inf lt $12 $13 $13 $12 sub : sub sub 0.9189385332046728 $14 add sub $2 $10 head : $15 mul $11 sub $15 $10 $15 sub : mul $16 $15 mul add add $16 $16 mul add neg mul add 0 select $13 600 neg lt : 256 0 select explift : mul $10 $18 $9 $10 mul $10 $9 mul add neg 2 div mul mul add $17 $13 760 neg lt 0 8.636168555094445e-78 select 1 select mul add x select',
  },
  recipes: {
    float64: { explift: expliftProgram, normcdflift: normcdfliftProgram },
    float32: { exp: shortExpProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as gelu };
