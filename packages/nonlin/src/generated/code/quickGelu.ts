// Written by `npm run generate` from functions/quickGelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { quickGelu as form } from '../forms/quickGelu.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 1e+30 neg max @scale x mul : 800 min 800 neg max 0 lt : $0 abs neg : $2 abs inf lt $0 0 lt @scale head : x head : mul $0 sub $3 x $4 sub : mul @scale $3 sub : $4 mul add add $6 $5 mul add : neg $7 select neg 0 select $2 600 neg lt : 256 0 select explift : 1 select 1 $9 $8 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add div mul $1 $10 1 select mul',
    derivative: '@scale x mul : 800 min 800 neg max : 0 lt : $0 abs neg : $3 abs inf lt $0 0 lt @scale head : x head : mul $0 sub $4 x $5 sub : mul @scale $4 sub : $5 mul add add $7 $6 mul add : neg $8 select neg 0 select $3 600 neg lt : 256 0 select explift : 1 select 1 $10 $9 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : div $1 $10 $12 $12 mul div mul $2 1 $11 select mul add $2 $11 1 select mul',
    second: 'x x le : @scale x mul : 800 min : 800 neg : max : 0 lt : $1 abs neg : $6 abs inf lt $1 0 lt : @scale head : x head : mul $1 sub $8 x $9 sub : mul @scale $8 sub : $9 mul add add $11 $10 mul add : neg $12 select neg 0 select $6 600 neg lt : 256 0 select explift : $7 @scale neg $1 0 gt @scale @scale abs select select neg mul : 0 select 1 $14 $13 $6 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : div $5 $14 1 select $15 mul $17 $17 mul : div $16 mul sub $2 $3 lt 0 $2 $3 gt $1 800 lt @scale $1 800 gt 0 @scale 0 min select select : $19 0 max select select $14 $18 div mul $4 $15 $18 div $14 $15 $17 mul $17 $15 mul add mul $18 $18 mul div $16 mul sub mul add $5 1 $16 select mul add x select $0 $5 $16 1 select 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as quickGelu };
