// Written by `npm run generate` from functions/erf.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { erf as form } from '../forms/erf.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { erfProgram, shortErfProgram } from '../../numerics/printed/recipes/erf.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x erf',
    derivative: '1.1283791670955126 x 40 min 40 neg max : $0 mul : neg : $2 abs inf lt $0 head : $3 mul $1 sub $3 $0 $3 sub : mul $4 $3 mul add add $4 $4 mul add neg 0 select expsum mul',
    second: 'x x le : 1.1283791670955126 x 40 min : 40 neg : max : $3 mul : neg : $5 abs inf lt $3 head : $6 mul $4 sub $6 $3 $6 sub : mul $7 $6 mul add add $7 $7 mul add neg 0 select $5 600 neg lt : 256 0 select explift $1 $2 lt 0 $1 $2 gt x 40 lt 1 x 40 gt 0 1 0 min select select : $9 0 max select select : $3 mul $3 $10 mul add neg mul mul x select $0 $8 $5 760 neg lt 0 8.636168555094445e-78 select 1 select 1 select mul',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, erf: erfProgram },
    float32: { exp: shortExpProgram, erf: shortErfProgram },
  },
};
export { code as erf };
