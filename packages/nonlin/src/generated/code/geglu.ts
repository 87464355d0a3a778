// Written by `npm run generate` from functions/geglu.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';
import { explift, normcdflift } from '../../numerics/printed/numerics.ts';
import { shortExp, shortNormcdf } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { normcdfliftProgram } from '../../numerics/printed/recipes/normcdflift.ts';
import { shortNormcdfProgram } from '../../numerics/printed/recipes/normcdf.ts';

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
  const t4 = head(c);
  const t5 = c - t4;
  const t6 = t3 < -600;
  return (normcdflift(gate, t1 ? 256 : 0) * (t1 ? gate < -39 ? 0 : 8.636168555094445e-78 : 1) + c * explift(t3, Math.abs(t3) < Infinity ? 1 / 2 * -(t4 * t4 - t2 + (t4 * t5 + t5 * t4) + t5 * t5) : 0, t6 ? 256 : 0) * 0.3989422804014327 * (t6 ? t3 < -760 ? 0 : 8.636168555094445e-78 : 1)) * value;
}

function shortGateSlope(gate: number, value: number): number {
  const c = Math.max(Math.min(gate, 40), -40);
  return (gate < -39 ? -0 : shortNormcdf(gate) + c * shortExp(-(c * c) / 2) * 0.3989422804014327) * value;
}

function valueSlope(gate: number): number {
  const t1 = gate < -35;
  return Math.max(gate, -40) * normcdflift(gate, t1 ? 256 : 0) * (t1 ? gate < -39 ? 0 : 8.636168555094445e-78 : 1);
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
    value: 'gate 40 neg max gate gate 35 neg lt : 256 0 select normcdflift mul value mul $0 gate 39 neg lt 0 8.636168555094445e-78 select 1 select mul',
    shortValue: 'gate 39 neg lt 0 neg gate 40 neg max gate normcdf mul select value mul',
    gateSlope: 'gate gate 35 neg lt : 256 0 select normcdflift $0 gate 39 neg lt 0 8.636168555094445e-78 select 1 select mul gate 40 min 40 neg max : $1 $1 mul : neg 2 div : $3 abs inf lt 1 2 div $1 head : $4 mul $2 sub $4 $1 $4 sub : mul $5 $4 mul add add $5 $5 mul add neg mul 0 select $3 600 neg lt : 256 0 select explift mul 0.3989422804014327 mul $6 $3 760 neg lt 0 8.636168555094445e-78 select 1 select mul add value mul',
    shortGateSlope: 'gate 39 neg lt 0 neg gate normcdf gate 40 min 40 neg max : $0 $0 mul neg 2 div exp mul 0.3989422804014327 mul add select value mul',
    valueSlope: 'gate 40 neg max gate gate 35 neg lt : 256 0 select normcdflift mul $0 gate 39 neg lt 0 8.636168555094445e-78 select 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram, normcdflift: normcdfliftProgram },
    float32: { exp: shortExpProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as geglu };
