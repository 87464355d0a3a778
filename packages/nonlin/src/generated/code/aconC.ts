// Written by `npm run generate` from functions/aconC.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { exp } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';
import { expProgram, shortExpProgram } from '../../numerics/printed/recipes/exp.ts';

function value(x: number, p1: number, p2: number, beta: number): number {
  const t1 = p1 - p2;
  const c = Math.max(Math.min(beta * t1 * x, 800), -800);
  const t = exp(-Math.abs(c));
  return (c <= -800 ? 0 : t1 * x * ((c < 0 ? t : 1) / (1 + t))) + (Math.abs(p2) > 0 ? p2 * x : 0 * Math.max(Math.min(x, 1), -1));
}

function shortValue(x: number, p1: number, p2: number, beta: number): number {
  const t1 = p1 - p2;
  const c = Math.max(Math.min(beta * t1 * x, 800), -800);
  const t = shortExp(-Math.abs(c));
  return (c <= -800 ? 0 : t1 * x * ((c < 0 ? t : 1) / (1 + t))) + (Math.abs(p2) > 0 ? p2 * x : 0 * Math.max(Math.min(x, 1), -1));
}

function derivative(x: number, p1: number, p2: number, beta: number): number {
  const t1 = p1 - p2;
  const c = Math.max(Math.min(beta * t1 * x, 800), -800);
  const t = exp(-Math.abs(c));
  const d = 1 + t;
  return t1 * ((c < 0 ? t : 1) / d + c * (t / (d * d))) + p2;
}

function shortDerivative(x: number, p1: number, p2: number, beta: number): number {
  const t1 = p1 - p2;
  const c = Math.max(Math.min(beta * t1 * x, 800), -800);
  const t = shortExp(-Math.abs(c));
  const d = 1 + t;
  return t1 * ((c < 0 ? t : 1) / d + c * (t / (d * d))) + p2;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'aconC',
  params: [{ name: 'p1', default: 1, range: [-Infinity, Infinity], learned: true }, { name: 'p2', default: 0, range: [-Infinity, Infinity], learned: true }, { name: 'beta', default: 1, range: [-Infinity, Infinity], learned: true }],
  paramSlopes: {
    p1: function(x: number, p1: number, p2: number, beta: number): number {
  const z = Math.max(Math.min(beta * (p1 - p2) * x, 800), -800);
  const t = exp(-Math.abs(z));
  const d = 1 + t;
  return x * ((z < 0 ? t : 1) / d + z * (t / (d * d)));
},
    p2: function(x: number, p1: number, p2: number, beta: number): number {
  const z = Math.max(Math.min(beta * (p1 - p2) * x, 800), -800);
  const t = exp(-Math.abs(z));
  const d = 1 + t;
  return x * ((z < 0 ? 1 : t) / d - z * (t / (d * d)));
},
    beta: function(x: number, p1: number, p2: number, beta: number): number {
  const t1 = p1 - p2;
  const t2 = t1 * x;
  const t = exp(-Math.abs(Math.max(Math.min(beta * t1 * x, 800), -800)));
  const d = 1 + t;
  return t2 * t2 * (t / (d * d));
},
  },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'beta p1 p2 sub : mul x mul 800 min 800 neg : max : $1 le 0 $0 x mul $2 0 lt $2 abs neg exp : 1 select 1 $3 add div mul select p2 abs 0 gt p2 x mul 0 x 1 min 1 neg max mul select add',
    derivative: 'p1 p2 sub : beta $0 mul x mul 800 min 800 neg max : 0 lt $1 abs neg exp : 1 select 1 $2 add : div $1 $2 $3 $3 mul div mul add mul p2 add',
    second: 'x x le p1 p2 sub : beta $0 mul : x mul : 800 min : 800 neg : max : 0 lt : $5 abs neg exp : $6 $3 $4 lt 0 $3 $4 gt $2 800 lt $1 $2 800 gt 0 $1 0 min select select : $8 0 max select select : neg $5 0 gt $9 $9 abs select select neg mul : 0 select 1 $7 add : div $6 $7 1 select $10 mul $11 $11 mul : div sub $9 $7 $12 div mul $5 $10 $12 div $7 $10 $11 mul $11 $10 mul add mul $12 $12 mul div sub mul add add mul x select',
  },
  recipes: {
    float64: { exp: expProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as aconC };
