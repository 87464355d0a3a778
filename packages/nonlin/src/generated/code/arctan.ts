// Written by `npm run generate` from functions/arctan.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { arctan as form } from '../forms/arctan.ts';
import { serve } from '../../kernels/tables/run.ts';
import { atanProgram, shortAtanProgram } from '../../numerics/printed/recipes/atan.ts';

const code: ScalarCode = {
  ...form,
  serve,
  programs: {
    value: 'x atan',
    derivative: 'x abs 1e+150 lt 1 1 x x mul add div 1 x div x div select',
    shortDerivative: '1 1 x x mul add div',
    second: 'x x le x abs 1e+150 lt 2 x mul 1 x x mul : add : $1 mul div neg 1 $0 div neg x div 1 x div $0 div sub select x select',
  },
  recipes: {
    float64: { atan: atanProgram },
    float32: { atan: shortAtanProgram },
  },
};
export { code as arctan };
