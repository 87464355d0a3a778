// Written by `npm run generate` from functions/bilinearGlu.ts. Do not edit.
import type { JavaScriptForm, GatedCode } from '../../compiler/code.ts';

function value(gate: number, value: number): number {
  return gate * value;
}

function gateSlope(_gate: number, value: number): number {
  return value;
}

function valueSlope(gate: number): number {
  return gate;
}

const form: JavaScriptForm<GatedCode> = {
  kind: 'gated',
  name: 'bilinearGlu',
  params: [],
  place: 'first',
  float64: { value, gateSlope, valueSlope },
  float32: { value, gateSlope, valueSlope },
};
export { form as bilinearGlu };
