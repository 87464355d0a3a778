// Written by `npm run generate` from functions/geluTanh.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { geluTanh as form } from '../forms/geluTanh.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 100 neg : max x 0 lt : x 100 min $0 max : 1.5957691073417664 1.3264579024687784e-9 $2 $2 mul : mul 1.426396435433791e-8 neg add : 0.07135481759905815 $3 mul : sub : sub : mul : abs neg : $9 abs inf lt $8 0 lt $2 head : $7 head : mul $8 sub $10 $7 $11 sub : mul $2 $10 sub : $11 mul add add $13 $12 mul add $2 1.5957691073417664 $7 $7 1.5957691073417664 sub : sub sub $6 $14 add sub $4 $6 $6 $4 sub : sub sub $5 $15 add sub 0.07135481759905815 head : $3 head : mul $5 sub $16 $3 $17 sub : mul 0.07135481759905815 $16 sub : $17 mul add add $19 $18 mul add 0.07135481759905815 $10 $10 mul $3 sub $10 $13 mul $13 $10 mul add add $13 $13 mul add mul add neg add neg add mul add : neg $20 select neg 0 select $9 600 neg lt : 256 0 select explift : 1 select 1 $22 $21 $9 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add div mul $1 $23 1 select mul',
    shortValue: 'x 100 neg : max x 0 lt 1.5957691216057308 x 100 min $0 max : 0.044715 $1 $1 mul $1 mul mul add mul abs neg exp : 1 select 1 $2 add div mul',
    derivative: 'x 0 lt : x 100 min 100 neg max : 1.5957691073417664 1.3264579024687784e-9 $1 $1 mul : mul 1.426396435433791e-8 neg add : 0.07135481759905815 $2 mul : sub : sub : mul : abs neg : $8 abs inf lt $7 0 lt $1 head : $6 head : mul $7 sub $9 $6 $10 sub : mul $1 $9 sub : $10 mul add add $12 $11 mul add $1 1.5957691073417664 $6 $6 1.5957691073417664 sub : sub sub $5 $13 add sub $3 $5 $5 $3 sub : sub sub $4 $14 add sub 0.07135481759905815 head : $2 head : mul $4 sub $15 $2 $16 sub : mul 0.07135481759905815 $15 sub : $16 mul add add $18 $17 mul add 0.07135481759905815 $9 $9 mul $2 sub $9 $12 mul $12 $9 mul add add $12 $12 mul add mul add neg add neg add mul add : neg $19 select neg 0 select $8 600 neg lt : 256 0 select explift : 1 select 1 $21 $20 $8 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : div $1 1.5957691216057308 1 0.134145 $2 mul add mul mul $21 $23 $23 mul div mul $0 1 $22 select mul add $0 $22 1 select mul',
    shortDerivative: 'x 0 lt 1.5957691216057308 x 100 min 100 neg max : 0.044715 $0 $0 mul : $0 mul mul add mul abs neg exp : 1 select 1 $2 add : div $0 1.5957691216057308 1 0.134145 $1 mul add mul mul $2 $3 $3 mul div mul add',
    second: 'x x le : x 0 lt : x 100 min : 100 neg : max : 1.5957691073417664 1.3264579024687784e-9 $4 $4 mul : mul 1.426396435433791e-8 neg add : 0.07135481759905815 $5 mul : sub : sub : mul : abs neg : $11 abs inf lt $10 0 lt : $4 head : $9 head : mul $10 sub $13 $9 $14 sub : mul $4 $13 sub : $14 mul add add $16 $15 mul add $4 1.5957691073417664 $9 $9 1.5957691073417664 sub : sub sub $8 $17 add sub $6 $8 $8 $6 sub : sub sub $7 $18 add sub 0.07135481759905815 head : $5 head : mul $7 sub $19 $5 $20 sub : mul 0.07135481759905815 $19 sub : $20 mul add add $22 $21 mul add 0.07135481759905815 $13 $13 mul $5 sub $13 $16 mul $16 $13 mul add add $16 $16 mul add mul add neg add neg add mul add : neg $23 select neg 0 select $11 600 neg lt : 256 0 select explift : $12 $2 $3 lt 0 $2 $3 gt x 100 lt 1 x 100 gt 0 1 0 min select select : $26 0 max select select : $9 mul $4 1.3264579024687784e-9 $27 $4 mul $4 $27 mul add : mul 0.07135481759905815 $28 mul sub neg mul add : neg $10 0 gt $29 $29 abs select select neg mul : 0 select 1 $25 $24 $11 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : div $1 $25 1 select $30 mul $32 $32 mul : div $31 mul sub $27 1.5957691216057308 1 0.134145 $5 mul add mul : mul $4 1.5957691216057308 0.134145 $28 mul mul mul add $25 $33 div mul $4 $34 mul $30 $33 div $25 $30 $32 mul $32 $30 mul add mul $33 $33 mul div $31 mul sub mul add $1 1 $31 select mul add x select $0 $1 $31 1 select 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as geluTanh };
