// Written by `npm run generate` from functions/geglu.ts. Do not edit.
import type { JavaScriptForm, GatedCode } from '../../compiler/code.ts';
import { explift, normcdflift } from '../../numerics/printed/numerics.ts';
import { shortExp, shortNormcdf } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';

function value(gate: number, value: number): number {
  const t1 = gate < -35;
  return Math.max(gate, -40) * normcdflift(gate, t1 ? 256 : 0) * value * (t1 ? gate < -39 ? 0 : 8.636168555094445e-78 : 1);
}

function shortValue(gate: number, value: number): number {
  return (gate < -39 ? -0 : Math.max(gate, -40) * shortNormcdf(gate)) * value;
}

function gateSlope(gate: number, value: number): number {
  const t1 = gate < -35;
  const c = Math.max(Math.min(gate, 40), -40);
  const t2 = c * c;
  const t3 = -t2 / 2;
  const t4 = t3 - 0.9189385332046728;
  const t5 = t4 - t3;
  const t6 = head(c);
  const t7 = c - t6;
  const t8 = t4 < -600;
  return (normcdflift(gate, t1 ? 256 : 0) * (t1 ? gate < -39 ? 0 : 8.636168555094445e-78 : 1) + c * explift(t4, Math.abs(t4) < Infinity ? t3 - (t4 - t5) - (0.9189385332046728 + t5) + 1 / 2 * -(t6 * t6 - t2 + (t6 * t7 + t7 * t6) + t7 * t7) : 0, t8 ? 256 : 0) * (t8 ? t4 < -760 ? 0 : 8.636168555094445e-78 : 1)) * value;
}

function shortGateSlope(gate: number, value: number): number {
  const c = Math.max(Math.min(gate, 40), -40);
  return (gate < -39 ? -0 : shortNormcdf(gate) + c * shortExp(-(c * c) / 2 - 0.9189385332046728)) * value;
}

function valueSlope(gate: number): number {
  const t1 = gate < -35;
  return Math.max(gate, -40) * normcdflift(gate, t1 ? 256 : 0) * (t1 ? gate < -39 ? 0 : 8.636168555094445e-78 : 1);
}

function shortValueSlope(gate: number): number {
  return gate < -39 ? -0 : Math.max(gate, -40) * shortNormcdf(gate);
}

const form: JavaScriptForm<GatedCode> = {
  kind: 'gated',
  name: 'geglu',
  params: [],
  place: 'first',
  table: { of: 'gradient', zero: 0, cells: 'round', perUnit: 128, low: -9, high: 15.5 },
  float64: { value, gateSlope, valueSlope },
  float32: { value: shortValue, gateSlope: shortGateSlope, valueSlope: shortValueSlope },
};
export { form as geglu };
