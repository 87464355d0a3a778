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
    derivative: 'x x 35 neg lt : 256 0 select normcdflift $0 x 39 neg lt 0 8.636168555094445e-78 select 1 select mul x 40 min 40 neg max : $1 $1 mul : neg 2 div : $3 abs inf lt 1 2 div $1 head : $4 mul $2 sub $4 $1 $4 sub : mul $5 $4 mul add add $5 $5 mul add neg mul 0 select $3 600 neg lt : 256 0 select explift mul 0.3989422804014327 mul $6 $3 760 neg lt 0 8.636168555094445e-78 select 1 select mul add',
    second: 'x x le x x mul : 2 div neg : $1 abs inf lt 1 2 div : x head : $3 mul $0 sub $3 x $3 sub : mul $4 $3 mul add add $4 $4 mul add mul neg 0 select $1 600 neg lt : 256 0 select explift 2 3.141592653589793 mul sqrt div $5 $1 760 neg lt 0 8.636168555094445e-78 select 1 select mul x 40 min : 40 neg : lt 0 $6 $7 gt x 40 lt 1 x 40 gt 0 1 0 min select select : $8 0 max select select : $6 $7 max : $10 mul : neg 2 div : $12 abs inf lt $2 $10 head : $13 mul $11 sub $13 $10 $13 sub : mul $14 $13 mul add add $14 $14 mul add neg mul 0 select $12 600 neg lt : 256 0 select explift : mul $10 $16 $9 $10 mul $10 $9 mul add neg 2 div mul mul add 0.3989422804014327 mul $15 $12 760 neg lt 0 8.636168555094445e-78 select 1 select mul add x select',
  },
  recipes: {
    float64: { explift: expliftProgram, normcdflift: normcdfliftProgram },
    float32: { exp: shortExpProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as gelu };
