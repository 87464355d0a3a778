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
    value: 'omega x*:$0|inf<omega head:x head:*$2-$1 x$0-:*omega$2-:$2*++$0$1*+0?sinsum',
    derivative: 'omega omega x*:$0|inf<omega head:x head:*$2-$1 x$0-:*omega$2-:$2*++$0$1*+0?cossum*',
    second: 'x x le omega omega x*:$0|inf<omega head:x head:*$2-$1 x$0-:*omega$2-:$2*++$0$1*+0?sinsum omega*~*x?',
  },
  recipes: {
    float64: { sinsum: sinsumProgram, cossum: cossumProgram },
    float32: { sin: shortSinProgram, cos: shortCosProgram },
  },
};
export { code as sine };
