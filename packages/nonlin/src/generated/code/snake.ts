// Written by `npm run generate` from functions/snake.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { snake as form } from '../forms/snake.ts';
import { sinsumProgram } from '../../numerics/printed/recipes/sinsum.ts';
import { cossumProgram } from '../../numerics/printed/recipes/cossum.ts';
import { shortSinProgram } from '../../numerics/printed/recipes/sin.ts';
import { shortCosProgram } from '../../numerics/printed/recipes/cos.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x abs inf lt x frequency x mul : $0 abs inf lt frequency head : x head : mul $0 sub $1 x $2 sub : mul frequency $1 sub : $2 mul add add $4 $3 mul add 0 select sinsum : $5 mul frequency div add x select',
    derivative: 'frequency x mul : $0 abs inf lt frequency head : x head : mul $0 sub $1 x $2 sub : mul frequency $1 sub : $2 mul add add $4 $3 mul add 0 select : sinsum $0 $5 cossum add : $6 mul',
    second: 'x x le frequency x mul : $0 abs inf lt frequency head : x head : mul $0 sub $1 x $2 sub : mul frequency $1 sub : $2 mul add add $4 $3 mul add 0 select : cossum : frequency mul $0 $5 sinsum : frequency mul neg add : $7 $6 add : mul $9 $8 mul add x select',
  },
  recipes: {
    float64: { sinsum: sinsumProgram, cossum: cossumProgram },
    float32: { sin: shortSinProgram, cos: shortCosProgram },
  },
};
export { code as snake };
