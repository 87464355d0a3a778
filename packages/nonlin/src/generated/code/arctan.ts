// Written by `npm run generate` from functions/arctan.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { arctan as form } from '../forms/arctan.ts';
import { serve } from '../../kernels/tables/run.ts';
import { atanProgram, shortAtanProgram } from '../../numerics/printed/recipes/atan.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x atan',
    derivative: 'x|1e150<1 1 x x*+/1 x/x/?',
    shortDerivative: '1 1 x x*+/',
    second: 'x x le x|1e150<1 1 x x*+:/2 x**$0/~1 x/x/:~x/$0 x/-?x?',
  },
  recipes: {
    float64: { atan: atanProgram },
    float32: { atan: shortAtanProgram },
  },
};
export { code as arctan };
