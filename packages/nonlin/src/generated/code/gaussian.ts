// Written by `npm run generate` from functions/gaussian.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { expsum, explift } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { expliftProgram } from '../../numerics/printed/recipes/explift.ts';

function value(x: number): number {
  const t1 = x * x;
  const t2 = -t1;
  const t3 = head(x);
  const t4 = x - t3;
  return expsum(t2, Math.abs(t2) < Infinity ? -(t3 * t3 - t1 + (t3 * t4 + t4 * t3) + t4 * t4) : 0);
}

function shortValue(x: number): number {
  return shortExp(-(x * x));
}

function derivative(x: number): number {
  const c = Math.max(Math.min(x, 40), -40);
  const t1 = c * c;
  const t2 = -t1;
  const t3 = head(c);
  const t4 = c - t3;
  const t5 = t2 < -600;
  return -2 * c * explift(t2, Math.abs(t2) < Infinity ? -(t3 * t3 - t1 + (t3 * t4 + t4 * t3) + t4 * t4) : 0, t5 ? 256 : 0) * (t5 ? t2 < -760 ? 0 : 8.636168555094445e-78 : 1);
}

function shortDerivative(x: number): number {
  const c = Math.max(Math.min(x, 40), -40);
  return -2 * c * shortExp(-(c * c));
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'gaussian',
  params: [],
  float64: { value, derivative },
  float32: { value: shortValue, derivative: shortDerivative },
  programs: {
    value: 'x x mul neg exp',
    derivative: '2 neg x 40 min 40 neg max : mul $0 $0 mul neg exp mul',
    second: 'x x le 2 neg : x 40 min : 40 neg : lt 0 $1 $2 gt x 40 lt 1 x 40 gt 0 1 0 min select select : $3 0 max select select : mul $1 $2 max : $5 mul neg exp : mul $0 $5 mul $6 $4 $5 mul $5 $4 mul add neg mul mul add x select',
  },
  recipes: {
    float64: { expsum: expsumProgram, explift: expliftProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as gaussian };
