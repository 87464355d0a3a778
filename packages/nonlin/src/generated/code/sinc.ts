// Written by `npm run generate` from functions/sinc.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { sinc as form } from '../forms/sinc.ts';
import { sinsumProgram } from '../../numerics/printed/recipes/sinsum.ts';
import { cossumProgram } from '../../numerics/printed/recipes/cossum.ts';
import { shortSinProgram } from '../../numerics/printed/recipes/sin.ts';
import { shortCosProgram } from '../../numerics/printed/recipes/cos.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'omega x mul : abs : 7.450580596923828e-9 lt 1 $1 inf lt : $0 $2 omega head : x head : mul $0 sub $3 x $4 sub : mul omega $3 sub : $4 mul add add $6 $5 mul add 0 select sinsum $0 div 1 $0 div select select',
    derivative: 'omega omega x mul : abs : 1 lt $0 1 3 div $0 $0 mul : 1 30 div $2 1 840 div $2 1 45360 div $2 1 3991680 div $2 1 518918400 div $2 1 93405312000 div $2 1 22230464256000 div $2 6758061133824000 div sub mul sub mul sub mul sub mul sub mul sub mul sub mul sub mul neg $1 inf lt : $0 $3 omega head : x head : mul $0 sub $4 x $5 sub : mul omega $4 sub : $5 mul add add $7 $6 mul add 0 select : cossum $0 $8 sinsum $0 div sub $0 div 1 $0 div select select mul',
    second: 'x x le omega omega x mul : abs : 1 lt omega 1 3 div $0 $0 mul : 1 30 div $2 1 840 div $2 1 45360 div $2 1 3991680 div $2 1 518918400 div $2 1 93405312000 div $2 1 22230464256000 div $2 6758061133824000 div sub : mul sub : mul sub : mul sub : mul sub : mul sub : mul sub : mul sub mul $0 2 $0 mul omega mul : $9 mul $2 $10 $8 mul $2 $10 $7 mul $2 $10 $6 mul $2 $10 $5 mul $2 $10 $4 mul $2 $10 $3 mul $2 $10 6758061133824000 div neg mul add neg mul add neg mul add neg mul add neg mul add neg mul add neg mul add neg mul add neg $1 inf lt : $0 $11 omega head : x head : mul $0 sub $12 x $13 sub : mul omega $12 sub : $13 mul add add $15 $14 mul add 0 select : sinsum : omega mul : neg $0 $16 cossum : omega mul $0 div $18 $2 div sub sub $0 div $19 $17 $0 div sub omega mul $2 div sub omega $2 div neg select select mul x select',
  },
  recipes: {
    float64: { sinsum: sinsumProgram, cossum: cossumProgram },
    float32: { sin: shortSinProgram, cos: shortCosProgram },
  },
};
export { code as sinc };
