// Written by `npm run generate` from functions/eswish.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

function value(x: number, beta: number): number {
  const t1 = x < 0;
  const t2 = -Math.abs(x);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return beta * (Math.max(x, -800) * ((t1 ? t : 1) / (1 + t * t4))) * (t1 ? t4 : 1);
}

function shortValue(x: number, beta: number): number {
  const t = shortExp(-Math.abs(x));
  return beta * (Math.max(x, -800) * ((x < 0 ? t : 1) / (1 + t)));
}

function derivative(x: number, beta: number): number {
  const t1 = x < 0;
  const a = Math.min(Math.abs(x), 800);
  const t2 = -a;
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t4;
  const t5 = d * d;
  return beta * (t1 ? t * (d - a) / t5 : (1 + t * (1 + a) * t4) / t5) * (t1 ? t4 : 1);
}

function shortDerivative(x: number, beta: number): number {
  const a = Math.min(Math.abs(x), 800);
  const t = shortExp(-a);
  const d = 1 + t;
  const t1 = d * d;
  return beta * (x < 0 ? t * (d - a) / t1 : (1 + t * (1 + a)) / t1);
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'eswish',
  params: [{ name: 'beta', default: 1.25, range: [-Infinity, Infinity] }],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'beta x 800 neg max x 0 lt x abs neg exp : 1 select 1 $0 add div mul mul',
    derivative: 'beta x 0 lt x abs 800 min : neg exp : 1 $1 add : $0 sub mul $2 $2 mul : div 1 $1 1 $0 add mul add $3 div select mul',
    second: 'x x le beta x 0 lt : x abs : 800 min : neg exp : $1 800 lt $0 1 neg x 0 gt 1 1 abs select select : $1 800 gt 0 $4 0 min select select : neg mul : 1 $3 add : $2 sub : mul $3 $6 $5 sub mul add $7 $7 mul : div $3 $8 mul $6 $7 mul $7 $6 mul add : mul $9 $9 mul : div sub $6 1 $2 add : mul $3 $5 mul add $9 div 1 $3 $12 mul add $10 mul $11 div sub select mul x select',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as eswish };
