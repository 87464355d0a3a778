// Written by `npm run generate` from functions/aconC.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

function value(x: number, p1: number, p2: number, beta: number): number {
  const t1 = p1 - p2;
  const c = Math.max(Math.min(beta * t1 * x, 800), -800);
  const t2 = c <= -800;
  const t3 = c < 0;
  const t4 = -Math.abs(c);
  const t5 = t4 < -600;
  const t = explift(t4, 0, t5 ? 256 : 0);
  const t6 = t5 ? t4 < -760 ? 0 : 8.636168555094445e-78 : 1;
  return (t2 ? 0 : t1 * x * ((t3 ? t : 1) / (1 + t * t6))) * (t2 ? 1 : t3 ? t6 : 1) + (Math.abs(p2) > 0 ? p2 * x : 0 * Math.max(Math.min(x, 1), -1));
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
  const t2 = c < 0;
  const t3 = -Math.abs(c);
  const t4 = t3 < -600;
  const t = explift(t3, 0, t4 ? 256 : 0);
  const t5 = t4 ? t3 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t5;
  const t6 = d * d;
  return t1 * (t2 ? t * (d + c) / t6 : (1 + t * (1 + c) * t5) / t6) * (t2 ? t5 : 1) + p2;
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
  const t1 = z < 0;
  const t2 = -Math.abs(z);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t4;
  return x * ((t1 ? t : 1) / d + z * (t / (d * d)) * (t1 ? 1 : t4)) * (t1 ? t4 : 1);
},
    p2: function(x: number, p1: number, p2: number, beta: number): number {
  const z = Math.max(Math.min(beta * (p1 - p2) * x, 800), -800);
  const t1 = z < 0;
  const t2 = -Math.abs(z);
  const t3 = t2 < -600;
  const t = explift(t2, 0, t3 ? 256 : 0);
  const t4 = t3 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t4;
  return x * ((t1 ? 1 : t) / d - z * (t / (d * d)) * (t1 ? t4 : 1)) * (t1 ? 1 : t4);
},
    beta: function(x: number, p1: number, p2: number, beta: number): number {
  const t1 = p1 - p2;
  const t2 = t1 * x;
  const t3 = -Math.abs(Math.max(Math.min(beta * t1 * x, 800), -800));
  const t4 = t3 < -600;
  const t = explift(t3, 0, t4 ? 256 : 0);
  const t5 = t4 ? t3 < -760 ? 0 : 8.636168555094445e-78 : 1;
  const d = 1 + t * t5;
  return t2 * t2 * (t / (d * d)) * t5;
},
  },
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'beta p1 p2 sub : mul x mul 800 min 800 neg : max : $1 le : 0 $0 x mul $2 0 lt : $2 abs neg : 0 $5 600 neg lt : 256 0 select explift : 1 select 1 $7 $6 $5 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add div mul select $3 1 $4 $8 1 select select mul p2 abs 0 gt p2 x mul 0 x 1 min 1 neg max mul select add',
    derivative: 'p1 p2 sub : beta $0 mul x mul 800 min 800 neg max : 0 lt : $1 abs neg : 0 $3 600 neg lt : 256 0 select explift : 1 $5 $4 $3 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $1 add mul $7 $7 mul : div 1 $5 1 $1 add mul $6 mul add $8 div select mul $2 $6 1 select mul p2 add',
    shortDerivative: 'p1 p2 sub : beta $0 mul x mul 800 min 800 neg max : 0 lt $1 abs neg exp : 1 select 1 $2 add : div $1 $2 $3 $3 mul div mul add mul p2 add',
    second: 'x x le : p1 p2 sub : beta $1 mul : x mul : 800 min : 800 neg : max : 0 lt : $6 abs neg : 0 $8 600 neg lt : 256 0 select explift : $7 $4 $5 lt 0 $4 $5 gt $3 800 lt $2 $3 800 gt 0 $2 0 min select select : $11 0 max select select : neg $6 0 gt $12 $12 abs select select neg mul : 1 $10 $9 $8 760 neg lt 0 8.636168555094445e-78 select 1 select : mul add : $6 add : mul $10 $13 $14 mul $12 add mul add $15 $15 mul : div $10 $16 mul $13 $15 mul $15 $13 mul add : mul $17 $17 mul : div $14 mul sub $13 1 $6 add : mul $10 $12 mul add $17 div 1 $10 $20 mul $14 mul add $18 mul $19 div sub select mul x select $0 $7 $14 $14 select 1 select mul',
  },
  recipes: {
    float64: { explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as aconC };
