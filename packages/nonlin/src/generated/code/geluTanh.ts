// Written by `npm run generate` from functions/geluTanh.ts. Do not edit.
import type { ScalarCode } from '../../kernels/code.ts';
import { expsum } from './numerics.ts';
import { shortExp } from './short.ts';
import { head } from '../../numerics/bits.ts';
import { shortExpProgram } from './recipes/exp.ts';
import { expsumProgram } from './recipes/expsum.ts';

function value(x: number): number {
  const c = Math.max(Math.min(x, 100), -100);
  const t1 = c + 0.044715 * (c * c * c);
  const z = 1.5957691216057308 * t1;
  const t2 = -Math.abs(z);
  const t3 = head(1.5957691216057308);
  const t4 = head(t1);
  const t5 = t1 - t4;
  const t6 = 1.5957691216057308 - t3;
  const t7 = t3 * t4 - z + (t3 * t5 + t6 * t4) + t6 * t5;
  const t = expsum(t2, Math.abs(t2) < Infinity ? -(z < 0 ? -t7 : t7) : 0);
  return Math.max(x, -100) * ((x < 0 ? t : 1) / (1 + t));
}

function shortValue(x: number): number {
  const c = Math.max(Math.min(x, 100), -100);
  const t = shortExp(-Math.abs(1.5957691216057308 * (c + 0.044715 * (c * c * c))));
  return Math.max(x, -100) * ((x < 0 ? t : 1) / (1 + t));
}

function derivative(x: number): number {
  const c = Math.max(Math.min(x, 100), -100);
  const t1 = c * c;
  const t2 = c + 0.044715 * (t1 * c);
  const z = 1.5957691216057308 * t2;
  const t3 = -Math.abs(z);
  const t4 = head(1.5957691216057308);
  const t5 = head(t2);
  const t6 = t2 - t5;
  const t7 = 1.5957691216057308 - t4;
  const t8 = t4 * t5 - z + (t4 * t6 + t7 * t5) + t7 * t6;
  const t = expsum(t3, Math.abs(t3) < Infinity ? -(z < 0 ? -t8 : t8) : 0);
  const d = 1 + t;
  return (x < 0 ? t : 1) / d + c * (1.5957691216057308 * (1 + 0.134145 * t1)) * (t / (d * d));
}

function shortDerivative(x: number): number {
  const c = Math.max(Math.min(x, 100), -100);
  const t1 = c * c;
  const t = shortExp(-Math.abs(1.5957691216057308 * (c + 0.044715 * (t1 * c))));
  const d = 1 + t;
  return (x < 0 ? t : 1) / d + c * (1.5957691216057308 * (1 + 0.134145 * t1)) * (t / (d * d));
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'geluTanh',
  params: [],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x 100 neg : max x 0 lt 1.5957691216057308 x 100 min $0 max : 0.044715 $1 $1 mul $1 mul mul add mul abs neg exp : 1 select 1 $2 add div mul',
    derivative: 'x 0 lt 1.5957691216057308 x 100 min 100 neg max : 0.044715 $0 $0 mul : $0 mul mul add mul abs neg exp : 1 select 1 $2 add : div $0 1.5957691216057308 1 0.134145 $1 mul add mul mul $2 $3 $3 mul div mul add',
    second: 'x x le x 0 lt : 1.5957691216057308 x 100 min : 100 neg : max : 0.044715 $3 $3 mul : $3 mul mul add mul : abs neg exp : $5 0 lt 1.5957691216057308 $1 $2 lt 0 $1 $2 gt x 100 lt 1 x 100 gt 0 1 0 min select select : $7 0 max select select : 0.044715 3 $4 mul $8 mul mul add mul : neg $5 0 gt $9 $9 abs select select neg mul : 0 select 1 $6 add : div $0 $6 1 select $10 mul $11 $11 mul : div sub $8 1.5957691216057308 1 0.134145 $4 mul add mul : mul $3 1.5957691216057308 0.134145 2 $3 mul $8 mul mul mul mul add $6 $12 div mul $3 $13 mul $10 $12 div $6 $10 $11 mul $11 $10 mul add mul $12 $12 mul div sub mul add add x select',
  },
  recipes: {
    float64: { expsum: expsumProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as geluTanh };
