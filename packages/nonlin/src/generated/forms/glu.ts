// Written by `npm run generate` from functions/glu.ts. Do not edit.
import type { JavaScriptForm, GatedCode } from '../../compiler/code.ts';
import { exp, explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';

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
  const s = t2 ? t : 1;
  return value * (near ? 0.5 + 0.5 * (t2 ? -q : q) * t7 : s - s * q * t7) * (near ? 1 : t2 ? t5 : 1);
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
  const q = (near ? 1 - t * t4 : m) / (1 + (near ? t : m) * t4);
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
  return gate < -745.2 ? 0 : near ? 0.5 + 0.5 * (t2 ? -q : q) : s - s * q;
}

const form: JavaScriptForm<GatedCode> = {
  kind: 'gated',
  name: 'glu',
  params: [],
  place: 'last',
  table: { of: 'gradient', cells: 'round', perUnit: 16, low: -32, high: 32 },
  float64: { value, gateSlope, valueSlope },
  float32: { value: shortValue, gateSlope: shortGateSlope, valueSlope: shortValueSlope },
};
export { form as glu };
