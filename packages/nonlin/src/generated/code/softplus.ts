// Written by `npm run generate` from functions/softplus.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { softplus as form } from '../forms/softplus.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'beta x mul : threshold gt x $0 0 max $0 abs neg : $1 abs inf lt $0 0 lt beta head : x head : mul $0 sub $2 x $3 sub : mul beta $2 sub : $3 mul add add $5 $4 mul add : neg $6 select neg 0 select expsum log1p add beta div select',
    derivative: 'beta x mul : threshold gt : 1 $0 0 lt : $0 abs neg : $3 abs inf lt $2 beta head : x head : mul $0 sub $4 x $5 sub : mul beta $4 sub : $5 mul add add $7 $6 mul add : neg $8 select neg 0 select $3 600 neg lt : 256 0 select explift : 1 select 1 $10 $9 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add div select $1 1 $2 $11 1 select select mul',
    second: 'x x le : beta x mul : threshold gt : 0 $1 0 lt : $1 abs neg : $4 abs inf lt $3 beta head : x head : mul $1 sub $5 x $6 sub : mul beta $5 sub : $6 mul add add $8 $7 mul add : neg $9 select neg 0 select $4 600 neg lt : 256 0 select explift : $3 beta neg $1 0 gt beta beta abs select select neg mul : 0 select 1 $11 $10 $4 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : div $3 $11 1 select $12 mul $14 $14 mul div $13 mul sub select x select $0 $2 1 $3 $13 1 select select 1 select mul',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as softplus };
