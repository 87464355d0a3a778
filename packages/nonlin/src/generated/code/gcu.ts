// Written by `npm run generate` from functions/gcu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { gcu as form } from '../forms/gcu.ts';
import { sinProgram, shortSinProgram } from '../../numerics/printed/recipes/sin.ts';
import { cosProgram, shortCosProgram } from '../../numerics/printed/recipes/cos.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x x cos*',
    derivative: 'x cos x x sin*-',
    second: 'x x le x sin:~$0 x x cos*+-x?',
  },
  recipes: {
    float64: { sin: sinProgram, cos: cosProgram },
    float32: { sin: shortSinProgram, cos: shortCosProgram },
  },
};
export { code as gcu };
