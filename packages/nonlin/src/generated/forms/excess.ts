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
  const restSum = new CompensatedSum();
  const tiesSum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! < largest;
    const t2 = x[i]! - largest;
    const t3 = t2 - x[i]!;
    restSum.add(i, t1 ? expsum(t2, Math.abs(t2) < Infinity ? x[i]! - (t2 - t3) - (largest + t3) : 0) : t2);
    tiesSum.add(i, t1 ? 0 : 1);
  }
  const rest = restSum.total();
  const ties = tiesSum.total();
  const t1 = ties - 1;
  const t2 = rest + t1;
  const t3 = log1p(t2);
  y[0] = t3;
}

function shortValue(x: Float64Array, y: Float64Array): void {
  const n = x.length;
  let largest = -Infinity;
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, x[i]!);
  }
  largest += 0;
  const restSum = new PlainSum();
  const tiesSum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! < largest;
    const t2 = x[i]! - largest;
    restSum.add(i, t1 ? shortExp(t2) : t2);
    tiesSum.add(i, t1 ? 0 : 1);
  }
  const rest = restSum.total();
  const ties = tiesSum.total();
  const t1 = ties - 1;
  const t2 = rest + t1;
  const t3 = shortLog1p(t2);
  y[0] = t3;
}

const form: JavaScriptForm<RowCode> = {
  kind: 'row',
  name: 'excess',
  params: [],
  result: 'number',
  masked: NaN,
  absent: -Infinity,
  float64: { value },
  float32: { value: shortValue },
};
export { form as excess };
