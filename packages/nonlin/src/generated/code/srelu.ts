// Written by `npm run generate` from functions/srelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { srelu as form } from '../forms/srelu.ts';

const code: ScalarCode = {
  ...form,
  programs: {
    value: 'x tr ge tr ar x tr sub mul add x tl le tl al x tl sub mul add x select select',
    derivative: 'x tr ge ar x tl le al x tl gt 1 x select select select',
    second: 'x x le x tr ge 0 x tl le 0 x tl gt 0 1 select select select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as srelu };
