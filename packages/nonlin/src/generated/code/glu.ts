// Written by `npm run generate` from functions/glu.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';
import { glu as form } from '../forms/glu.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: GatedCode = {
  ...form,
  programs: {
    value: 'value gate abs : 1 lt : 0.5 0.5 gate 0 lt : $1 1 $0 neg : 0 $3 600 neg lt : 256 0 select explift : $4 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : sub $5 select 1 $7 add div : neg $8 select mul $1 1 $6 select : mul add $2 $5 1 select : $10 $8 mul $9 mul sub select mul $1 1 $2 $6 1 select select mul',
    shortValue: 'value gate 745.2 neg lt 0 gate abs : 1 lt : 0.5 0.5 gate 0 lt : $1 1 $0 neg exp : sub $3 select 1 $3 add div : neg $4 select mul add $2 $3 1 select : $5 $4 mul sub select select mul',
    gateSlope: 'value gate abs : 1 lt : 1 $1 1 $0 neg : 0 $2 600 neg lt : 256 0 select explift : $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul sub 2 $4 mul $4 $4 mul $5 mul add : select 1 $1 $4 $6 select $5 mul add div : $7 mul $1 1 $5 $5 mul select mul sub 4 div $4 $4 $7 mul $1 1 $5 select : mul sub select mul $8 mul',
    shortGateSlope: 'value gate abs : 745.2 gt 0 $0 1 lt : 1 $1 1 $0 neg exp : sub 2 $2 mul $2 $2 mul add : select 1 $1 $2 $3 select add div : $4 mul sub 4 div $2 $2 $4 mul sub select select mul',
    valueSlope: 'gate abs : 1 lt : 0.5 0.5 gate 0 lt : $1 1 $0 neg exp : sub $3 select 1 $3 add div : neg $4 select mul add $2 $3 1 select : $5 $4 mul sub select',
  },
  recipes: {
    float64: { exp: expProgram, explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as glu };
