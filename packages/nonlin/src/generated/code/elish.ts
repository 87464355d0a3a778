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
    value: 'x 0 ge x 1 x abs neg exp : add : div x expm1 $0 mul $1 div select',
    derivative: 'x 0 ge 1 x abs : neg exp : 1 $0 800 min add mul add 1 $1 add : $2 mul : div $1 $1 2 $1 add mul 1 sub mul $3 div select',
    second: 'x x le x 0 ge x abs : neg exp : x 0 lt 1 neg x 0 gt 1 1 abs select select : neg mul : 1 $0 800 min add : mul $1 $0 800 lt $2 $0 800 gt 0 $2 0 min select select mul add 1 $1 add : $5 mul : div 1 $1 $4 mul add $3 $5 mul $5 $3 mul add : mul $6 $6 mul : div sub $3 $1 2 $1 add : mul 1 sub : mul $1 $3 $9 mul $1 $3 mul add mul add $6 div $1 $10 mul $7 mul $8 div sub select x select',
  },
  recipes: {
    float64: { explift: expliftProgram, expm1: expm1Program },
    float32: { exp: shortExpProgram, expm1: shortExpm1Program },
  },
};
export { code as elish };
