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
    derivative: 'x 0 lt : x abs neg : 0 $1 600 neg lt : 256 0 select explift : log1p : x 800 min 800 neg max : $4 $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add select : erf $5 1.1283791670955126 mul $7 $7 mul : neg : $0 $6 $6 mul 1 select : mul $9 abs $10 mul inf lt $7 $0 $6 1 select : mul : head : $13 mul $8 $10 mul sub $13 $12 $13 sub : mul $14 $13 mul add add $14 $14 mul add neg 0 select expsum $0 $3 1 select 1 $3 $6 mul add div mul mul add $11 mul',
    shortDerivative: 'x 800 min 800 neg max : 0 max x abs neg exp : log1p add : erf $0 1.1283791670955126 mul $2 $2 mul neg exp x 0 lt $1 1 select 1 $1 add div mul mul add',
    second: 'x x le : 2 3.141592653589793 sqrt div x 0 lt : x abs neg : 0 $2 600 neg lt : 256 0 select explift : log1p : x 800 min : 800 neg : max : $5 $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add select : $10 mul : neg : $1 $9 $9 mul 1 select : mul $12 abs $13 mul inf lt $10 $1 $9 1 select : mul : head : $16 mul $11 $13 mul sub $16 $15 $16 sub : mul $17 $16 mul add add $17 $17 mul add neg 0 select expsum : mul $1 $4 $1 1 neg x 0 gt 1 1 abs select select neg mul : 1 $4 $9 mul add : div : $6 $7 lt 0 $6 $7 gt x 800 lt 1 x 800 gt 0 1 0 min select select : $22 0 max select select : $21 $9 mul add select : mul $23 1.1283791670955126 mul $18 $1 $4 1 select : $20 div : mul mul $8 1.1283791670955126 mul $18 $24 $10 mul $10 $24 mul add neg mul $26 mul $13 mul $18 $1 $19 0 select $20 div $25 $19 mul $20 $20 mul div $9 mul sub mul add mul add add x select $0 $14 1 select mul',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, log1p: log1pProgram, erf: erfProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram, erf: shortErfProgram },
  },
};
export { code as serf };
