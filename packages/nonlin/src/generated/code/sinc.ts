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
    value: 'omega x*:|:7450580596923828e-24<1$0 inf<:$2$0 omega head:x head:*$4-$1 x$0-:*omega$2-:$2*++$0$1*+0?sinsum$6/1$6/??',
    derivative: 'omega omega x*:|:1<$1 1 3/$1$1*:1 30/$0 1 840/$0 1 45360/$0 1 3991680/$0 1 518918400/$0 1 93405312e3/$0 1 22230464256e3/$0 6758061133824e3/-*-*-*-*-*-*-*-*~$1 inf<:$3$0 omega head:x head:*$5-$1 x$0-:*omega$2-:$2*++$0$1*+0?:cossum$8$0 sinsum$8/-$8/1$8/??*',
    second: 'x x le omega omega x*:|:1<omega 1 3/$1$1*:1 30/$0 1 840/$0 1 45360/$0 1 3991680/$0 1 518918400/$0 1 93405312e3/$0 1 22230464256e3/$0 6758061133824e3/-:*-:*-:*-:*-:*-:*-:*-*$9 2$9*omega*:$1*$8$0$2*$8$0$3*$8$0$4*$8$0$5*$8$0$6*$8$0$7*$8$0 6758061133824e3/~*+~*+~*+~*+~*+~*+~*+~*+~$9 inf<:$11$0 omega head:x head:*$13-$1 x$0-:*omega$2-:$2*++$0$1*+0?:sinsum:omega*~$17$1 cossum:omega*$18/$1$18/:omega*$19/--$19/$1$0-$19/omega*$19/-1$19/omega*$19/~??*x?',
  },
  recipes: {
    float64: { sinsum: sinsumProgram, cossum: cossumProgram },
    float32: { sin: shortSinProgram, cos: shortCosProgram },
  },
};
export { code as sinc };
