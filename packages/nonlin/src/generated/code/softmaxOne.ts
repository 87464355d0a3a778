// Written by `npm run generate` from functions/softmaxOne.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { softmaxOne as form } from '../forms/softmaxOne.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x rowmax:sink<:x sink-:x$2-:?:$0|inf<$3 x$2$2 x-:--sink$0+-x$2$2 x-:--$6$0+-?0?expsum:$6 0 sink$7-:?:$0|inf<$8 0 sink$1$1 sink-:--$10$0+-?0?expsum$3 rowsum+/',
    vjp: 'x rowmax:sink<:x sink-:x$2-:?:$0|inf<$3 x$2$2 x-:--sink$0+-x$2$2 x-:--$6$0+-?0?expsum:$6 0 sink$7-:?:$0|inf<$8 0 sink$1$1 sink-:--$10$0+-?0?expsum:$4 rowsum+:/:g x$13<:0 g?rowsum$0 0 1?rowsum/:-:$3$0*rowsum-$1$5$4/*+*',
    shortVjp: 'x rowmax:sink<:x sink-x$1-?exp:$1 0 sink$2-?exp:$1 rowsum+:/:g x$5<:0 g?rowsum 1$0 0 1?rowsum/*:-:$3$0*rowsum-$1$5$4/*+*',
  },
  recipes: {
    float64: { expsum: expsumProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as softmaxOne };
