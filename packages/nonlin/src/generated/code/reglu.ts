// Written by `npm run generate` from functions/reglu.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';

function value(gate: number, value: number): number {
  return Math.max(0, gate) * value;
}

function gateSlope(gate: number, value: number): number {
  return (gate > 0 ? 1 : gate <= 0 ? 0 : gate) * value;
}

function valueSlope(gate: number): number {
  return Math.max(0, gate);
}

const code: GatedCode = {
  kind: 'gated',
  name: 'reglu',
  params: [],
  place: 'first',
  float64: { value, gateSlope, valueSlope },
  float32: { value, gateSlope, valueSlope },
  programs: {
    value: '0 gate max value mul',
    gateSlope: 'gate 0 gt 1 gate 0 le 0 gate select select value mul',
    valueSlope: '0 gate max',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as reglu };
