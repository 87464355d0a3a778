// Written by `npm run generate` from functions/selu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { selu as form } from '../forms/selu.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 0 gt gamma x mul gamma alpha mul x expm1 mul select',
    derivative: 'x 0 gt : gamma gamma alpha mul x 0 x 600 neg lt : 256 0 select explift mul select $0 1 $1 x 760 neg lt 0 8.636168555094445e-78 select 1 select select mul',
    second: 'x x le : x 0 gt : 0 gamma alpha mul x 0 x 600 neg lt : 256 0 select explift mul select x select $0 $1 1 $2 x 760 neg lt 0 8.636168555094445e-78 select 1 select select 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as selu };
