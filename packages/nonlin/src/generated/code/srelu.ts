// Written by `npm run generate` from functions/srelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { srelu as form } from '../forms/srelu.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x tr ge tr ar x tr-*+x tl le tl al x tl-*+x??',
    derivative: 'x tr ge ar x tl le al x tl>1 x???',
    second: 'x x le x tr ge 0 x tl le 0 x tl>0 1???x?',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as srelu };
