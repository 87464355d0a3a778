// Written by `npm run generate` from functions/softcap.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { explift, tanh } from '../../numerics/printed/numerics.ts';
import { shortExp, shortTanh } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

function value(x: number, cap: number): number {
  const q = x / cap;
  return Math.abs(q) < 7.450580596923828e-9 ? x : cap * tanh(q);
}

function shortValue(x: number, cap: number): number {
  const q = x / cap;
  return Math.abs(q) < 7.450580596923828e-9 ? x : cap * shortTanh(q);
}

function derivative(x: number, cap: number): number {
  const a = Math.abs(x);
  const q = a / cap;
  const t1 = -2 * q;
  const t2 = head(-2);
  const t3 = head(q);
  const t4 = q - t3;
  const t5 = -2 - t2;
  const t6 = t1 < -600;
  const t7 = 134217729 * q;
  const qh = t7 - (t7 - q);
  const t8 = 134217729 * cap;
  const ch = t8 - (t8 - cap);
  const cl = cap - ch;
  const ql = q - qh;
  const t = explift(t1, Math.abs(t1) < Infinity ? t2 * t3 - t1 + (t2 * t4 + t5 * t3) + t5 * t4 : 0, t6 ? 256 : 0) * (q < 400 ? 1 - 2 * ((a - qh * ch - qh * cl - ql * ch - ql * cl) / cap) : 1);
  const t9 = t6 ? t1 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t10 = 1 + t * t9;
  return 4 * (t / (t10 * t10)) * t9;
}

function shortDerivative(x: number, cap: number): number {
  const t = shortExp(-2 * Math.abs(x / cap));
  const t1 = 1 + t;
  return 4 * (t / (t1 * t1));
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'softcap',
  params: [{ name: 'cap', default: 30, range: [5e-324, 1e+300] }],
  tables: { forms: { derivative: { of: 'value', cells: 'round', perUnit: 8, low: -32, high: 32 }, value: { of: 'product', cells: 'round', perUnit: 8, low: -32, high: 32 } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x cap div : abs 7.450580596923828e-9 lt x cap $0 tanh mul select',
    derivative: '4 2 neg : x abs : cap div : mul : $3 abs inf lt $0 head : $2 head : mul $3 sub $4 $2 $5 sub : mul $0 $4 sub : $5 mul add add $7 $6 mul add 0 select $3 600 neg lt : 256 0 select explift $2 400 lt 1 2 $1 134217729 $2 mul : $9 $2 sub sub : 134217729 cap mul : $11 cap sub sub : mul sub $10 cap $12 sub : mul sub $2 $10 sub : $12 mul sub $14 $13 mul sub cap div mul sub 1 select mul : 1 $15 $8 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $17 mul div mul $16 mul',
    shortDerivative: '4 2 neg x cap div abs mul exp : 1 $0 add : $1 mul div mul',
    second: '2 neg : x cap div : tanh mul 4 $0 $1 abs : mul : $3 abs inf lt $0 head : $2 head : mul $3 sub $4 $2 $5 sub : mul $0 $4 sub : $5 mul add add $7 $6 mul add 0 select $3 600 neg lt : 256 0 select explift : mul 1 $9 $8 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $11 mul div mul cap div $10 mul',
  },
  recipes: {
    float64: { explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as softcap };
