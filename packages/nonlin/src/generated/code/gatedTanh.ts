// Written by `npm run generate` from functions/gatedTanh.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';
import { exp, explift, tanh } from '../../numerics/printed/numerics.ts';
import { shortExp, shortTanh } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { tanhProgram, shortTanhProgram } from '../../numerics/printed/recipes/tanh.ts';

function value(gate: number, value: number): number {
  const t1 = Math.abs(gate);
  const near = t1 < 1;
  const t2 = gate < 0;
  const t = exp(-t1);
  const q = (near ? 1 - t : t) / (1 + t);
  const s = t2 ? t : 1;
  return tanh(value) * (near ? 0.5 + 0.5 * (t2 ? -q : q) : s - s * q);
}

function shortValue(gate: number, value: number): number {
  const t1 = Math.abs(gate);
  const near = t1 < 1;
  const t2 = gate < 0;
  const t = shortExp(-t1);
  const q = (near ? 1 - t : t) / (1 + t);
  const s = t2 ? t : 1;
  return shortTanh(value) * (near ? 0.5 + 0.5 * (t2 ? -q : q) : s - s * q);
}

function gateSlope(gate: number, value: number): number {
  const t1 = Math.abs(gate);
  const near = t1 < 1;
  const t = exp(-t1);
  const m = 2 * t + t * t;
  const q = (near ? 1 - t : m) / (1 + (near ? t : m));
  return tanh(value) * (near ? (1 - q * q) / 4 : t - t * q);
}

function shortGateSlope(gate: number, value: number): number {
  const t1 = Math.abs(gate);
  const near = t1 < 1;
  const t = shortExp(-t1);
  const m = 2 * t + t * t;
  const q = (near ? 1 - t : m) / (1 + (near ? t : m));
  return shortTanh(value) * (near ? (1 - q * q) / 4 : t - t * q);
}

function valueSlope(gate: number, value: number): number {
  const t1 = Math.abs(value);
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
  const t9 = Math.abs(gate);
  const near2 = t9 < 1;
  const t10 = gate < 0;
  const t11 = -t9;
  const t12 = t11 < -600;
  const t13 = explift(t11, 0, t12 ? 256 : 0);
  const t14 = t12 ? t11 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t15 = t13 * t14;
  const q2 = (near2 ? 1 - t15 : t13) / (1 + t15);
  const t16 = near2 ? 1 : t14;
  const t17 = t10 ? t16 : t16;
  const s = t10 ? t13 : 1;
  return (near ? 1 - q * q * (near ? 1 : t8 * t8) : 4 * (t - t * q * (near ? 1 : t8))) * (near2 ? 0.5 + 0.5 * (t10 ? -q2 : q2) * t17 : s - s * q2 * t17) * (near ? near2 ? 1 : t10 ? t14 : 1 : near2 ? t8 : t10 ? t8 * t14 : t8);
}

function shortValueSlope(gate: number, value: number): number {
  const t1 = Math.abs(value);
  const near = t1 < 0.5;
  const t = shortExp(-2 * t1);
  const m = 2 * t + t * t;
  const q = (near ? 1 - t : m) / (1 + (near ? t : m));
  const t2 = Math.abs(gate);
  const near2 = t2 < 1;
  const t3 = gate < 0;
  const t4 = shortExp(-t2);
  const q2 = (near2 ? 1 - t4 : t4) / (1 + t4);
  const s = t3 ? t4 : 1;
  return (near ? 1 - q * q : 4 * (t - t * q)) * (near2 ? 0.5 + 0.5 * (t3 ? -q2 : q2) : s - s * q2);
}

const code: GatedCode = {
  kind: 'gated',
  name: 'gatedTanh',
  params: [],
  place: 'last',
  float64: { value, gateSlope, valueSlope },
  float32: { value: shortValue, gateSlope: shortGateSlope, valueSlope: shortValueSlope },
  programs: {
    value: 'value tanh gate abs : 1 lt : 0.5 0.5 gate 0 lt : $1 1 $0 neg exp : sub $3 select 1 $3 add div : neg $4 select mul add $2 $3 1 select : $5 $4 mul sub select mul',
    gateSlope: 'value tanh gate abs : 1 lt : 1 $1 1 $0 neg exp : sub 2 $2 mul $2 $2 mul add : select 1 $1 $2 $3 select add div : $4 mul sub 4 div $2 $2 $4 mul sub select mul',
    valueSlope: 'value abs : 0.5 lt : 1 $1 1 2 neg : $0 mul : $3 abs inf lt $2 head : $0 head : mul $3 sub $4 $0 $5 sub : mul $2 $4 sub : $5 mul add add $7 $6 mul add 0 select $3 600 neg lt : 256 0 select explift : $8 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul sub 2 $9 mul $9 $9 mul $10 mul add : select 1 $1 $9 $11 select $1 $10 $10 select mul add div : $12 mul $1 1 $10 $10 mul select mul sub 4 $9 $9 $12 mul $1 1 $10 select mul sub mul select gate abs : 1 lt : 0.5 0.5 gate 0 lt : $14 1 $13 neg : 0 $16 600 neg lt : 256 0 select explift : $17 $16 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : sub $18 select 1 $20 add div : neg $21 select mul $15 $14 1 $19 select : $22 select : mul add $15 $18 1 select : $24 $21 mul $23 mul sub select mul $1 $14 1 $15 $19 1 select select $14 $10 $15 $10 $19 mul $10 select select select mul',
  },
  recipes: {
    float64: { exp: expProgram, explift: expliftProgram, tanh: tanhProgram },
    float32: { exp: shortExpProgram, tanh: shortTanhProgram },
  },
};
export { code as gatedTanh };
