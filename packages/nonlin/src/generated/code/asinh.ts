// Written by `npm run generate` from functions/asinh.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { asinh as form } from '../forms/asinh.ts';
import { serve } from '../../kernels/tables/run.ts';
import { logProgram, shortLogProgram } from '../../numerics/printed/recipes/log.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x 0 lt x abs : 100000000 lt $0 $0 $0 mul : 1 1 $1 add sqrt add div add log1p $0 log 0.6931471805599453 add select : neg x 0 gt $2 x select select',
    derivative: 'x abs : 1e+150 lt 1 x x mul 1 add sqrt div 1 $0 div select',
    second: 'x x le x abs : 1e+150 lt 2 x mul 2 x x mul 1 add sqrt : mul div $1 $1 mul div neg x 0 lt 1 neg x 0 gt 1 1 abs select select $0 $0 mul div neg select x select',
  },
  recipes: {
    float64: { log: logProgram, log1p: log1pProgram },
    float32: { log: shortLogProgram, log1p: shortLog1pProgram },
  },
};
export { code as asinh };
