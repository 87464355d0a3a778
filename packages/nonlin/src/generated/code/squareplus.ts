// Written by `npm run generate` from functions/squareplus.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { squareplus as form } from '../forms/squareplus.ts';
import { serve } from '../../kernels/tables/run.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 0<.25 b .5 x|:1e150<x x*b+sqrt$0?*:.5 x*:-/*$0$1+?',
    shortValue: 'x 0<b 2 x|:1e150<x x*b+sqrt$0?:x-*/.5 x*.5$0*+?',
    derivative: 'x 0<b 2 x|:1e150<x x*b+sqrt$0?:x-*/$0/1 b 2$0 x+*/$0/-?',
    second: 'x x le x 0<:b 2 x|:1e150<:x x*b+sqrt:$2?:x-*:/:2$4 2 x*2$3*/$6 1~x 0>1 1|???:1-**$2/~$3/$1$3/$0*$3/-b 2$3 x+*:/:2$2 1+**$1/~$5/$0$5/$2*$5/-~?x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as squareplus };
