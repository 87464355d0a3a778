// Written by `npm run generate` from functions/phish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { phish as form } from '../forms/phish.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { normcdfliftProgram } from '../../numerics/printed/recipes/normcdflift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';
import { shortNormcdfProgram } from '../../numerics/printed/recipes/normcdf.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 40 neg : max x 40 min $0 max : $1 $1 35 neg lt : 256 0 select normcdflift mul tanh mul $2 $1 39 neg lt 0 8.636168555094445e-78 select 1 select mul',
    derivative: 'x 40 min 40 neg max : $0 $0 35 neg lt : 256 0 select normcdflift : mul : tanh $1 $0 39 neg lt 0 8.636168555094445e-78 select 1 select : mul $0 4 2 neg : $3 abs : mul : $4 mul : $7 abs $4 mul inf lt $5 head : $6 $4 mul : head : mul $8 sub $9 $10 $11 sub : mul $5 $9 sub : $11 mul add add $13 $12 mul add $5 $3 $4 mul : 0 lt $0 head : $2 $4 mul : head : mul $14 sub $15 $16 $17 sub : mul $0 $15 sub : $17 mul add add $19 $18 mul add : neg $20 select mul add 0 select expsum : mul 1 $21 add : $22 mul div mul $16 $0 $0 $0 mul : neg 2 div : $24 abs inf lt 1 2 div $15 $15 mul $23 sub $15 $19 mul $19 $15 mul add add $19 $19 mul add neg mul 0 select $24 600 neg lt : 256 0 select explift mul 0.3989422804014327 mul $25 $24 760 neg lt 0 8.636168555094445e-78 select 1 select mul add mul add',
    second: 'x x le 4 2 x 40 min : 40 neg : max : $2 $2 35 neg lt : 256 0 select normcdflift : mul : abs : mul neg : $3 $2 39 neg lt 0 8.636168555094445e-78 select 1 select : mul $7 abs $8 mul inf lt 2 $5 $8 mul : 0 lt : $2 head : $4 $8 mul : head : mul $9 sub $11 $12 $13 sub : mul $2 $11 sub : $13 mul add add $15 $14 mul add : neg $16 select : mul neg 0 select expsum : mul 1 $18 add : $19 mul div $0 $1 lt 0 $0 $1 gt x 40 lt 1 x 40 gt 0 1 0 min select select : $20 0 max select select : $4 mul $8 mul $2 $2 $2 mul : 2 div neg : $23 abs inf lt 1 2 div : $11 $11 mul $22 sub $11 $15 mul $15 $11 mul add add $15 $15 mul add : mul neg 0 select $23 600 neg lt : 256 0 select explift 2 3.141592653589793 mul sqrt div $21 mul : mul $26 $23 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : mul $21 4 2 neg : $6 mul : $8 mul : $31 abs $8 mul inf lt $30 head : $6 $8 mul : head : mul $32 sub $33 $34 $35 sub : mul $30 $33 sub : $35 mul add add $37 $36 mul add $30 $17 mul add 0 select expsum : mul : 1 $38 add : $40 mul : div : mul $2 4 $38 $30 $10 $29 neg $9 0 gt $29 $29 abs select select mul mul : mul $41 div $39 $43 $40 mul $40 $43 mul add mul $41 $41 mul div sub mul add $12 $2 $22 neg 2 div : $44 abs inf lt $24 $25 neg mul 0 select $44 600 neg lt : 256 0 select explift : mul 0.3989422804014327 mul $45 $44 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add mul $2 $42 mul $27 $28 mul $21 $46 mul $2 $46 $21 $2 mul $2 $21 mul add neg 2 div mul mul add 0.3989422804014327 mul $47 mul add mul add add x select',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, normcdflift: normcdfliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as phish };
