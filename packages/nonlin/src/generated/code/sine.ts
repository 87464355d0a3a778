// Written by `npm run generate` from functions/sine.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { sine as form } from '../forms/sine.ts';
import { sinsumProgram } from '../../numerics/printed/recipes/sinsum.ts';
import { cossumProgram } from '../../numerics/printed/recipes/cossum.ts';
import { shortSinProgram } from '../../numerics/printed/recipes/sin.ts';
import { shortCosProgram } from '../../numerics/printed/recipes/cos.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'omega x mul : $0 abs inf lt omega head : x head : mul $0 sub $1 x $2 sub : mul omega $1 sub : $2 mul add add $4 $3 mul add 0 select sinsum',
    derivative: 'omega omega x mul : $0 abs inf lt omega head : x head : mul $0 sub $1 x $2 sub : mul omega $1 sub : $2 mul add add $4 $3 mul add 0 select cossum mul',
    second: 'x x le omega omega x mul : $0 abs inf lt omega head : x head : mul $0 sub $1 x $2 sub : mul omega $1 sub : $2 mul add add $4 $3 mul add 0 select sinsum omega mul neg mul x select',
  },
  recipes: {
    float64: { sinsum: sinsumProgram, cossum: cossumProgram },
    float32: { sin: shortSinProgram, cos: shortCosProgram },
  },
};
export { code as sine };
