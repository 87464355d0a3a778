// Written by `npm run generate` from functions/logits.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { expsum, log1p } from '../../numerics/printed/numerics.ts';
import { shortExp, shortLog1p } from '../../numerics/printed/short.ts';
import { CompensatedSum, PlainSum } from '../../numerics/sums.ts';
import { shortExpProgram } from '../../numerics/printed/recipes/exp.ts';
import { expsumProgram } from '../../numerics/printed/recipes/expsum.ts';
import { log1pProgram, shortLog1pProgram } from '../../numerics/printed/recipes/log1p.ts';

function value(x: Float64Array, y: Float64Array): void {
  const n = x.length;
  let largest = -Infinity;
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, x[i]!);
  }
  largest += 0;
  const r1Sum = new CompensatedSum();
  const r2Sum = new CompensatedSum();
  const distancesSum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! < largest;
    const t2 = x[i]! - largest;
    const t3 = t2 - x[i]!;
    const power = expsum(t2, Math.abs(t2) < Infinity ? x[i]! - (t2 - t3) - (largest + t3) : 0);
    r1Sum.add(i, t1 ? power : t2);
    r2Sum.add(i, t1 ? 0 : 1);
    distancesSum.add(i, t1 ? power * Math.min(largest - x[i]!, 800) : 0);
  }
  const r1 = r1Sum.total();
  const r2 = r2Sum.total();
  const distances = distancesSum.total();
  const t1 = r2 - 1;
  const rest = r1 + t1;
  const t2 = log1p(rest);
  const t3 = 1 + rest;
  const t4 = distances / t3;
  const t5 = t2 + t4;
  y[0] = t5;
}

function shortValue(x: Float64Array, y: Float64Array): void {
  const n = x.length;
  let largest = -Infinity;
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, x[i]!);
  }
  largest += 0;
  const r1Sum = new PlainSum();
  const r2Sum = new PlainSum();
  const distancesSum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! < largest;
    const t2 = x[i]! - largest;
    const power = shortExp(t2);
    r1Sum.add(i, t1 ? power : t2);
    r2Sum.add(i, t1 ? 0 : 1);
    distancesSum.add(i, t1 ? power * Math.min(largest - x[i]!, 800) : 0);
  }
  const r1 = r1Sum.total();
  const r2 = r2Sum.total();
  const distances = distancesSum.total();
  const t1 = r2 - 1;
  const rest = r1 + t1;
  const t2 = shortLog1p(rest);
  const t3 = 1 + rest;
  const t4 = distances / t3;
  const t5 = t2 + t4;
  y[0] = t5;
}

const code: RowCode = {
  kind: 'row',
  name: 'entropy',
  params: [],
  result: 'number',
  masked: NaN,
  absent: -Infinity,
  float64: { value },
  float32: { value: shortValue },
  programs: {
    value: 'x x rowmax : lt : x $0 sub : $2 abs inf lt x $2 $2 x sub : sub sub $0 $3 add sub 0 select expsum : $2 select rowsum $1 0 1 select rowsum 1 sub add : log1p $1 $4 $0 x sub 800 min mul 0 select rowsum 1 $5 add div add',
  },
  recipes: {
    float64: { expsum: expsumProgram, log1p: log1pProgram },
    float32: { exp: shortExpProgram, log1p: shortLog1pProgram },
  },
};
export { code as entropy };
