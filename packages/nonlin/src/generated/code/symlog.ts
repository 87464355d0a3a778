// Written by `npm run generate` from functions/symlog.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { symlog as form } from '../forms/symlog.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 0 lt x neg log1p neg x 0 gt x log1p x select select',
    derivative: '1 1 x abs add div',
    second: 'x x le x 0 lt 1 neg x 0 gt 1 1 abs select select 1 x abs add : $0 mul div neg x select',
  },
  recipes: {
    float64: { log1p: log1pProgram },
    float32: { log1p: shortLog1pProgram },
  },
};
export { code as symlog };
