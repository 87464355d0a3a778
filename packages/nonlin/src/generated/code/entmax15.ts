// Written by `npm run generate` from functions/entmax15.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { entmax15 as form } from '../forms/entmax15.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: '0 x x rowmax sub 2 div : $0 2 entmaxThreshold sub max : $1 mul',
    vjp: '0 x x rowmax : sub 2 div : $1 2 entmaxThreshold sub max : $2 mul sqrt : g x $0 lt : 0 g select rowsum $4 0 1 select rowsum div sub : $3 $5 mul rowsum $3 rowsum div sub mul',
    shortVjp: '0 x x rowmax : sub 2 div : $1 2 entmaxThreshold sub max : $2 mul sqrt : g x $0 lt : 0 g select rowsum 1 $4 0 1 select rowsum div mul sub : $3 $5 mul rowsum 1 $3 rowsum div mul sub mul',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as entmax15 };
