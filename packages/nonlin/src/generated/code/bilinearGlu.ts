// Written by `npm run generate` from functions/bilinearGlu.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';
import { bilinearGlu as form } from '../forms/bilinearGlu.ts';

const code: GatedCode = {
  ...form,
  programs: {
    value: 'gate value*',
    gateSlope: 'value',
    valueSlope: 'gate',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as bilinearGlu };
