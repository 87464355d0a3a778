// Written by `npm run generate` from functions/swigluOai.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';
import { explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

function value(gate: number, value: number, alpha: number, limit: number): number {
  const a = Math.max(Math.min(gate, limit), -1e+30);
  const t1 = alpha * a;
  const t2 = Math.abs(t1);
  const near = t2 < 1;
  const t3 = t1 < 0;
  const t4 = -t2;
  const t5 = head(alpha);
  const t6 = head(a);
  const t7 = a - t6;
  const t8 = alpha - t5;
  const t9 = t5 * t6 - t1 + (t5 * t7 + t8 * t6) + t8 * t7;
  const t10 = t4 < -600;
  const t = explift(t4, Math.abs(t4) < Infinity ? -(t3 ? -t9 : t9) : 0, t10 ? 256 : 0);
  const t11 = t10 ? t4 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t12 = t * t11;
  const q = (near ? 1 - t12 : t) / (1 + t12);
  const t13 = near ? 1 : t11;
  const t14 = t3 ? t13 : t13;
  const s = t3 ? t : 1;
  return a * (near ? 0.5 + 0.5 * (t3 ? -q : q) * t14 : s - s * q * t14) * (Math.min(Math.max(value, -limit), limit) + 1) * (near ? 1 : t3 ? t11 : 1);
}

function shortValue(gate: number, value: number, alpha: number, limit: number): number {
  const a = Math.max(Math.min(gate, limit), -1e+30);
  const t1 = alpha * a;
  const t2 = Math.abs(t1);
  const near = t2 < 1;
  const t3 = t1 < 0;
  const t = shortExp(-t2);
  const q = (near ? 1 - t : t) / (1 + t);
  const s = t3 ? t : 1;
  return a * (near ? 0.5 + 0.5 * (t3 ? -q : q) : s - s * q) * (Math.min(Math.max(value, -limit), limit) + 1);
}

function gateSlope(gate: number, value: number, alpha: number, limit: number): number {
  const t1 = gate > limit;
  const a = Math.max(Math.min(gate, limit), -1e+30);
  const t2 = alpha * a;
  const t3 = Math.abs(t2);
  const near = t3 < 1;
  const t4 = t2 < 0;
  const t5 = -t3;
  const t6 = head(alpha);
  const t7 = head(a);
  const t8 = a - t7;
  const t9 = alpha - t6;
  const t10 = t6 * t7 - t2 + (t6 * t8 + t9 * t7) + t9 * t8;
  const t11 = t5 < -600;
  const t = explift(t5, Math.abs(t5) < Infinity ? -(t4 ? -t10 : t10) : 0, t11 ? 256 : 0);
  const t12 = t11 ? t5 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t13 = t * t12;
  const t14 = 1 - t13;
  const q = (near ? t14 : t) / (1 + t13);
  const t15 = near ? 1 : t12;
  const t16 = t4 ? t15 : t15;
  const s = t4 ? t : 1;
  const m = 2 * t + t * t * t12;
  const q2 = (near ? t14 : m) / (1 + (near ? t : m) * (near ? t12 : t12));
  return (t1 ? 0 * value : ((near ? 0.5 + 0.5 * (t4 ? -q : q) * t16 : s - s * q * t16) + t2 * (near ? (1 - q2 * q2 * (near ? 1 : t12 * t12)) / 4 : t - t * q2 * t15) * (near ? 1 : t4 ? 1 : t12)) * (Math.min(Math.max(value, -limit), limit) + 1)) * (t1 ? 1 : near ? 1 : t4 ? t12 : 1);
}

function shortGateSlope(gate: number, value: number, alpha: number, limit: number): number {
  const t1 = alpha * Math.max(Math.min(gate, limit), -1e+30);
  const t2 = Math.abs(t1);
  const near = t2 < 1;
  const t3 = t1 < 0;
  const t = shortExp(-t2);
  const t4 = 1 - t;
  const q = (near ? t4 : t) / (1 + t);
  const s = t3 ? t : 1;
  const m = 2 * t + t * t;
  const q2 = (near ? t4 : m) / (1 + (near ? t : m));
  return gate > limit ? 0 * value : ((near ? 0.5 + 0.5 * (t3 ? -q : q) : s - s * q) + t1 * (near ? (1 - q2 * q2) / 4 : t - t * q2)) * (Math.min(Math.max(value, -limit), limit) + 1);
}

function valueSlope(gate: number, value: number, alpha: number, limit: number): number {
  const t1 = Math.abs(value);
  const t2 = t1 > limit;
  const t3 = t1 <= limit;
  const a = Math.max(Math.min(gate, limit), -1e+30);
  const t4 = alpha * a;
  const t5 = Math.abs(t4);
  const near = t5 < 1;
  const t6 = t4 < 0;
  const t7 = -t5;
  const t8 = head(alpha);
  const t9 = head(a);
  const t10 = a - t9;
  const t11 = alpha - t8;
  const t12 = t8 * t9 - t4 + (t8 * t10 + t11 * t9) + t11 * t10;
  const t13 = t7 < -600;
  const t = explift(t7, Math.abs(t7) < Infinity ? -(t6 ? -t12 : t12) : 0, t13 ? 256 : 0);
  const t14 = t13 ? t7 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t15 = t * t14;
  const q = (near ? 1 - t15 : t) / (1 + t15);
  const t16 = near ? 1 : t14;
  const t17 = t6 ? t16 : t16;
  const s = t6 ? t : 1;
  return (t2 ? 0 * gate : t3 ? a * (near ? 0.5 + 0.5 * (t6 ? -q : q) * t17 : s - s * q * t17) : value) * (t2 ? 1 : t3 ? near ? 1 : t6 ? t14 : 1 : 1);
}

function shortValueSlope(gate: number, value: number, alpha: number, limit: number): number {
  const t1 = Math.abs(value);
  const a = Math.max(Math.min(gate, limit), -1e+30);
  const t2 = alpha * a;
  const t3 = Math.abs(t2);
  const near = t3 < 1;
  const t4 = t2 < 0;
  const t = shortExp(-t3);
  const q = (near ? 1 - t : t) / (1 + t);
  const s = t4 ? t : 1;
  return t1 > limit ? 0 * gate : t1 <= limit ? a * (near ? 0.5 + 0.5 * (t4 ? -q : q) : s - s * q) : value;
}

const code: GatedCode = {
  kind: 'gated',
  name: 'swigluOai',
  params: [{ name: 'alpha', default: 1.702, range: [-Infinity, Infinity] }, { name: 'limit', default: 7, range: [0, Infinity] }],
  place: 'interleaved',
  float64: { value, gateSlope, valueSlope },
  float32: { value: shortValue, gateSlope: shortGateSlope, valueSlope: shortValueSlope },
  programs: {
    value: 'gate limit min 1e+30 neg max : alpha $0 mul : abs : 1 lt : 0.5 0.5 $1 0 lt : $3 1 $2 neg : $5 abs inf lt $4 alpha head : $0 head : mul $1 sub $6 $0 $7 sub : mul alpha $6 sub : $7 mul add add $9 $8 mul add : neg $10 select neg 0 select $5 600 neg lt : 256 0 select explift : $11 $5 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : sub $12 select 1 $14 add div : neg $15 select mul $4 $3 1 $13 select : $16 select : mul add $4 $12 1 select : $18 $15 mul $17 mul sub select mul value limit neg max limit min 1 add mul $3 1 $4 $13 1 select select mul',
    gateSlope: 'gate limit gt : 0 value mul alpha gate limit min 1e+30 neg max : mul : abs : 1 lt : 0.5 0.5 $2 0 lt : $4 1 $3 neg : $6 abs inf lt $5 alpha head : $1 head : mul $2 sub $7 $1 $8 sub : mul alpha $7 sub : $8 mul add add $10 $9 mul add : neg $11 select neg 0 select $6 600 neg lt : 256 0 select explift : $12 $6 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : sub : $13 select 1 $15 add div : neg $17 select mul $5 $4 1 $14 select : $18 select : mul add $5 $13 1 select : $20 $17 mul $19 mul sub select $2 $4 1 $4 $16 2 $13 mul $13 $13 mul $14 mul add : select 1 $4 $13 $21 select $4 $14 $14 select mul add div : $22 mul $4 1 $14 $14 mul select mul sub 4 div $13 $13 $22 mul $18 mul sub select mul $4 1 $5 1 $14 select select mul add value limit neg max limit min 1 add mul select $0 1 $4 1 $5 $14 1 select select select mul',
    valueSlope: 'value abs : limit gt : 0 gate mul $0 limit le : gate limit min 1e+30 neg max : alpha $3 mul : abs : 1 lt : 0.5 0.5 $4 0 lt : $6 1 $5 neg : $8 abs inf lt $7 alpha head : $3 head : mul $4 sub $9 $3 $10 sub : mul alpha $9 sub : $10 mul add add $12 $11 mul add : neg $13 select neg 0 select $8 600 neg lt : 256 0 select explift : $14 $8 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : sub $15 select 1 $17 add div : neg $18 select mul $7 $6 1 $16 select : $19 select : mul add $7 $15 1 select : $21 $18 mul $20 mul sub select mul value select select $1 1 $2 $6 1 $7 $16 1 select select 1 select select mul',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as swigluOai };
