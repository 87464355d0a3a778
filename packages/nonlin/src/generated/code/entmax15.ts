// Written by `npm run generate` from functions/entmax15.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { entmax15 as form } from '../forms/entmax15.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: '0 x x rowmax-2/:$0 2 entmaxThreshold-^:$0*',
    vjp: '0 x x rowmax:-2/:$0 2 entmaxThreshold-^:g x$2<:0 g?rowsum$0 0 1?rowsum/-:$2$0*rowsum$2 rowsum/-*',
    shortVjp: '0 x x rowmax:-2/:$0 2 entmaxThreshold-^:g x$2<:0 g?rowsum 1$0 0 1?rowsum/*-:$2$0*rowsum 1$2 rowsum/*-*',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as entmax15 };
