// Written by `npm run generate` from functions/celu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { celu as form } from '../forms/celu.ts';
import { serve } from '../../kernels/tables/run.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 0 gt x alpha x alpha div expm1 mul select',
    derivative: 'x 0 gt 1 x alpha div exp select',
    second: 'x x le : x 0 gt : 0 x alpha div : 0 $2 600 neg lt : 256 0 select explift 1 alpha div mul select x select $0 $1 1 $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select select 1 select mul',
  },
  recipes: {
    float64: { exp: expProgram, explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as celu };
