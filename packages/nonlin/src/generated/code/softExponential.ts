// Written by `npm run generate` from functions/softExponential.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { softExponential as form } from '../forms/softExponential.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'alpha 0 lt alpha x alpha add mul neg log1p neg alpha div alpha 0 gt alpha x mul expm1 alpha div alpha add x select select',
    derivative: 'alpha 0 lt 1 1 alpha x alpha add mul sub div alpha 0 gt alpha x mul : $0 abs inf lt alpha head : x head : mul $0 sub $1 x $2 sub : mul alpha $1 sub : $2 mul add add $4 $3 mul add 0 select expsum 1 select select',
    second: 'x x le : alpha 0 lt : alpha neg 1 alpha x alpha add mul sub : $2 mul div neg alpha 0 gt : alpha x mul : $4 abs inf lt alpha head : x head : mul $4 sub $5 x $6 sub : mul alpha $5 sub : $6 mul add add $8 $7 mul add 0 select $4 600 neg lt : 256 0 select explift alpha mul 0 select select x select $0 $1 1 $3 $9 $4 760 neg lt 0 8.636168555094445e-78 select 1 select 1 select select 1 select mul',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, expm1: expm1Program, log1p: log1pProgram },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program, log1p: shortLog1pProgram },
  },
};
export { code as softExponential };
