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
    value: 'x|inf<x frequency x*:$0|inf<frequency head:x head:*$2-$1 x$0-:*frequency$2-:$2*++$0$1*+0?sinsum:$0*frequency/+x?',
    derivative: 'frequency x*:$0|inf<frequency head:x head:*$2-$1 x$0-:*frequency$2-:$2*++$0$1*+0?:sinsum$5$0 cossum+:$0*',
    second: 'x x le frequency x*:$0|inf<frequency head:x head:*$2-$1 x$0-:*frequency$2-:$2*++$0$1*+0?:cossum:frequency*$6$1 sinsum:frequency*~+:$1$2+:*$0$1*+x?',
  },
  recipes: {
    float64: { sinsum: sinsumProgram, cossum: cossumProgram },
    float32: { sin: shortSinProgram, cos: shortCosProgram },
  },
};
export { code as snake };
