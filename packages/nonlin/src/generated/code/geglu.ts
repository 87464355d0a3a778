// Written by `npm run generate` from functions/geglu.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';
import { expsum, normcdf } from './numerics.ts';
import { shortExp, shortNormcdf } from './short.ts';
import { head } from '../../numerics/bits.ts';
import { shortExpProgram } from './recipes/exp.ts';
import { expsumProgram } from './recipes/expsum.ts';
import { normcdfProgram, shortNormcdfProgram } from './recipes/normcdf.ts';

function value(gate: number, value: number): number {
  return Math.max(gate, -40) * normcdf(gate) * value;
}

function shortValue(gate: number, value: number): number {
  return (gate < -39 ? -0 : Math.max(gate, -40) * shortNormcdf(gate)) * value;
}

function gateSlope(gate: number, value: number): number {
  const c = Math.max(Math.min(gate, 40), -40);
  const t1 = c * c;
  const t2 = -t1 / 2;
  const t3 = head(c);
  const t4 = c - t3;
  return (normcdf(gate) + c * expsum(t2, Math.abs(t2) < Infinity ? 1 / 2 * -(t3 * t3 - t1 + (t3 * t4 + t4 * t3) + t4 * t4) : 0) * 0.3989422804014327) * value;
}

function shortGateSlope(gate: number, value: number): number {
  const c = Math.max(Math.min(gate, 40), -40);
  return (gate < -39 ? -0 : shortNormcdf(gate) + c * shortExp(-(c * c) / 2) * 0.3989422804014327) * value;
}

function valueSlope(gate: number): number {
  return Math.max(gate, -40) * normcdf(gate);
}

function shortValueSlope(gate: number): number {
  return Math.max(gate, -40) * shortNormcdf(gate);
}

const code: GatedCode = {
  kind: 'gated',
  name: 'geglu',
  params: [],
  place: 'first',
  float64: { value, gateSlope, valueSlope },
  float32: { value: shortValue, gateSlope: shortGateSlope, valueSlope: shortValueSlope },
  programs: {
    value: 'gate 40 neg max gate normcdf mul value mul',
    shortValue: 'gate 39 neg lt 0 neg gate 40 neg max gate normcdf mul select value mul',
    gateSlope: 'gate normcdf gate 40 min 40 neg max : $0 $0 mul neg 2 div exp mul 0.3989422804014327 mul add value mul',
    shortGateSlope: 'gate 39 neg lt 0 neg gate normcdf gate 40 min 40 neg max : $0 $0 mul neg 2 div exp mul 0.3989422804014327 mul add select value mul',
    valueSlope: 'gate 40 neg max gate normcdf mul',
  },
  recipes: {
    float64: { expsum: expsumProgram, normcdf: normcdfProgram },
    float32: { exp: shortExpProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as geglu };
