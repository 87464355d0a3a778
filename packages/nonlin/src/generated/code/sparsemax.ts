// Written by `npm run generate` from functions/sparsemax.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { sparsemax as form } from '../forms/sparsemax.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: '0 x x rowmax sub : $0 1 entmaxThreshold sub max',
    vjp: '0 x x rowmax : sub : $1 1 entmaxThreshold sub max 0 gt 1 0 select : g x $0 lt : 0 g select rowsum $3 0 1 select rowsum div sub : $2 $4 mul rowsum $2 rowsum div sub mul',
    shortVjp: '0 x x rowmax : sub : $1 1 entmaxThreshold sub max 0 gt 1 0 select : g x $0 lt : 0 g select rowsum 1 $3 0 1 select rowsum div mul sub : $2 $4 mul rowsum 1 $2 rowsum div mul sub mul',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as sparsemax };
