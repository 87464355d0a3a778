// Written by `npm run generate` from functions/serf.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { serf as form } from '../forms/serf.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';
import { erfProgram, shortErfProgram } from '../../numerics/printed/recipes/erf.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 800 neg max x 0 lt : x abs neg : 0 $1 600 neg lt : 256 0 select explift log1p : x $3 $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add select erf mul $0 $4 1 select mul',
    shortValue: 'x 800 neg max x 0 max x abs neg exp log1p add erf mul',
    derivative: 'x 0 lt : $0 x abs neg : 0 $1 600 neg lt : 256 0 select explift : log1p : x 800 min 800 neg max : $4 $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add select : $7 mul : neg $0 $6 $6 mul 1 select : mul : 0.12078223763524522 neg : sub : $12 abs inf lt $10 $12 $12 $10 sub : sub sub $11 $13 add sub $7 $0 $6 1 select : mul : head : $16 mul $8 $9 mul sub $16 $15 $16 sub : mul $17 $16 mul add add $17 $17 mul add neg add 0 select $12 600 neg lt : 256 0 select explift : $3 $3 $3 1 $3 $6 mul add div : mul $6 mul sub mul $5 x 40 neg lt 1 $7 erf $14 mul : $19 $3 mul $18 $12 760 neg lt 0 8.636168555094445e-78 select 1 select : $6 mul : mul div select : add $3 $24 mul $6 mul add mul $21 $5 $19 $19 $20 mul $6 mul sub mul $22 mul add select $0 $23 1 select mul',
    shortDerivative: 'x 800 min 800 neg max : 0 max x abs neg exp : log1p add : erf $0 1.1283791670955126 mul $2 $2 mul neg exp x 0 lt $1 1 select 1 $1 add div mul mul add',
    second: 'x x le x 0 lt : $0 x abs neg : 0 $1 600 neg lt : 256 0 select explift : log1p : x 800 min : 800 neg : max : $4 $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add select : $9 mul : neg : $0 $8 $8 mul 1 select : mul : 0.12078223763524522 neg : sub : $15 abs inf lt $13 $15 $15 $13 sub : sub sub $14 $16 add sub $9 $0 $8 1 select : mul : head : $19 mul $10 $12 mul sub $19 $18 $19 sub : mul $20 $19 mul add add $20 $20 mul add neg : add 0 select $15 600 neg lt : 256 0 select explift : $0 $3 $0 1 neg x 0 gt 1 1 abs select select neg mul : 1 $3 $8 mul : add : div : $5 $6 lt 0 $5 $6 gt x 800 lt 1 x 800 gt 0 1 0 min select select : $28 0 max select select : $27 $8 mul add select : $9 mul $9 $30 mul add neg mul $0 $22 $15 760 neg lt 0 8.636168555094445e-78 select 1 select : $8 mul : $8 mul $31 select mul : $3 $3 $3 $26 div : mul $8 mul sub : $8 mul mul $23 $24 $24 $34 mul $3 $27 $3 $24 mul $26 $26 mul div $8 mul sub : mul add $8 mul sub mul $32 mul add $7 x 40 neg lt : 1 $9 erf : $17 mul $23 $3 mul $32 mul : div select : add $3 $40 mul $8 mul add mul $23 $35 mul $29 $37 0 2 3.141592653589793 sqrt div $13 $11 abs $12 mul inf lt $21 0 select expsum mul $30 mul $17 mul : $39 div $38 $33 $25 mul $23 $24 mul $32 mul add mul $39 $39 mul div $17 mul sub select : add $24 $40 mul $3 $42 mul add $8 mul add mul $32 mul add $41 $29 $23 $23 $34 mul $8 mul sub mul $31 mul $7 $33 $33 $34 $8 mul mul $23 $36 mul $32 mul add sub mul add add select x select',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, log1p: log1pProgram, erf: erfProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram, erf: shortErfProgram },
  },
};
export { code as serf };
