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
    value: 'gate 40 neg max gate gate 35 neg lt : 256 0 select normcdflift mul value mul $0 gate 39 neg lt 0 8.636168555094445e-78 select 1 select mul',
    shortValue: 'gate 39 neg lt 0 neg gate 40 neg max gate normcdf mul select value mul',
    gateSlope: 'gate gate 35 neg lt : 256 0 select normcdflift $0 gate 39 neg lt 0 8.636168555094445e-78 select 1 select mul gate 40 min 40 neg max : $1 $1 mul : neg 2 div : 0.9189385332046728 sub : $4 abs inf lt $3 $4 $4 $3 sub : sub sub 0.9189385332046728 $5 add sub 1 2 div $1 head : $6 mul $2 sub $6 $1 $6 sub : mul $7 $6 mul add add $7 $7 mul add neg mul add 0 select $4 600 neg lt : 256 0 select explift mul $8 $4 760 neg lt 0 8.636168555094445e-78 select 1 select mul add value mul',
    shortGateSlope: 'gate 39 neg lt 0 neg gate normcdf gate 40 min 40 neg max : $0 $0 mul neg 2 div 0.9189385332046728 sub exp mul add select value mul',
    valueSlope: 'gate 40 neg max gate gate 35 neg lt : 256 0 select normcdflift mul $0 gate 39 neg lt 0 8.636168555094445e-78 select 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram, normcdflift: normcdfliftProgram },
    float32: { exp: shortExpProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as geglu };
