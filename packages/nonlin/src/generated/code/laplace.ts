// Written by `npm run generate` from functions/laplace.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { laplace as form } from '../forms/laplace.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { normcdfliftProgram } from '../../numerics/printed/recipes/normcdflift.ts';
import { shortNormcdfProgram } from '../../numerics/printed/recipes/normcdf.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x mu sub : sigma div : $1 35 neg lt : 256 0 select normcdflift $2 $1 39 neg lt 0 8.636168555094445e-78 select 1 select mul $1 abs 40 lt : $0 134217729 $1 mul : $4 $1 sub sub : 134217729 sigma mul : $6 sigma sub sub : mul sub $5 sigma $7 sub : mul sub $1 $5 sub : $7 mul sub $9 $8 mul sub x $0 $0 x sub : sub sub mu $10 add sub add sigma div $1 $1 mul : neg 2 div : $12 abs inf lt 1 2 div $1 head : $13 mul $11 sub $13 $1 $13 sub : mul $14 $13 mul add add $14 $14 mul add neg mul 0 select $12 600 neg lt : 256 0 select explift 0.3989422804014327 mul mul 0 select $3 $15 $12 760 neg lt 0 8.636168555094445e-78 select 1 select 1 select mul add',
    shortValue: 'x mu sub sigma div normcdf',
    derivative: 'x mu sub : sigma div : 40 min 40 neg max : $2 mul : neg 2 div : $4 abs inf lt 1 2 div $2 head : $5 mul $3 sub $5 $2 $5 sub : mul $6 $5 mul add add $6 $6 mul add neg mul 0 select $4 600 neg lt : 256 0 select explift 0.3989422804014327 sigma div mul $1 abs 40 lt 1 $1 $0 134217729 $1 mul : $8 $1 sub sub : 134217729 sigma mul : $10 sigma sub sub : mul sub $9 sigma $11 sub : mul sub $1 $9 sub : $11 mul sub $13 $12 mul sub x $0 $0 x sub : sub sub mu $14 add sub add sigma div mul sub 1 select mul $7 $4 760 neg lt 0 8.636168555094445e-78 select 1 select mul',
    shortDerivative: 'x mu sub sigma div : $0 mul neg 2 div exp 0.3989422804014327 sigma div mul',
    second: 'x x le : x mu sub : sigma div : 40 min : 40 neg : max : $5 mul : neg 2 div : $7 abs inf lt 1 2 div $5 head : $8 mul $6 sub $8 $5 $8 sub : mul $9 $8 mul add add $9 $9 mul add neg mul 0 select $7 600 neg lt : 256 0 select explift : $3 $4 lt 0 $3 $4 gt $2 40 lt 1 sigma div : $2 40 gt 0 $12 0 min select select : $13 0 max select select : $5 mul $5 $14 mul add neg 2 div mul 0.3989422804014327 sigma div : mul $2 abs 40 lt : 1 $2 $1 134217729 $2 mul : $17 $2 sub sub : 134217729 sigma mul : $19 sigma sub sub : mul sub $18 sigma $20 sub : mul sub $2 $18 sub : $20 mul sub $22 $21 mul sub x $1 $1 x sub : sub sub mu $23 add sub add sigma div : mul sub 1 select mul $11 $15 mul $16 $12 $24 mul $2 1 134217729 $12 mul : $25 $12 sub sub : $20 mul sub $26 $21 mul sub $12 $26 sub : $20 mul sub $27 $21 mul sub 1 1 1 1 sub : sub sub $28 sub add sigma div mul add neg 0 select mul add x select $0 $10 $7 760 neg lt 0 8.636168555094445e-78 select 1 select 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram, normcdflift: normcdfliftProgram },
    float32: { exp: shortExpProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as laplace };
