// Written by `npm run generate` from functions/sparsemax.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { sparsemax as form } from '../forms/sparsemax.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: '0 x x rowmax-:$0 1 entmaxThreshold-^',
    vjp: '0 x x rowmax:-:$0 1 entmaxThreshold-^0>1 0?:g x$2<:0 g?rowsum$0 0 1?rowsum/-:$2$0*rowsum$2 rowsum/-*',
    shortVjp: '0 x x rowmax:-:$0 1 entmaxThreshold-^0>1 0?:g x$2<:0 g?rowsum 1$0 0 1?rowsum/*-:$2$0*rowsum 1$2 rowsum/*-*',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as sparsemax };
