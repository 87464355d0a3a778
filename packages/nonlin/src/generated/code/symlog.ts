// Written by `npm run generate` from functions/symlog.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { log1p } from '../../numerics/printed/numerics.ts';
import { shortLog1p } from '../../numerics/printed/short.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

function value(x: number): number {
  return x < 0 ? -log1p(-x) : x > 0 ? log1p(x) : x;
}

function shortValue(x: number): number {
  return x < 0 ? -shortLog1p(-x) : x > 0 ? shortLog1p(x) : x;
}

function derivative(x: number): number {
  return 1 / (1 + Math.abs(x));
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'symlog',
  params: [],
  float64: { value, derivative },
  float32: { value: shortValue, derivative },
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
