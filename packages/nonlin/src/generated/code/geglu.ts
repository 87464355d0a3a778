// Written by `npm run generate` from functions/geglu.ts. Do not edit.
import type { GatedCode } from '../../compiler/code.ts';
import { geglu as form } from '../forms/geglu.ts';
import { serveGates } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { normcdfliftProgram } from '../../numerics/printed/recipes/normcdflift.ts';
import { shortNormcdfProgram } from '../../numerics/printed/recipes/normcdf.ts';

const code: GatedCode = {
  ...form,
  serve: serveGates,
  programs: {
    value: 'gate 40~^gate gate 35~<:256 0?normcdflift*value*$0 gate 39~<0 8636168555094445e-93?1?*',
    shortValue: 'gate 39~<0~gate 40~^gate normcdf*?value*',
    gateSlope: 'gate gate 35~<:256 0?normcdflift$0 gate 39~<0 8636168555094445e-93?1?*gate 40&40~^:$0$0*:~2/:.9189385332046728-:$0|inf<$1$0$0$1-:--.9189385332046728$0+-1 2/$4 head:$0*$4-$0$5$0-:*$0$1*++$0$0*+~*+0?$3 600~<:256 0?explift*$0$4 760~<0 8636168555094445e-93?1?*+value*',
    shortGateSlope: 'gate 39~<0~gate normcdf gate 40&40~^:$0$0*~2/.9189385332046728-exp*+?value*',
    valueSlope: 'gate 40~^gate gate 35~<:256 0?normcdflift*$0 gate 39~<0 8636168555094445e-93?1?*',
    shortValueSlope: 'gate 39~<0~gate 40~^gate normcdf*?',
  },
  recipes: {
    float64: { explift: expliftProgram, normcdflift: normcdfliftProgram },
    float32: { exp: shortExpProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as geglu };
