// Written by `npm run generate` from functions/gaussian.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { gaussian as form } from '../forms/gaussian.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x x mul : neg : $1 abs inf lt x head : $2 mul $0 sub $2 x $2 sub : mul $3 $2 mul add add $3 $3 mul add neg 0 select expsum',
    derivative: '2 neg x 40 min 40 neg max : mul $0 $0 mul : neg : $2 abs inf lt $0 head : $3 mul $1 sub $3 $0 $3 sub : mul $4 $3 mul add add $4 $4 mul add neg 0 select $2 600 neg lt : 256 0 select explift mul $5 $2 760 neg lt 0 8.636168555094445e-78 select 1 select mul',
    second: 'x x le : 2 neg : x 40 min : 40 neg : lt 0 $2 $3 gt x 40 lt 1 x 40 gt 0 1 0 min select select : $4 0 max select select : mul $2 $3 max : $6 mul : neg : $8 abs inf lt $6 head : $9 mul $7 sub $9 $6 $9 sub : mul $10 $9 mul add add $10 $10 mul add neg 0 select $8 600 neg lt : 256 0 select explift : mul $1 $6 mul $12 $5 $6 mul $6 $5 mul add neg mul mul add x select $0 $11 $8 760 neg lt 0 8.636168555094445e-78 select 1 select 1 select mul',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as gaussian };
