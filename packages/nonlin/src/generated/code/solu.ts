// Written by `npm run generate` from functions/solu.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { solu as form } from '../forms/solu.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x x rowmax:-:$0|inf<x$0$0 x-:--$2$0+-0?expsum:0>x 0?$0$0 rowsum/*',
    shortValue: 'x x rowmax-exp:0>x 0?$0 1$0 rowsum/**',
    vjp: 'x x rowmax:-:$0|inf<x$0$0 x-:--$2$0+-0?expsum:$0 rowsum/:g*$0$1 0>x 0?:|rowmax:0>.5$1$0/*g*$1?:x$7<:0$1?rowsum$0 0 1?rowsum/-:$5$0*rowsum-*$3*2*+',
    shortVjp: 'x x rowmax:-exp:1$0 rowsum/*:g*$0$1 0>x 0?g*:x$3<:0$1?rowsum 1$0 0 1?rowsum/*-:$3$0*rowsum-*+',
    jvp: 'x x rowmax:-:$0|inf<x$0$0 x-:--$2$0+-0?expsum:$0 rowsum/:v*$0$1 0>x 0?v x$4<:0 v?rowsum$0 0 1?rowsum/-:$2$0*rowsum-**+',
    shortJvp: 'x x rowmax:-exp:1$0 rowsum/*:v*$0$1 0>x 0?v x$2<:0 v?rowsum 1$0 0 1?rowsum/*-:$2$0*rowsum-**+',
  },
  recipes: {
    float64: { expsum: expsumProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as solu };
