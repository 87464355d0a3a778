// Written by `npm run generate` from functions/bentIdentity.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { bentIdentity as form } from '../forms/bentIdentity.ts';
import { serve } from '../../kernels/tables/run.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x|1e150<x x*:$0 1+sqrt 1+/2/x+x 0<x 2/:x$0+??',
    derivative: 'x 1e150&1e150~^:2$0$0*1+sqrt*/1+',
    second: '.5 x 1e150&1e150~^:$0*1+sqrt:/$0/$0/',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as bentIdentity };
