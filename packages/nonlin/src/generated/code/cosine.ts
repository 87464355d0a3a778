// Written by `npm run generate` from functions/cosine.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { cosine as form } from '../forms/cosine.ts';
import { sinProgram, shortSinProgram } from '../../numerics/printed/recipes/sin.ts';
import { cosProgram, shortCosProgram } from '../../numerics/printed/recipes/cos.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x cos',
    derivative: 'x sin~',
    second: 'x x le x cos~x?',
  },
  recipes: {
    float64: { sin: sinProgram, cos: cosProgram },
    float32: { sin: shortSinProgram, cos: shortCosProgram },
  },
};
export { code as cosine };
