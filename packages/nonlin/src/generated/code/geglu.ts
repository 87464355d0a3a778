// Written by `npm run generate` from functions/geglu.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';
import { geglu as form } from '../forms/geglu.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { normcdfliftProgram } from '../../numerics/printed/recipes/normcdflift.ts';
import { shortNormcdfProgram } from '../../numerics/printed/recipes/normcdf.ts';

const code: GatedCode = {
  ...form,
  programs: {
    value: 'gate 40~^gate gate 35~<:256 0?normcdflift*value*$0 gate 39~<0 8636168555094445e-93?1?*',
    shortValue: 'gate 39~<0~gate 40~^gate normcdf*?value*',
    gateSlope: 'gate gate 35~<:256 0?normcdflift$0 gate 39~<0 8636168555094445e-93?1?*gate 40&40~^:$0$0*:~2/:$0|inf<1 2/$2 head:$0*$2-$0$3$0-:*$0$1*++$0$0*+~*0?$2 600~<:256 0?explift*.3989422804014327*$0$3 760~<0 8636168555094445e-93?1?*+value*',
    shortGateSlope: 'gate 39~<0~gate normcdf gate 40&40~^:$0$0*~2/exp*.3989422804014327*+?value*',
    valueSlope: 'gate 40~^gate gate 35~<:256 0?normcdflift*$0 gate 39~<0 8636168555094445e-93?1?*',
  },
  recipes: {
    float64: { explift: expliftProgram, normcdflift: normcdfliftProgram },
    float32: { exp: shortExpProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as geglu };
