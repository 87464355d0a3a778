// Written by `npm run generate` from functions/selu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { selu as form } from '../forms/selu.ts';
import { serve } from '../../kernels/tables/run.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 0 gt 1.0507009873554805 x mul 1.7580993408473768 x expm1 mul select',
    derivative: 'x 0 gt 1.0507009873554805 1.7580993408473768 x exp mul select',
    second: 'x x le x 0 gt 0 1.7580993408473768 x exp mul select x select',
  },
  recipes: {
    float64: { exp: expProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as selu };
