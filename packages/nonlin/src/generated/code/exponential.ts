// Written by `npm run generate` from functions/exponential.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { exponential as form } from '../forms/exponential.ts';
import { serve } from '../../kernels/tables/run.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x exp',
    derivative: 'x exp',
    second: 'x x le x exp x?',
  },
  recipes: {
    float64: { exp: expProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as exponential };
