// Written by `npm run generate` from functions/glu.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';
import { exp, explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

function value(gate: number, value: number): number {
  const t1 = Math.abs(gate);
  const near = t1 < 1;
  const t2 = gate < 0;
  const t3 = -t1;
  const t4 = t3 < -600;
  const t = explift(t3, 0, t4 ? 256 : 0);
  const t5 = t4 ? t3 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t6 = t * t5;
  const q = (near ? 1 - t6 : t) / (1 + t6);
  const t7 = near ? 1 : t5;
  const t8 = t2 ? t7 : t7;
  const s = t2 ? t : 1;
  return value * (near ? 0.5 + 0.5 * (t2 ? -q : q) * t8 : s - s * q * t8) * (near ? 1 : t2 ? t5 : 1);
}

function shortValue(gate: number, value: number): number {
  const t1 = Math.abs(gate);
  const near = t1 < 1;
  const t2 = gate < 0;
  const t = shortExp(-t1);
  const q = (near ? 1 - t : t) / (1 + t);
  const s = t2 ? t : 1;
  return value * (gate < -745.2 ? 0 : near ? 0.5 + 0.5 * (t2 ? -q : q) : s - s * q);
}

function gateSlope(gate: number, value: number): number {
  const t1 = Math.abs(gate);
  const near = t1 < 1;
  const t2 = -t1;
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const m = 2 * t + t * t * t4;
  const q = (near ? 1 - t * t4 : m) / (1 + (near ? t : m) * (near ? t4 : t4));
  const t5 = near ? 1 : t4;
  return value * (near ? (1 - q * q * (near ? 1 : t4 * t4)) / 4 : t - t * q * t5) * t5;
}

function shortGateSlope(gate: number, value: number): number {
  const t1 = Math.abs(gate);
  const near = t1 < 1;
  const t = shortExp(-t1);
  const m = 2 * t + t * t;
  const q = (near ? 1 - t : m) / (1 + (near ? t : m));
  return value * (t1 > 745.2 ? 0 : near ? (1 - q * q) / 4 : t - t * q);
}

function valueSlope(gate: number): number {
  const t1 = Math.abs(gate);
  const near = t1 < 1;
  const t2 = gate < 0;
  const t = exp(-t1);
  const q = (near ? 1 - t : t) / (1 + t);
  const s = t2 ? t : 1;
  return near ? 0.5 + 0.5 * (t2 ? -q : q) : s - s * q;
}

function shortValueSlope(gate: number): number {
  const t1 = Math.abs(gate);
  const near = t1 < 1;
  const t2 = gate < 0;
  const t = shortExp(-t1);
  const q = (near ? 1 - t : t) / (1 + t);
  const s = t2 ? t : 1;
  return near ? 0.5 + 0.5 * (t2 ? -q : q) : s - s * q;
}

const code: GatedCode = {
  kind: 'gated',
  name: 'glu',
  params: [],
  place: 'last',
  float64: { value, gateSlope, valueSlope },
  float32: { value: shortValue, gateSlope: shortGateSlope, valueSlope: shortValueSlope },
  programs: {
    value: 'value gate abs : 1 lt : 0.5 0.5 gate 0 lt : $1 1 $0 neg : 0 $3 600 neg lt : 256 0 select explift : $4 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : sub $5 select 1 $7 add div : neg $8 select mul $2 $1 1 $6 select : $9 select : mul add $2 $5 1 select : $11 $8 mul $10 mul sub select mul $1 1 $2 $6 1 select select mul',
    shortValue: 'value gate 745.2 neg lt 0 gate abs : 1 lt : 0.5 0.5 gate 0 lt : $1 1 $0 neg exp : sub $3 select 1 $3 add div : neg $4 select mul add $2 $3 1 select : $5 $4 mul sub select select mul',
    gateSlope: 'value gate abs : 1 lt : 1 $1 1 $0 neg : 0 $2 600 neg lt : 256 0 select explift : $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul sub 2 $4 mul $4 $4 mul $5 mul add : select 1 $1 $4 $6 select $1 $5 $5 select mul add div : $7 mul $1 1 $5 $5 mul select mul sub 4 div $4 $4 $7 mul $1 1 $5 select : mul sub select mul $8 mul',
    shortGateSlope: 'value gate abs : 745.2 gt 0 $0 1 lt : 1 $1 1 $0 neg exp : sub 2 $2 mul $2 $2 mul add : select 1 $1 $2 $3 select add div : $4 mul sub 4 div $2 $2 $4 mul sub select select mul',
    valueSlope: 'gate abs : 1 lt : 0.5 0.5 gate 0 lt : $1 1 $0 neg exp : sub $3 select 1 $3 add div : neg $4 select mul add $2 $3 1 select : $5 $4 mul sub select',
  },
  recipes: {
    float64: { exp: expProgram, explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as glu };
