// Written by `npm run generate` from functions/logits.ts. Do not edit.
import type { JavaScriptForm, RowCode } from '../../compiler/code.ts';
import { expsum, expm1 } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1 } from '../../numerics/printed/short.ts';
import { CompensatedSum, PlainSum } from '../../numerics/sums.ts';

function value(x: Float64Array, y: Float64Array): void {
  const n = x.length;
  let largest = -Infinity;
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, x[i]!);
  }
  largest += 0;
  const tiesSum = new CompensatedSum();
  let next = -Infinity;
  const restSum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! < largest;
    const t2 = x[i]! - largest;
    const t3 = t2 - x[i]!;
    tiesSum.add(i, t1 ? 0 : 1);
    next = Math.max(next, t1 ? x[i]! : -Infinity);
    restSum.add(i, t1 ? expsum(t2, Math.abs(t2) < Infinity ? x[i]! - (t2 - t3) - (largest + t3) : 0) : t2);
  }
  const ties = tiesSum.total();
  next += 0;
  const rest = restSum.total();
  const t1 = ties > 1;
  const t2 = next - largest;
  const t3 = expm1(t2);
  const t4 = -t3;
  const t5 = t1 ? 0 : t4;
  const t6 = ties + rest;
  const t7 = t5 / t6;
  y[0] = t7;
}

function shortValue(x: Float64Array, y: Float64Array): void {
  const n = x.length;
  let largest = -Infinity;
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, x[i]!);
  }
  largest += 0;
  const tiesSum = new PlainSum();
  let next = -Infinity;
  const restSum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! < largest;
    const t2 = x[i]! - largest;
    tiesSum.add(i, t1 ? 0 : 1);
    next = Math.max(next, t1 ? x[i]! : -Infinity);
    restSum.add(i, t1 ? shortExp(t2) : t2);
  }
  const ties = tiesSum.total();
  next += 0;
  const rest = restSum.total();
  const t1 = ties > 1;
  const t2 = next - largest;
  const t3 = shortExpm1(t2);
  const t4 = -t3;
  const t5 = t1 ? 0 : t4;
  const t6 = ties + rest;
  const t7 = t5 / t6;
  y[0] = t7;
}

const form: JavaScriptForm<RowCode> = {
  kind: 'row',
  name: 'margin',
  params: [],
  result: 'number',
  masked: NaN,
  absent: -Infinity,
  float64: { value },
  float32: { value: shortValue },
};
export { form as margin };
