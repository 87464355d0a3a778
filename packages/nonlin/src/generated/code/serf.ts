// Written by `npm run generate` from functions/serf.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { exp, expsum, log1p, erf } from '../../numerics/printed/numerics.ts';
import { shortExp, shortLog1p, shortErf } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';
import { serve } from '../../kernels/tables/run.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';
import { erfProgram, shortErfProgram } from '../../numerics/printed/recipes/erf.ts';

function value(x: number): number {
  return Math.max(x, -800) * erf(Math.max(x, 0) + log1p(exp(-Math.abs(x))));
}

function shortValue(x: number): number {
  return Math.max(x, -800) * shortErf(Math.max(x, 0) + shortLog1p(shortExp(-Math.abs(x))));
}

function derivative(x: number): number {
  const c = Math.max(Math.min(x, 800), -800);
  const t = exp(-Math.abs(x));
  const s = Math.max(c, 0) + log1p(t);
  const t1 = s * s;
  const t2 = -t1;
  const t3 = head(s);
  const t4 = s - t3;
  return erf(s) + c * 1.1283791670955126 * (expsum(t2, Math.abs(t2) < Infinity ? -(t3 * t3 - t1 + (t3 * t4 + t4 * t3) + t4 * t4) : 0) * ((x < 0 ? t : 1) / (1 + t)));
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
    value: 'x 800 neg max x 0 max x abs neg exp log1p add erf mul',
    derivative: 'x 800 min 800 neg max : 0 max x abs neg exp : log1p add : erf $0 1.1283791670955126 mul $2 $2 mul neg exp x 0 lt $1 1 select 1 $1 add div mul mul add',
    second: 'x x le 2 3.141592653589793 sqrt div x 800 min : 800 neg : max : 0 max x abs neg exp : log1p add : $4 mul neg exp : mul $2 0 lt 0 $2 0 gt $0 $1 lt 0 $0 $1 gt x 800 lt 1 x 800 gt 0 1 0 min select select : $6 0 max select select : $7 0 max select select $3 x 0 lt : 1 neg x 0 gt 1 1 abs select select neg mul : 1 $3 add : div add : mul $7 1.1283791670955126 mul $5 $8 $3 1 select : $10 div : mul mul $2 1.1283791670955126 mul $5 $11 $4 mul $4 $11 mul add neg mul $13 mul $5 $8 $9 0 select $10 div $12 $9 mul $10 $10 mul div sub mul add mul add add x select',
  },
  recipes: {
    float64: { exp: expProgram, expsum: expsumProgram, log1p: log1pProgram, erf: erfProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram, erf: shortErfProgram },
  },
};
export { code as serf };
