// Written by `npm run generate` from functions/serf.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { expsum, explift, log1p, erf } from '../../numerics/printed/numerics.ts';
import { shortExp, shortLog1p, shortErf } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';
import { serve } from '../../kernels/tables/run.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';
import { erfProgram, shortErfProgram } from '../../numerics/printed/recipes/erf.ts';

function value(x: number): number {
  const t1 = x < 0;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const l = log1p(explift(t2, 0, t3 ? 256 : 0));
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return Math.max(x, -800) * erf(t1 ? l : x + l * t4) * (t1 ? t4 : 1);
}

function shortValue(x: number): number {
  return Math.max(x, -800) * shortErf(Math.max(x, 0) + shortLog1p(shortExp(-Math.abs(x))));
}

function derivative(x: number): number {
  const t1 = x < 0;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const l = log1p(t);
  const c = Math.max(Math.min(x, 800), -800);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const s = t1 ? l : c + l * t4;
  const t5 = s * s;
  const t6 = -t5;
  const t7 = t1 ? t4 * t4 : 1;
  const t8 = t1 ? t4 : 1;
  const t9 = s * t8;
  const t10 = head(t9);
  const t11 = t9 - t10;
  return (erf(s) + c * 1.1283791670955126 * (expsum(t6 * t7, Math.abs(t6) * t7 < Infinity ? -(t10 * t10 - t5 * t7 + (t10 * t11 + t11 * t10) + t11 * t11) : 0) * ((t1 ? t : 1) / (1 + t * t4)))) * t8;
}

function shortDerivative(x: number): number {
  const c = Math.max(Math.min(x, 800), -800);
  const t = shortExp(-Math.abs(x));
  const s = Math.max(c, 0) + shortLog1p(t);
  return shortErf(s) + c * 1.1283791670955126 * (shortExp(-(s * s)) * ((x < 0 ? t : 1) / (1 + t)));
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'serf',
  params: [],
  tables: { forms: { derivative: { of: 'root', zero: -1.1930599689281882, cells: 'round', perUnit: 16, low: -32, high: 32 }, value: { of: 'product', isScaled: true, cells: 'round', perUnit: 16, low: -32, high: 32 } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x 800 neg max x 0 lt x abs neg exp log1p : x $0 add select erf mul',
    shortValue: 'x 800 neg max x 0 max x abs neg exp log1p add erf mul',
    derivative: 'x 0 lt : x abs neg exp : log1p : x 800 min 800 neg max : $2 add select : erf $3 1.1283791670955126 mul $4 $4 mul neg exp $0 $1 1 select 1 $1 add div mul mul add',
    shortDerivative: 'x 800 min 800 neg max : 0 max x abs neg exp : log1p add : erf $0 1.1283791670955126 mul $2 $2 mul neg exp x 0 lt $1 1 select 1 $1 add div mul mul add',
    second: 'x x le 2 3.141592653589793 sqrt div x 0 lt : x abs neg exp : log1p : x 800 min : 800 neg : max : $2 add select : $6 mul neg exp : mul $0 $1 $0 1 neg x 0 gt 1 1 abs select select neg mul : 1 $1 add : div : $3 $4 lt 0 $3 $4 gt x 800 lt 1 x 800 gt 0 1 0 min select select : $11 0 max select select : $10 add select : mul $12 1.1283791670955126 mul $7 $0 $1 1 select : $9 div : mul mul $5 1.1283791670955126 mul $7 $13 $6 mul $6 $13 mul add neg mul $15 mul $7 $0 $8 0 select $9 div $14 $8 mul $9 $9 mul div sub mul add mul add add x select',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram, log1p: log1pProgram, erf: erfProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram, erf: shortErfProgram },
  },
};
export { code as serf };
