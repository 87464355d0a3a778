// Written by `npm run generate` from functions/nlrelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { nlrelu as form } from '../forms/nlrelu.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'beta 0 x^*log1p',
    derivative: 'x 0 le 0 beta beta x*1+/?',
    second: 'x x le x 0 le 0 beta beta x*1+:/beta*$0/~?x?',
  },
  recipes: {
    float64: { log1p: log1pProgram },
    float32: { log1p: shortLog1pProgram },
  },
};
export { code as nlrelu };
