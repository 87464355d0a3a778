// Written by `npm run generate` from functions/elish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { explift, expm1 } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1 } from '../../numerics/printed/short.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';
import { expm1Program, shortExpm1Program } from '../../numerics/printed/recipes/expm1.ts';

function value(x: number): number {
  const t1 = x >= 0;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t5 = 1 + t * t4;
  return (t1 ? x / t5 : expm1(x) * t / t5) * (t1 ? 1 : t4);
}

function shortValue(x: number): number {
  const t = shortExp(-Math.abs(x));
  const t1 = 1 + t;
  return x >= 0 ? x / t1 : shortExpm1(x) * t / t1;
}

function derivative(x: number): number {
  const t1 = x >= 0;
  const t2 = Math.abs(x);
  const t3 = -t2;
  const t4 = t3 < -600;
  const t = explift(t3, 0, t4 ? 256 : 0);
  const t5 = t4 ? t3 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const t6 = t * t5;
  const d = 1 + t6;
  const t7 = d * d;
  return (t1 ? (1 + t * (1 + Math.min(t2, 800)) * t5) / t7 : t * (t * (2 + t6) * t5 - 1) / t7) * (t1 ? 1 : t5);
}

function shortDerivative(x: number): number {
  const t1 = Math.abs(x);
  const t = shortExp(-t1);
  const d = 1 + t;
  const t2 = d * d;
  return x >= 0 ? (1 + t * (1 + Math.min(t1, 800))) / t2 : t * (t * (2 + t) - 1) / t2;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'elish',
  params: [],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x 0 ge : x 1 x abs neg : 0 $1 600 neg lt : 256 0 select explift : $2 $1 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : div x expm1 $3 mul $5 div select $0 1 $4 select mul',
    derivative: 'x 0 ge : 1 x abs : neg : 0 $2 600 neg lt : 256 0 select explift : 1 $1 800 min add mul $3 $2 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add 1 $4 $5 mul : add : $7 mul : div $4 $4 2 $6 add mul $5 mul 1 sub mul $8 div select $0 1 $5 select mul',
    second: 'x x le : x 0 ge : x abs : neg : 0 $3 600 neg lt : 256 0 select explift : x 0 lt 1 neg x 0 gt 1 1 abs select select : neg mul : 1 $2 800 min add : mul $5 $2 800 lt $6 $2 800 gt 0 $6 0 min select select mul add 1 $5 $4 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul : add : $11 mul : div 1 $5 $8 mul $9 mul add $7 $11 mul $11 $7 mul add : mul $12 $12 mul : div sub $7 $5 2 $10 add : mul $9 mul 1 sub : mul $5 $7 $15 mul $5 $7 mul $9 mul add mul $9 mul add $12 div $5 $16 mul $13 mul $14 div $9 mul sub select x select $0 $1 $9 $9 select 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as elish };
