// Written by `npm run generate` from functions/tanhshrink.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { exp, tanh } from '../../numerics/printed/numerics.ts';
import { shortExp, shortTanh } from '../../numerics/printed/short.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

function value(x: number): number {
  const t1 = Math.abs(x);
  const z = x * x;
  const t = exp(Math.min(t1, 1));
  return t1 < 1 ? x * z * (1 / 3 + z * (1 / 30 + z * (1 / 840 + z * (1 / 45360 + z * (1 / 3991680 + z * (1 / 518918400 + z * (1 / 93405312000 + z * (1 / 22230464256000 + z / 6758061133824000)))))))) * 2 / (t + 1 / t) : x - tanh(x);
}

function shortValue(x: number): number {
  const t1 = Math.abs(x);
  const z = x * x;
  const t = shortExp(Math.min(t1, 1));
  return t1 < 1 ? x * z * (1 / 3 + z * (1 / 30 + z * (1 / 840 + z * (1 / 45360 + z * (1 / 3991680 + z * (1 / 518918400 + z * (1 / 93405312000 + z * (1 / 22230464256000 + z / 6758061133824000)))))))) * 2 / (t + 1 / t) : x - shortTanh(x);
}

function derivative(x: number): number {
  const t1 = tanh(x);
  return t1 * t1;
}

function shortDerivative(x: number): number {
  const t1 = shortTanh(x);
  return t1 * t1;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'tanhshrink',
  params: [],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x abs : 1 lt x x x mul : mul 1 3 div $1 1 30 div $1 1 840 div $1 1 45360 div $1 1 3991680 div $1 1 518918400 div $1 1 93405312000 div $1 1 22230464256000 div $1 6758061133824000 div add mul add mul add mul add mul add mul add mul add mul add mul 2 mul $0 1 min exp : 1 $2 div add div x x tanh sub select',
    derivative: 'x tanh : $0 mul',
    second: 'x x le 2 x tanh mul 4 2 x abs mul neg exp : mul 1 $0 add : $1 mul div mul x select',
  },
  recipes: {
    float64: { exp: expProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as tanhshrink };
