// Written by `npm run generate` from functions/softmin.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { softmin as form } from '../forms/softmin.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x~:$0 rowmax:-:$0|inf<$2$0$0$2-:--$2$0+-0?expsum:$0 rowsum/',
    shortValue: 'x~:$0 rowmax-exp:1$0 rowsum/*',
    vjp: 'x~:$0 rowmax:-:$0|inf<$2$0$0$2-:--$2$0+-0?expsum:$0 rowsum/:$0 g$5$4<:0 g?rowsum$0 0 1?rowsum/-:*rowsum$0-*',
    shortVjp: 'x~:$0 rowmax:-exp:1$0 rowsum/*:$0 g$3$2<:0 g?rowsum 1$0 0 1?rowsum/*-:*rowsum$0-*',
  },
  recipes: {
    float64: { expsum: expsumProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as softmin };
