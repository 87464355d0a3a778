// Written by `npm run generate` from functions/gatedTanh.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';
import { gatedTanh as form } from '../forms/gatedTanh.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

const code: GatedCode = {
  ...form,
  programs: {
    value: 'value tanh gate abs : 1 lt : 0.5 0.5 gate 0 lt : $1 1 $0 neg exp : sub $3 select 1 $3 add div : neg $4 select mul add $2 $3 1 select : $5 $4 mul sub select mul',
    gateSlope: 'value tanh gate abs : 1 lt : 1 $1 1 $0 neg exp : sub 2 $2 mul $2 $2 mul add : select 1 $1 $2 $3 select add div : $4 mul sub 4 div $2 $2 $4 mul sub select mul',
    valueSlope: 'value abs : 0.5 lt : 1 $1 1 2 neg : $0 mul : $3 abs inf lt $2 head : $0 head : mul $3 sub $4 $0 $5 sub : mul $2 $4 sub : $5 mul add add $7 $6 mul add 0 select $3 600 neg lt : 256 0 select explift : $8 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul sub 2 $9 mul $9 $9 mul $10 mul add : select 1 $1 $9 $11 select $10 mul add div : $12 mul $1 1 $10 $10 mul select mul sub 4 $9 $9 $12 mul $1 1 $10 select mul sub mul select gate abs : 1 lt : 0.5 0.5 gate 0 lt : $14 1 $13 neg : 0 $16 600 neg lt : 256 0 select explift : $17 $16 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : sub $18 select 1 $20 add div : neg $21 select mul $14 1 $19 select : mul add $15 $18 1 select : $23 $21 mul $22 mul sub select mul $1 $14 1 $15 $19 1 select select $14 $10 $15 $10 $19 mul $10 select select select mul',
  },
  recipes: {
    float64: { exp: expProgram, explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as gatedTanh };
