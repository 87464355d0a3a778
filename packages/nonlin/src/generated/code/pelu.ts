// Written by `npm run generate` from functions/pelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { pelu as form } from '../forms/pelu.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 0 ge a b div x mul a x b div expm1 mul select',
    derivative: 'x 0 ge : a b div : $1 x b div : 0 $2 600 neg lt : 256 0 select explift mul select $0 1 $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select select mul',
    second: 'x x le : x 0 ge : 0 a b div x b div : 0 $2 600 neg lt : 256 0 select explift 1 b div mul mul select x select $0 $1 1 $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select select 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as pelu };
