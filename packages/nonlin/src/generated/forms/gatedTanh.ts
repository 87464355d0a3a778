// Written by `npm run generate` from functions/gatedTanh.ts. Do not edit.
import type { JavaScriptForm, GatedCode } from '../../compiler/code.ts';
import { exp, explift, tanh } from '../../numerics/printed/numerics.ts';
import { shortExp, shortTanh } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

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
  return shortTanh(value) * (t1 > 745.2 ? 0 : near ? (1 - q * q) / 4 : t - t * q);
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
  const q = (near ? 1 - t * t8 : m) / (1 + (near ? t : m) * t8);
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
  const s = t10 ? t13 : 1;
  return (near ? 1 - q * q * (near ? 1 : t8 * t8) : 4 * (t - t * q * (near ? 1 : t8))) * (near2 ? 0.5 + 0.5 * (t10 ? -q2 : q2) * t16 : s - s * q2 * t16) * (near ? near2 ? 1 : t10 ? t14 : 1 : near2 ? t8 : t10 ? t8 * t14 : t8);
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
  return (t1 > 372.6 ? 0 : near ? 1 - q * q : 4 * (t - t * q)) * (gate < -745.2 ? 0 : near2 ? 0.5 + 0.5 * (t3 ? -q2 : q2) : s - s * q2);
}

const form: JavaScriptForm<GatedCode> = {
  kind: 'gated',
  name: 'gatedTanh',
  params: [],
  place: 'last',
  float64: { value, gateSlope, valueSlope },
  float32: { value: shortValue, gateSlope: shortGateSlope, valueSlope: shortValueSlope },
};
export { form as gatedTanh };
