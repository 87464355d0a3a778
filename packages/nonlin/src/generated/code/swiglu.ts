// Written by `npm run generate` from functions/swiglu.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';
import { swiglu as form } from '../forms/swiglu.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: GatedCode = {
  ...form,
  programs: {
    value: 'beta gate mul : 800 neg lt 0 value mul gate select $0 abs : 1 lt : 0.5 0.5 $0 0 lt : $2 1 $1 neg : $4 abs inf lt $3 beta head : gate head : mul $0 sub $5 gate $6 sub : mul beta $5 sub : $6 mul add add $8 $7 mul add : neg $9 select neg 0 select $4 600 neg lt : 256 0 select explift : $10 $4 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : sub $11 select 1 $13 add div : neg $14 select mul $2 1 $12 select : mul add $3 $11 1 select : $16 $14 mul $15 mul sub select mul value mul $2 1 $3 $12 1 select select mul',
    gateSlope: 'beta gate mul 800 neg max 800 min : abs : 1 lt : 0.5 0.5 $0 0 lt : $2 1 $1 neg : 0 $4 600 neg lt : 256 0 select explift : $5 $4 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : sub : $6 select 1 $8 add div : neg $10 select mul $2 1 $7 select : mul add $3 $6 1 select : $12 $10 mul $11 mul sub select $0 $2 1 $2 $9 2 $6 mul $6 $6 mul $7 mul add : select 1 $2 $6 $13 select $7 mul add div : $14 mul $2 1 $7 $7 mul select mul sub 4 div $6 $6 $14 mul $11 mul sub select mul $2 1 $3 1 $7 select select mul add value mul $2 1 $3 $7 1 select select mul',
    shortGateSlope: 'beta gate mul 800 neg max 800 min : 745.2 neg lt 0 neg $0 abs : 1 lt : 0.5 0.5 $0 0 lt : $2 1 $1 neg exp : sub : $4 select 1 $4 add div : neg $6 select mul add $3 $4 1 select : $7 $6 mul sub select $0 $2 1 $2 $5 2 $4 mul $4 $4 mul add : select 1 $2 $4 $8 select add div : $9 mul sub 4 div $4 $4 $9 mul sub select mul add select value mul',
    valueSlope: 'gate beta 0 lt 1e+30 inf select min beta 0 gt 1e+30 neg inf neg select max beta gate mul : abs : 1 lt : 0.5 0.5 $0 0 lt : $2 1 $1 neg : $4 abs inf lt $3 beta head : gate head : mul $0 sub $5 gate $6 sub : mul beta $5 sub : $6 mul add add $8 $7 mul add : neg $9 select neg 0 select $4 600 neg lt : 256 0 select explift : $10 $4 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : sub $11 select 1 $13 add div : neg $14 select mul $2 1 $12 select : mul add $3 $11 1 select : $16 $14 mul $15 mul sub select mul $2 1 $3 $12 1 select select mul',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as swiglu };
