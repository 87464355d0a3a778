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
    value: 'x .6931471805599453<x~:expm1~log$0 exp~log1p?',
    derivative: 'x 1>:x~:0$0 600~<:256 0?explift:1$0$1$2 760~<0 8636168555094445e-93?1?:*-/x 0 ge 1 x expm1/x sqrt??$4$0 1?*',
    second: 'x x le:x 1>:x~:0$0 600~<:256 0?explift:1~*:1$1$2$3 760~<0 8636168555094445e-93?1?:*-:/$3$0/$2~*$0/$1*-x 0 ge:1 x expm1:/x 0 x 600~<:256 0?explift*$1/~1 2 x sqrt*/??x?$10$9$4$2$0 x 760~<0 8636168555094445e-93?1?1??1?*',
  },
  recipes: {
    float64: { exp: expProgram, explift: expliftProgram, expm1: expm1Program, log: logProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program, log: shortLogProgram, log1p: shortLog1pProgram },
  },
};
export { code as log1mexp };
