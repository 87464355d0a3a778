// Written by `npm run generate` from functions/tanhExp.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { tanhExp as form } from '../forms/tanhExp.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 800 neg max x 10 min : 0 $0 600 neg lt : 256 0 select explift tanh mul $1 $0 760 neg lt 0 8.636168555094445e-78 select 1 select mul',
    derivative: 'x 10 min 800 neg max : 0.5 neg lt : $0 0 $0 600 neg lt : 256 0 select explift : 4 2 neg : $3 mul : $2 $0 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : $5 abs $6 mul inf lt $4 head : $3 $6 mul : head : mul $7 sub $8 $9 $10 sub : mul $4 $8 sub : $10 mul add add $12 $11 mul add 0 select expsum : mul 1 $13 add : $14 mul div mul : 1 $0 add 4 $3 $3 mul mul : 1 6 div $16 1 120 div $16 1 5040 div $16 1 362880 div $16 1 39916800 div $16 1 6227020800 div $16 1 1307674368000 div $16 1 355687428096000 div $16 1 121645100408832000 div $16 1 51090942171709440000 div mul $6 $6 mul : mul add mul $17 mul add mul $17 mul add mul $17 mul add mul $17 mul add mul $17 mul add mul $17 mul add mul $17 mul add mul $17 mul add mul $17 mul add mul 1 $13 sub $14 div $0 $15 mul $6 mul add select $1 $6 1 select mul',
    shortDerivative: 'x 10 min 800 neg max : exp : tanh $0 $1 mul 4 2 neg $1 mul exp : mul 1 $2 add : $3 mul div mul add',
    second: 'x x le : x 10 min : 800 neg : max : 0.5 neg lt $3 0 $3 600 neg lt : 256 0 select explift : $1 $2 lt 0 $1 $2 gt x 10 lt 1 x 10 gt 0 1 0 min select select : $6 0 max select select : mul : 4 2 neg : $5 mul : $4 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : $10 abs $11 mul inf lt $9 head : $5 $11 mul : head : mul $12 sub $13 $14 $15 sub : mul $9 $13 sub : $15 mul add add $17 $16 mul add 0 select expsum : mul : 1 $18 add : $20 mul : div : mul $5 4 $18 $9 $8 mul mul : mul $21 div $19 $23 $20 mul $20 $23 mul add mul $21 $21 mul div sub mul $11 mul add : 1 $3 add 4 $5 $5 mul mul : 1 6 div $25 1 120 div $25 1 5040 div $25 1 362880 div $25 1 39916800 div $25 1 6227020800 div $25 1 1307674368000 div $25 1 355687428096000 div $25 1 121645100408832000 div $25 1 51090942171709440000 div : mul $11 $11 mul : mul add : mul $27 mul add : mul $27 mul add : mul $27 mul add : mul $27 mul add : mul $27 mul add : mul $27 mul add : mul $27 mul add : mul $27 mul add : mul $27 mul add mul $5 $22 mul : $7 4 2 $5 mul $8 mul mul : $36 mul $27 mul $25 $27 mul : $38 $35 mul $25 $38 $34 mul $27 mul $39 $38 $33 mul $25 $38 $32 mul $27 mul $39 $38 $31 mul $25 $38 $30 mul $27 mul $39 $38 $29 mul $25 $38 $28 mul $27 mul $39 $38 $26 mul $27 mul mul add mul add $27 mul mul add mul add $27 mul mul add mul add $27 mul mul add mul add $27 mul mul add add mul add $23 neg $20 div 1 $18 sub $23 mul $21 div sub $7 $37 mul $3 $24 mul add add select x select $0 $11 1 select mul',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as tanhExp };
