// Written by `npm run generate` from functions/clippedGelu.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { expsum, normcdf } from '../../numerics/printed/numerics.ts';
import { shortExp, shortNormcdf } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { normcdfProgram, shortNormcdfProgram } from '../../numerics/printed/recipes/normcdf.ts';

function value(x: number, min: number, max: number): number {
  const g = Math.max(x, -40) * normcdf(x);
  return g < min ? min : g > max ? max : g;
}

function shortValue(x: number, min: number, max: number): number {
  const g = Math.max(x, -40) * shortNormcdf(x);
  return g < min ? min : g > max ? max : g;
}

function derivative(x: number, min: number, max: number): number {
  const t1 = normcdf(x);
  const g = Math.max(x, -40) * t1;
  const c = Math.max(Math.min(x, 40), -40);
  const t2 = c * c;
  const t3 = -t2 / 2;
  const t4 = head(c);
  const t5 = c - t4;
  return g >= max ? 0 : g <= min ? 0 : t1 + c * expsum(t3, Math.abs(t3) < Infinity ? 1 / 2 * -(t4 * t4 - t2 + (t4 * t5 + t5 * t4) + t5 * t5) : 0) * 0.3989422804014327;
}

function shortDerivative(x: number, min: number, max: number): number {
  const t1 = shortNormcdf(x);
  const g = Math.max(x, -40) * t1;
  const c = Math.max(Math.min(x, 40), -40);
  return g >= max ? 0 : g <= min ? 0 : t1 + c * shortExp(-(c * c) / 2) * 0.3989422804014327;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'clippedGelu',
  params: [{ name: 'min', default: -10, range: [-Infinity, Infinity] }, { name: 'max', default: 10, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x 40 neg max x normcdf mul : @min lt @min $0 @max gt @max $0 select select',
    derivative: 'x 40 neg : max x normcdf : mul : @max ge 0 $2 @min le 0 $1 x 40 min $0 max : $3 $3 mul neg 2 div exp mul 0.3989422804014327 mul add select select',
    second: 'x x le x 40 neg : max x normcdf mul : @max ge 0 $1 @min le 0 x x mul 2 div neg exp 2 3.141592653589793 mul sqrt div x 40 min : $0 lt 0 $2 $0 gt x 40 lt 1 x 40 gt 0 1 0 min select select : $3 0 max select select : $2 $0 max : $5 mul neg 2 div exp : mul $5 $6 $4 $5 mul $5 $4 mul add neg 2 div mul mul add 0.3989422804014327 mul add select select x select',
  },
  recipes: {
    float64: { expsum: expsumProgram, normcdf: normcdfProgram },
    float32: { exp: shortExpProgram, normcdf: shortNormcdfProgram },
  },
};
export { code as clippedGelu };
