// Written by `npm run generate` from functions/reglu.ts. Do not edit.
import type { JavaScriptForm, GatedCode } from '../../compiler/code.ts';

function value(gate: number, value: number): number {
  return Math.max(0, gate) * value;
}

function gateSlope(gate: number, value: number): number {
  return (gate > 0 ? 1 : gate <= 0 ? 0 : gate) * value;
}

function valueSlope(gate: number): number {
  return Math.max(0, gate);
}

const form: JavaScriptForm<GatedCode> = {
  kind: 'gated',
  name: 'reglu',
  params: [],
  place: 'first',
  float64: { value, gateSlope, valueSlope },
  float32: { value, gateSlope, valueSlope },
};
export { form as reglu };
