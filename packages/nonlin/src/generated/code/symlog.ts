// Written by `npm run generate` from functions/symlog.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { symlog as form } from '../forms/symlog.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x 0<x~log1p~x 0>x log1p x??',
    derivative: '1 1 x|+/',
    second: 'x x le 1 1 x|+:/x 0<1~x 0>1 1|??*$0/~x?',
  },
  recipes: {
    float64: { log1p: log1pProgram },
    float32: { log1p: shortLog1pProgram },
  },
};
export { code as symlog };
