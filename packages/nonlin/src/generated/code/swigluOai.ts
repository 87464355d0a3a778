// Written by `npm run generate` from functions/swigluOai.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';
import { swigluOai as form } from '../forms/swigluOai.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

const code: GatedCode = {
  ...form,
  programs: {
    value: 'gate limit min 1e+30 neg max : alpha $0 mul : abs : 1 lt : 0.5 0.5 $1 0 lt : $3 1 $2 neg : $5 abs inf lt $4 alpha head : $0 head : mul $1 sub $6 $0 $7 sub : mul alpha $6 sub : $7 mul add add $9 $8 mul add : neg $10 select neg 0 select $5 600 neg lt : 256 0 select explift : $11 $5 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : sub $12 select 1 $14 add div : neg $15 select mul $3 1 $13 select : mul add $4 $12 1 select : $17 $15 mul $16 mul sub select mul value limit neg max limit min 1 add mul $3 1 $4 $13 1 select select mul',
    gateSlope: 'gate limit gt : 0 value mul alpha gate limit min 1e+30 neg max : mul : abs : 1 lt : 0.5 0.5 $2 0 lt : $4 1 $3 neg : $6 abs inf lt $5 alpha head : $1 head : mul $2 sub $7 $1 $8 sub : mul alpha $7 sub : $8 mul add add $10 $9 mul add : neg $11 select neg 0 select $6 600 neg lt : 256 0 select explift : $12 $6 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : sub : $13 select 1 $15 add div : neg $17 select mul $4 1 $14 select : mul add $5 $13 1 select : $19 $17 mul $18 mul sub select $2 $4 1 $4 $16 2 $13 mul $13 $13 mul $14 mul add : select 1 $4 $13 $20 select $14 mul add div : $21 mul $4 1 $14 $14 mul select mul sub 4 div $13 $13 $21 mul $18 mul sub select mul $4 1 $5 1 $14 select select mul add value limit neg max limit min 1 add mul select $0 1 $4 1 $5 $14 1 select select select mul',
    valueSlope: 'value abs : limit gt : 0 gate mul $0 limit le : gate limit min 1e+30 neg max : alpha $3 mul : abs : 1 lt : 0.5 0.5 $4 0 lt : $6 1 $5 neg : $8 abs inf lt $7 alpha head : $3 head : mul $4 sub $9 $3 $10 sub : mul alpha $9 sub : $10 mul add add $12 $11 mul add : neg $13 select neg 0 select $8 600 neg lt : 256 0 select explift : $14 $8 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : sub $15 select 1 $17 add div : neg $18 select mul $6 1 $16 select : mul add $7 $15 1 select : $20 $18 mul $19 mul sub select mul value select select $1 1 $2 $6 1 $7 $16 1 select select 1 select select mul',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as swigluOai };
