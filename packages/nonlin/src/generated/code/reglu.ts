// Written by `npm run generate` from functions/reglu.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';
import { reglu as form } from '../forms/reglu.ts';

const code: GatedCode = {
  ...form,
  programs: {
    value: '0 gate^value*',
    gateSlope: 'gate 0>1 gate 0 le 0 gate??value*',
    valueSlope: '0 gate^',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as reglu };
