// Written by `npm run generate` from functions/log1mexp.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { log1mexp as form } from '../forms/log1mexp.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';
import { logProgram, shortLogProgram } from '../../numerics/printed/recipes/log.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 0.6931471805599453 lt x neg : expm1 neg log $0 exp neg log1p select',
    derivative: 'x 1 gt : x neg : 0 $1 600 neg lt : 256 0 select explift : 1 $3 $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul sub div x 0 ge 1 x expm1 div x sqrt select select $0 $4 1 select mul',
    second: 'x x le : x 1 gt : x neg : 0 $2 600 neg lt : 256 0 select explift : 1 neg mul : 1 $4 $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul sub : div $4 $5 neg mul $7 $7 mul div $6 mul sub x 0 ge : x 0 x 600 neg lt : 256 0 select explift x expm1 : $10 mul div neg 1 2 x sqrt mul div select select x select $0 $1 $6 $8 $9 x 760 neg lt 0 8.636168555094445e-78 select 1 select 1 select select 1 select mul',
  },
  recipes: {
    float64: { exp: expProgram, explift: expliftProgram, expm1: expm1Program, log: logProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program, log: shortLogProgram, log1p: shortLog1pProgram },
  },
};
export { code as log1mexp };
