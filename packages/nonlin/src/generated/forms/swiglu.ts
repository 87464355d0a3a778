// Written by `npm run generate` from functions/swiglu.ts. Do not edit.
import type { JavaScriptForm, GatedCode } from '../../compiler/code.ts';
import { explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

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
  const s = t3 ? t : 1;
  return (t1 < -800 ? 0 * value : gate) * (near ? 0.5 + 0.5 * (t3 ? -q : q) * t13 : s - s * q * t13) * value * (near ? 1 : t3 ? t11 : 1);
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
  const s = t2 ? t : 1;
  const m = 2 * t + t * t * t5;
  const q2 = (near ? t7 : m) / (1 + (near ? t : m) * t5);
  return ((near ? 0.5 + 0.5 * (t2 ? -q : q) * t8 : s - s * q * t8) + z * (near ? (1 - q2 * q2 * (near ? 1 : t5 * t5)) / 4 : t - t * q2 * t8) * (near ? 1 : t2 ? 1 : t5)) * value * (near ? 1 : t2 ? t5 : 1);
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
  const s = t3 ? t : 1;
  return Math.max(Math.min(gate, beta < 0 ? 1e+30 : Infinity), beta > 0 ? -1e+30 : -Infinity) * (near ? 0.5 + 0.5 * (t3 ? -q : q) * t13 : s - s * q * t13) * (near ? 1 : t3 ? t11 : 1);
}

function shortValueSlope(gate: number, _value: number, beta: number): number {
  const t1 = beta * gate;
  const t2 = Math.abs(t1);
  const near = t2 < 1;
  const t3 = t1 < 0;
  const t = shortExp(-t2);
  const q = (near ? 1 - t : t) / (1 + t);
  const s = t3 ? t : 1;
  return t1 < -745.2 ? gate < 0 ? -0 : 0 : gate * (near ? 0.5 + 0.5 * (t3 ? -q : q) : s - s * q);
}

const form: JavaScriptForm<GatedCode> = {
  kind: 'gated',
  name: 'swiglu',
  params: [{ name: 'beta', default: 1, range: [-Infinity, Infinity] }],
  place: 'first',
  table: { of: 'gradient', zero: 0, cells: 'round', perUnit: 16, low: -32, high: 32 },
  float64: { value, gateSlope, valueSlope },
  float32: { value: shortValue, gateSlope: shortGateSlope, valueSlope: shortValueSlope },
};
export { form as swiglu };
