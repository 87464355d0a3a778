// Written by `npm run generate` from functions/swiglu.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';
import { explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

function value(gate: number, value: number, beta: number): number {
  const t1 = beta * gate;
  const t2 = Math.abs(t1);
  const near = t2 < 1;
  const t3 = t1 < 0;
  const t4 = -t2;
  const t5 = head(beta);
  const t6 = head(gate);
  const t7 = gate - t6;
  const t8 = beta - t5;
  const t9 = t5 * t6 - t1 + (t5 * t7 + t8 * t6) + t8 * t7;
  const t10 = t4 < -600;
  const t = explift(t4, Math.abs(t4) < Infinity ? -(t3 ? -t9 : t9) : 0, t10 ? 256 : 0);
  const t11 = t10 ? t4 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t12 = t * t11;
  const q = (near ? 1 - t12 : t) / (1 + t12);
  const t13 = near ? 1 : t11;
  const t14 = t3 ? t13 : t13;
  const s = t3 ? t : 1;
  return (t1 < -800 ? 0 * value : gate) * (near ? 0.5 + 0.5 * (t3 ? -q : q) * t14 : s - s * q * t14) * value * (near ? 1 : t3 ? t11 : 1);
}

function shortValue(gate: number, value: number, beta: number): number {
  const t1 = beta * gate;
  const t2 = Math.abs(t1);
  const near = t2 < 1;
  const t3 = t1 < 0;
  const t = shortExp(-t2);
  const q = (near ? 1 - t : t) / (1 + t);
  const s = t3 ? t : 1;
  return (t1 < -800 ? 0 * value : gate) * (near ? 0.5 + 0.5 * (t3 ? -q : q) : s - s * q) * value;
}

function gateSlope(gate: number, value: number, beta: number): number {
  const z = Math.min(Math.max(beta * gate, -800), 800);
  const t1 = Math.abs(z);
  const near = t1 < 1;
  const t2 = z < 0;
  const t3 = -t1;
  const t4 = t3 < -600;
  const t = explift(t3, 0, t4 ? 256 : 0);
  const t5 = t4 ? t3 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t6 = t * t5;
  const t7 = 1 - t6;
  const q = (near ? t7 : t) / (1 + t6);
  const t8 = near ? 1 : t5;
  const t9 = t2 ? t8 : t8;
  const s = t2 ? t : 1;
  const m = 2 * t + t * t * t5;
  const q2 = (near ? t7 : m) / (1 + (near ? t : m) * (near ? t5 : t5));
  return ((near ? 0.5 + 0.5 * (t2 ? -q : q) * t9 : s - s * q * t9) + z * (near ? (1 - q2 * q2 * (near ? 1 : t5 * t5)) / 4 : t - t * q2 * t8) * (near ? 1 : t2 ? 1 : t5)) * value * (near ? 1 : t2 ? t5 : 1);
}

function shortGateSlope(gate: number, value: number, beta: number): number {
  const z = Math.min(Math.max(beta * gate, -800), 800);
  const t1 = Math.abs(z);
  const near = t1 < 1;
  const t2 = z < 0;
  const t = shortExp(-t1);
  const t3 = 1 - t;
  const q = (near ? t3 : t) / (1 + t);
  const s = t2 ? t : 1;
  const m = 2 * t + t * t;
  const q2 = (near ? t3 : m) / (1 + (near ? t : m));
  return (z < -745.2 ? -0 : (near ? 0.5 + 0.5 * (t2 ? -q : q) : s - s * q) + z * (near ? (1 - q2 * q2) / 4 : t - t * q2)) * value;
}

function valueSlope(gate: number, _value: number, beta: number): number {
  const t1 = beta * gate;
  const t2 = Math.abs(t1);
  const near = t2 < 1;
  const t3 = t1 < 0;
  const t4 = -t2;
  const t5 = head(beta);
  const t6 = head(gate);
  const t7 = gate - t6;
  const t8 = beta - t5;
  const t9 = t5 * t6 - t1 + (t5 * t7 + t8 * t6) + t8 * t7;
  const t10 = t4 < -600;
  const t = explift(t4, Math.abs(t4) < Infinity ? -(t3 ? -t9 : t9) : 0, t10 ? 256 : 0);
  const t11 = t10 ? t4 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t12 = t * t11;
  const q = (near ? 1 - t12 : t) / (1 + t12);
  const t13 = near ? 1 : t11;
  const t14 = t3 ? t13 : t13;
  const s = t3 ? t : 1;
  return Math.max(Math.min(gate, beta < 0 ? 1e+30 : Infinity), beta > 0 ? -1e+30 : -Infinity) * (near ? 0.5 + 0.5 * (t3 ? -q : q) * t14 : s - s * q * t14) * (near ? 1 : t3 ? t11 : 1);
}

function shortValueSlope(gate: number, _value: number, beta: number): number {
  const t1 = beta * gate;
  const t2 = Math.abs(t1);
  const near = t2 < 1;
  const t3 = t1 < 0;
  const t = shortExp(-t2);
  const q = (near ? 1 - t : t) / (1 + t);
  const s = t3 ? t : 1;
  return Math.max(Math.min(gate, beta < 0 ? 1e+30 : Infinity), beta > 0 ? -1e+30 : -Infinity) * (near ? 0.5 + 0.5 * (t3 ? -q : q) : s - s * q);
}

const code: GatedCode = {
  kind: 'gated',
  name: 'swiglu',
  params: [{ name: 'beta', default: 1, range: [-Infinity, Infinity] }],
  place: 'first',
  float64: { value, gateSlope, valueSlope },
  float32: { value: shortValue, gateSlope: shortGateSlope, valueSlope: shortValueSlope },
  programs: {
    value: 'beta gate mul : 800 neg lt 0 value mul gate select $0 abs : 1 lt : 0.5 0.5 $0 0 lt : $2 1 $1 neg : $4 abs inf lt $3 beta head : gate head : mul $0 sub $5 gate $6 sub : mul beta $5 sub : $6 mul add add $8 $7 mul add : neg $9 select neg 0 select $4 600 neg lt : 256 0 select explift : $10 $4 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : sub $11 select 1 $13 add div : neg $14 select mul $3 $2 1 $12 select : $15 select : mul add $3 $11 1 select : $17 $14 mul $16 mul sub select mul value mul $2 1 $3 $12 1 select select mul',
    gateSlope: 'beta gate mul 800 neg max 800 min : abs : 1 lt : 0.5 0.5 $0 0 lt : $2 1 $1 neg : 0 $4 600 neg lt : 256 0 select explift : $5 $4 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : sub : $6 select 1 $8 add div : neg $10 select mul $3 $2 1 $7 select : $11 select : mul add $3 $6 1 select : $13 $10 mul $12 mul sub select $0 $2 1 $2 $9 2 $6 mul $6 $6 mul $7 mul add : select 1 $2 $6 $14 select $2 $7 $7 select mul add div : $15 mul $2 1 $7 $7 mul select mul sub 4 div $6 $6 $15 mul $11 mul sub select mul $2 1 $3 1 $7 select select mul add value mul $2 1 $3 $7 1 select select mul',
    shortGateSlope: 'beta gate mul 800 neg max 800 min : 745.2 neg lt 0 neg $0 abs : 1 lt : 0.5 0.5 $0 0 lt : $2 1 $1 neg exp : sub : $4 select 1 $4 add div : neg $6 select mul add $3 $4 1 select : $7 $6 mul sub select $0 $2 1 $2 $5 2 $4 mul $4 $4 mul add : select 1 $2 $4 $8 select add div : $9 mul sub 4 div $4 $4 $9 mul sub select mul add select value mul',
    valueSlope: 'gate beta 0 lt 1e+30 inf select min beta 0 gt 1e+30 neg inf neg select max beta gate mul : abs : 1 lt : 0.5 0.5 $0 0 lt : $2 1 $1 neg : $4 abs inf lt $3 beta head : gate head : mul $0 sub $5 gate $6 sub : mul beta $5 sub : $6 mul add add $8 $7 mul add : neg $9 select neg 0 select $4 600 neg lt : 256 0 select explift : $10 $4 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : sub $11 select 1 $13 add div : neg $14 select mul $3 $2 1 $12 select : $15 select : mul add $3 $11 1 select : $17 $14 mul $16 mul sub select mul $2 1 $3 $12 1 select select mul',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as swiglu };
