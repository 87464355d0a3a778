// Written by `npm run generate` from functions/swigluOai.ts. Do not edit.
import type { JavaScriptForm, GatedCode } from '../../compiler/code.ts';
import { explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

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
  const s = t3 ? t : 1;
  return a * (near ? 0.5 + 0.5 * (t3 ? -q : q) * t13 : s - s * q * t13) * (Math.min(Math.max(value, -limit), limit) + 1) * (near ? 1 : t3 ? t11 : 1);
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
  const s = t4 ? t : 1;
  const m = 2 * t + t * t * t12;
  const q2 = (near ? t14 : m) / (1 + (near ? t : m) * t12);
  return (t1 ? 0 * value : ((near ? 0.5 + 0.5 * (t4 ? -q : q) * t15 : s - s * q * t15) + t2 * (near ? (1 - q2 * q2 * (near ? 1 : t12 * t12)) / 4 : t - t * q2 * t15) * (near ? 1 : t4 ? 1 : t12)) * (Math.min(Math.max(value, -limit), limit) + 1)) * (t1 ? 1 : near ? 1 : t4 ? t12 : 1);
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
  return gate > limit ? 0 * value : (t1 < -745.2 ? 0 : (near ? 0.5 + 0.5 * (t3 ? -q : q) : s - s * q) + t1 * (near ? (1 - q2 * q2) / 4 : t - t * q2)) * (Math.min(Math.max(value, -limit), limit) + 1);
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
  const s = t6 ? t : 1;
  return (t2 ? 0 * gate : t3 ? a * (near ? 0.5 + 0.5 * (t6 ? -q : q) * t16 : s - s * q * t16) : value) * (t2 ? 1 : t3 ? near ? 1 : t6 ? t14 : 1 : 1);
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
  return t1 > limit ? 0 * gate : t1 <= limit ? t2 < -745.2 ? -0 : a * (near ? 0.5 + 0.5 * (t4 ? -q : q) : s - s * q) : value;
}

const form: JavaScriptForm<GatedCode> = {
  kind: 'gated',
  name: 'swigluOai',
  params: [{ name: 'alpha', default: 1.702, range: [-Infinity, Infinity] }, { name: 'limit', default: 7, range: [0, Infinity] }],
  place: 'interleaved',
  float64: { value, gateSlope, valueSlope },
  float32: { value: shortValue, gateSlope: shortGateSlope, valueSlope: shortValueSlope },
};
export { form as swigluOai };
