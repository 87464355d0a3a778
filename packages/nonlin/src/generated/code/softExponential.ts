// Written by `npm run generate` from functions/softExponential.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { expsum, expm1, log1p } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1, shortLog1p } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

function value(x: number, alpha: number): number {
  return alpha < 0 ? -log1p(-(alpha * (x + alpha))) / alpha : alpha > 0 ? expm1(alpha * x) / alpha + alpha : x;
}

function shortValue(x: number, alpha: number): number {
  return alpha < 0 ? -shortLog1p(-(alpha * (x + alpha))) / alpha : alpha > 0 ? shortExpm1(alpha * x) / alpha + alpha : x;
}

function derivative(x: number, alpha: number): number {
  const t1 = alpha * x;
  const t2 = head(alpha);
  const t3 = head(x);
  const t4 = x - t3;
  const t5 = alpha - t2;
  return alpha < 0 ? 1 / (1 - alpha * (x + alpha)) : alpha > 0 ? expsum(t1, Math.abs(t1) < Infinity ? t2 * t3 - t1 + (t2 * t4 + t5 * t3) + t5 * t4 : 0) : 1;
}

function shortDerivative(x: number, alpha: number): number {
  return alpha < 0 ? 1 / (1 - alpha * (x + alpha)) : alpha > 0 ? shortExp(alpha * x) : 1;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'softExponential',
  params: [{ name: 'alpha', default: 0.5, range: [-Infinity, Infinity] }],
  tables: { forms: { derivative: { of: 'value', cells: 'round', perUnit: 8, low: -32, high: 32 } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'alpha 0 lt alpha x alpha add mul neg log1p neg alpha div alpha 0 gt alpha x mul expm1 alpha div alpha add x select select',
    derivative: 'alpha 0 lt 1 1 alpha x alpha add mul sub div alpha 0 gt alpha x mul : $0 abs inf lt alpha head : x head : mul $0 sub $1 x $2 sub : mul alpha $1 sub : $2 mul add add $4 $3 mul add 0 select expsum 1 select select',
    second: 'x x le : alpha 0 lt : alpha neg 1 alpha x alpha add mul sub : $2 mul div neg alpha 0 gt : alpha x mul : $4 abs inf lt alpha head : x head : mul $4 sub $5 x $6 sub : mul alpha $5 sub : $6 mul add add $8 $7 mul add 0 select $4 600 neg lt : 256 0 select explift alpha mul 0 select select x select $0 $1 1 $3 $9 $4 760 neg lt 0 8.636168555094445e-78 select 1 select 1 select select 1 select mul',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, expm1: expm1Program, log1p: log1pProgram },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program, log1p: shortLog1pProgram },
  },
};
export { code as softExponential };
