// Written by `npm run generate` from functions/entmax.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { entmax as form } from '../forms/entmax.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { logProgram, shortLogProgram } from '../../numerics/printed/recipes/log.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: '0 alpha 1-:x alpha 2>$0 x x rowmax:-*:$0 1$2/:entmaxThreshold>x~inf~?rowmax~$2?-*:$0$1 entmaxThreshold-^:0>$0 log$5/exp$0?',
    vjp: '0 alpha 1-:x alpha 2>:$1 x x rowmax:-*:$0 1$3/:entmaxThreshold>x~:inf~:?rowmax~$4?-*:$0$3 entmaxThreshold-^:0>$0 log$8/exp$0?:0>:2 alpha-:$2 log:*:$0|inf<$2 head:$2 head:*$2-$1$3$0-:*$5$2-:$2*++$0$1*+$5 2$6$6 2-:--alpha$0+-*+0?expsum$9?:g$9$18$14 x?$13?:$0 rowmax<:0 g?rowsum$0 0 1?rowsum/-:$3$0*rowsum$3 rowsum/-*',
    shortVjp: '0 alpha 1-:x alpha 2>:$1 x x rowmax:-*:$0 1$3/:entmaxThreshold>x~:inf~:?rowmax~$4?-*:$0$3 entmaxThreshold-^:0>$0 log$8/exp$0?:0>:2 alpha-$1 log*exp$1?:g$1$10$6 x?$5?:$0 rowmax<:0 g?rowsum 1$0 0 1?rowsum/*-:$3$0*rowsum 1$3 rowsum/*-*',
  },
  recipes: {
    float64: { exp: expProgram, expsum: expsumProgram, log: logProgram },
    float32: { exp: shortExpProgram, log: shortLogProgram },
  },
};
export { code as entmax };
