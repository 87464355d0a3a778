// Written by `npm run generate` from functions/bentIdentity.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { bentIdentity as form } from '../forms/bentIdentity.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x abs 1e+150 lt x x mul : $0 1 add sqrt 1 add div 2 div x add x 0 lt x 2 div : x $1 add select select',
    derivative: 'x 1e+150 min 1e+150 neg max : 2 $0 $0 mul 1 add sqrt mul div 1 add',
    second: 'x x le x 1e+150 min : 1e+150 neg : lt 0 $0 $1 gt x 1e+150 lt 1 x 1e+150 gt 0 1 0 min select select : $2 0 max select select : 2 $0 $1 max : $4 mul 1 add sqrt mul : div $4 2 $3 $4 mul $4 $3 mul add $5 div mul mul $5 $5 mul div sub x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as bentIdentity };
