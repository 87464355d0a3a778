// Written by `npm run generate` from functions/logits.ts. Do not edit.
import type { JavaScriptForm, RowCode } from '../../compiler/code.ts';
import { expsum, log1p } from '../../numerics/printed/numerics.ts';
import { shortExp, shortLog1p } from '../../numerics/printed/short.ts';
import { CompensatedSum, PlainSum } from '../../numerics/sums.ts';

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

const form: JavaScriptForm<RowCode> = {
  kind: 'row',
  name: 'entropy',
  params: [],
  result: 'number',
  masked: NaN,
  absent: -Infinity,
  float64: { value },
  float32: { value: shortValue },
};
export { form as entropy };
