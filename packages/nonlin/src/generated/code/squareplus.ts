// Written by `npm run generate` from functions/squareplus.ts. Do not edit.
import type { ScalarCode } from '../../compiler/code.ts';
import { serve } from '../../kernels/tables/run.ts';

function value(x: number, b: number): number {
  const t1 = Math.abs(x);
  const t2 = 0.5 * (t1 < 1e+150 ? Math.sqrt(x * x + b) : t1);
  const t3 = 0.5 * x;
  return x < 0 ? 0.25 * (b / (t2 - t3)) : t3 + t2;
}

function shortValue(x: number, b: number): number {
  const t1 = Math.abs(x);
  const h = t1 < 1e+150 ? Math.sqrt(x * x + b) : t1;
  return x < 0 ? b / (2 * (h - x)) : 0.5 * x + 0.5 * h;
}

function derivative(x: number, b: number): number {
  const t1 = Math.abs(x);
  const h = t1 < 1e+150 ? Math.sqrt(x * x + b) : t1;
  return x < 0 ? b / (2 * (h - x)) / h : 1 - b / (2 * (h + x)) / h;
}

const code: ScalarCode = {
  kind: 'scalar',
  name: 'squareplus',
  params: [{ name: 'b', default: 4, range: [5e-324, Infinity] }],
  tables: { forms: { derivative: { of: 'value', cells: 'round', perUnit: 16, low: -32, high: 32 } }, serve },
  float64: { value, derivative },
  float32: { value: shortValue, derivative },
  programs: {
    value: 'x 0 lt 0.25 b 0.5 x abs : 1e+150 lt x x mul b add sqrt $0 select mul : 0.5 x mul : sub div mul $2 $1 add select',
    shortValue: 'x 0 lt b 2 x abs : 1e+150 lt x x mul b add sqrt $0 select : x sub mul div 0.5 x mul 0.5 $1 mul add select',
    derivative: 'x 0 lt b 2 x abs : 1e+150 lt x x mul b add sqrt $0 select : x sub mul div $1 div 1 b 2 $1 x add mul div $1 div sub select',
    second: 'x x le x 0 lt : b 2 x abs : 1e+150 lt : 2 x mul 2 x x mul b add sqrt : mul div $0 1 neg x 0 gt 1 1 abs select select select : 1 sub mul mul 2 $2 $3 $1 select : x sub mul : $6 mul div neg $5 div b $6 div $4 mul $5 $5 mul : div sub b 2 $4 1 add mul mul 2 $5 x add mul : $8 mul div neg $5 div b $8 div $4 mul $7 div sub neg select x select',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as squareplus };
