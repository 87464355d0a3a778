// Written by `npm run generate` from functions/logish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { explift, log1p } from '../../numerics/printed/numerics.ts';
import { shortExp, shortLog1p } from '../../numerics/printed/short.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

function value(x: number): number {
  const t1 = x < 0;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return Math.max(x, -800) * log1p((t1 ? t : 1) / (1 + t * t4)) * (t1 ? t4 : 1);
}

function shortValue(x: number): number {
  const t = shortExp(-Math.abs(x));
  return Math.max(x, -800) * shortLog1p((x < 0 ? t : 1) / (1 + t));
}

function derivative(x: number): number {
  const t1 = x < 0;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t4;
  const s = (t1 ? t : 1) / d;
  const t5 = t1 ? t4 : 1;
  return (log1p(s) + Math.max(Math.min(x, 800), -800) * (t / (d * d)) / (1 + s * t5) * (t1 ? 1 : t4)) * t5;
}

function shortDerivative(x: number): number {
  const t = shortExp(-Math.abs(x));
  const d = 1 + t;
  const s = (x < 0 ? t : 1) / d;
  return shortLog1p(s) + Math.max(Math.min(x, 800), -800) * (t / (d * d)) / (1 + s);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'logish',
  params: [],
  tables: { forms: { derivative: { of: 'root', zero: -1.372454137025692, cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', isScaled: true, cells: 'round', perUnit: 16, low: -32, high: 32 } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x 800 neg max x 0 lt : x abs neg : 0 $1 600 neg lt : 256 0 select explift : 1 select 1 $3 $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add div log1p mul $0 $4 1 select mul',
    derivative: 'x 0 lt : x abs neg : 0 $1 600 neg lt : 256 0 select explift : 1 select 1 $3 $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : div : log1p x 800 min 800 neg max $3 $5 $5 mul div mul 1 $6 $0 $4 1 select : mul add div $0 1 $4 select mul add $7 mul',
    second: 'x x le : x 0 lt : x abs neg : 0 $2 600 neg lt : 256 0 select explift : $1 1 neg x 0 gt 1 1 abs select select neg mul : 0 select 1 $4 $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : div $1 $4 1 select : $5 mul $7 $7 mul : div $1 $6 $6 select mul sub : 1 $8 $7 div $1 $6 1 select : mul add : div x 800 min : 800 neg : lt 0 $13 $14 gt x 800 lt 1 x 800 gt 0 1 0 min select select : $15 0 max select select $4 $9 div : mul $13 $14 max : $5 $9 div $4 $5 $7 mul $7 $5 mul add mul $9 $9 mul div $6 mul sub mul add $12 div $17 $16 mul $10 mul $12 $12 mul div $11 mul sub $1 1 $6 select mul add x select $0 $11 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as logish };
