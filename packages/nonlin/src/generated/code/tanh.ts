// Written by `npm run generate` from functions/tanh.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { explift, tanh } from '../../numerics/printed/numerics.ts';
import { shortExp, shortTanh } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

function value(x: number): number {
  return tanh(x);
}

function shortValue(x: number): number {
  return shortTanh(x);
}

function derivative(x: number): number {
  const t1 = Math.abs(x);
  const near = t1 < 0.5;
  const t2 = -2 * t1;
  const t3 = head(-2);
  const t4 = head(t1);
  const t5 = t1 - t4;
  const t6 = -2 - t3;
  const t7 = t2 < -600;
  const t = explift(t2, Math.abs(t2) < Infinity ? t3 * t4 - t2 + (t3 * t5 + t6 * t4) + t6 * t5 : 0, t7 ? 256 : 0);
  const t8 = t7 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const m = 2 * t + t * t * t8;
  const q = (near ? 1 - t * t8 : m) / (1 + (near ? t : m) * (near ? t8 : t8));
  const t9 = near ? 1 : t8;
  return (near ? 1 - q * q * (near ? 1 : t8 * t8) : 4 * (t - t * q * t9)) * t9;
}

function shortDerivative(x: number): number {
  const t = shortExp(-2 * Math.abs(x));
  const t1 = 1 + t;
  return 4 * t / (t1 * t1);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'tanh',
  params: [],
  tables: { forms: { derivative: { of: 'value', cells: 'round', perUnit: 32, low: -32, high: 32 }, value: { of: 'product', cells: 'round', perUnit: 32, low: -32, high: 32, within: [-1.015625, 1.015625] }, vjp: { of: 'gradient', cells: 'round', perUnit: 32, low: -32, high: 32 } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x tanh',
    derivative: 'x abs : 0.5 lt : 1 $1 1 2 neg : $0 mul : $3 abs inf lt $2 head : $0 head : mul $3 sub $4 $0 $5 sub : mul $2 $4 sub : $5 mul add add $7 $6 mul add 0 select $3 600 neg lt : 256 0 select explift : $8 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul sub 2 $9 mul $9 $9 mul $10 mul add : select 1 $1 $9 $11 select $1 $10 $10 select mul add div : $12 mul $1 1 $10 $10 mul select mul sub 4 $9 $9 $12 mul $1 1 $10 select : mul sub mul select $13 mul',
    shortDerivative: '4 2 neg x abs mul exp : mul 1 $0 add : $1 mul div',
    second: '2 neg : x tanh mul 4 $0 x abs : mul : $2 abs inf lt $0 head : $1 head : mul $2 sub $3 $1 $4 sub : mul $0 $3 sub : $4 mul add add $6 $5 mul add 0 select $2 600 neg lt : 256 0 select explift : mul 1 $8 $7 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $10 mul div mul $9 mul',
  },
  recipes: {
    float64: { explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as tanh };
