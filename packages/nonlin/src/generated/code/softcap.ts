// Written by `npm run generate` from functions/softcap.ts. Do not edit.
import type { ScalarCode } from '../../kernels/code.ts';
import { exp, tanh } from './numerics.ts';
import { shortExp, shortTanh } from './short.ts';
import { expProgram, tanhProgram, shortExpProgram, shortTanhProgram } from './recipes.ts';

function value(x: number, cap: number): number {
  return cap * tanh(x / cap);
}

function shortValue(x: number, cap: number): number {
  return cap * shortTanh(x / cap);
}

function derivative(x: number, cap: number): number {
  const t = exp(-(2 * Math.abs(x / cap)));
  const d = 1 + t;
  return 4 * t / (d * d);
}

function shortDerivative(x: number, cap: number): number {
  const t = shortExp(-(2 * Math.abs(x / cap)));
  const d = 1 + t;
  return 4 * t / (d * d);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'softcap',
  params: [{ name: 'cap', default: 30, range: [5e-324, Infinity] }],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'cap x cap div tanh mul',
    derivative: '4 2 x cap div abs mul neg exp : mul 1 $0 add : $1 mul div',
    second: 'x x le 4 2 x cap div : abs mul neg exp : 2 $0 0 lt 1 cap div : neg $0 0 gt $2 $2 abs select select mul neg mul : mul 1 $1 add : $4 mul : div 4 $1 mul $3 $4 mul $4 $3 mul add mul $5 $5 mul div sub x select',
  },
  recipes: {
    float64: { exp: expProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as softcap };
