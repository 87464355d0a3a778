// Written by `npm run generate` from functions/lisht.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { explift, tanh } from '../../numerics/printed/numerics.ts';
import { shortExp, shortTanh } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

function value(x: number): number {
  return x * tanh(x);
}

function shortValue(x: number): number {
  return x * shortTanh(x);
}

function derivative(x: number): number {
  const c = Math.max(Math.min(x, 800), -800);
  const t1 = Math.abs(c);
  const t2 = -2 * t1;
  const t3 = head(-2);
  const t4 = head(t1);
  const t5 = t1 - t4;
  const t6 = -2 - t3;
  const t7 = t2 < -600;
  const t = explift(t2, Math.abs(t2) < Infinity ? t3 * t4 - t2 + (t3 * t5 + t6 * t4) + t6 * t5 : 0, t7 ? 256 : 0);
  const t8 = t7 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t8;
  return tanh(c) + c * (4 * t / (d * d)) * t8;
}

function shortDerivative(x: number): number {
  const c = Math.max(Math.min(x, 800), -800);
  const t = shortExp(-2 * Math.abs(c));
  const d = 1 + t;
  return shortTanh(c) + c * (4 * t / (d * d));
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'lisht',
  params: [],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x x tanh mul',
    derivative: 'x 800 min 800 neg max : tanh $0 4 2 neg $0 abs mul exp : mul 1 $1 add : $2 mul div mul add',
    second: 'x x le 4 2 x 800 min : 800 neg : max : abs : mul neg exp : mul 1 $4 add : $5 mul div $0 $1 lt 0 $0 $1 gt x 800 lt 1 x 800 gt 0 1 0 min select select : $6 0 max select select : mul $7 4 2 neg : $3 mul exp : mul : 1 $9 add : $11 mul : div mul $2 4 $9 $8 $2 0 lt $7 neg $2 0 gt $7 $7 abs select select mul mul : mul $12 div $10 $13 $11 mul $11 $13 mul add mul $12 $12 mul div sub mul add add x select',
  },
  recipes: {
    float64: { explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as lisht };
