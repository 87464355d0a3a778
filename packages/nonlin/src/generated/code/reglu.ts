// Written by `npm run generate` from functions/reglu.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';
import { reglu as form } from '../forms/reglu.ts';

const code: GatedCode = {
  ...form,
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
