// Written by `npm run generate` from functions/logSumExp.ts. Do not edit.
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
  const t1 = Math.abs(largest);
  const t2 = t1 < Infinity;
  const restSum = new CompensatedSum();
  const tiesSum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t3 = x[i]! < largest;
    const t4 = x[i]! - largest;
    const t5 = t4 - x[i]!;
    restSum.add(i, t3 ? expsum(t4, Math.abs(t4) < Infinity ? x[i]! - (t4 - t5) - (largest + t5) : 0) : 0);
    tiesSum.add(i, t3 ? 0 : 1);
  }
  const rest = restSum.total();
  const ties = tiesSum.total();
  const t3 = ties - 1;
  const t4 = rest + t3;
  const t5 = log1p(t4);
  const t6 = largest + t5;
  const t7 = t2 ? t6 : largest;
  y[0] = t7;
}

function shortValue(x: Float64Array, y: Float64Array): void {
  const n = x.length;
  let largest = -Infinity;
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, x[i]!);
  }
  largest += 0;
  const t1 = Math.abs(largest);
  const t2 = t1 < Infinity;
  const restSum = new PlainSum();
  const tiesSum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const t3 = x[i]! < largest;
    restSum.add(i, t3 ? shortExp(x[i]! - largest) : 0);
    tiesSum.add(i, t3 ? 0 : 1);
  }
  const rest = restSum.total();
  const ties = tiesSum.total();
  const t3 = ties - 1;
  const t4 = rest + t3;
  const t5 = shortLog1p(t4);
  const t6 = largest + t5;
  const t7 = t2 ? t6 : largest;
  y[0] = t7;
}

function vjp(x: Float64Array, g: Float64Array, dx: Float64Array): void {
  const n = x.length;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const r2Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! - r1;
    const t2 = t1 - x[i]!;
    const e = expsum(t1, Math.abs(t1) < Infinity ? x[i]! - (t1 - t2) - (r1 + t2) : 0);
    dx[i] = e;
    r2Sum.add(i, e);
  }
  const r2 = r2Sum.total();
  for (let i = 0; i < n; i++) {
    dx[i] = dx[i]! / r2 * g[0]!;
  }
}

function shortVjp(x: Float64Array, g: Float64Array, dx: Float64Array): void {
  const n = x.length;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const r2Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const e = shortExp(x[i]! - r1);
    dx[i] = e;
    r2Sum.add(i, e);
  }
  const r2 = r2Sum.total();
  const t1 = 1 / r2;
  for (let i = 0; i < n; i++) {
    dx[i] = dx[i]! * t1 * g[0]!;
  }
}

function jvp(x: Float64Array, v: Float64Array, dy: Float64Array): void {
  const n = x.length;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const stored1 = new Float64Array(n);
  const r2Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! - r1;
    const t2 = t1 - x[i]!;
    const e = expsum(t1, Math.abs(t1) < Infinity ? x[i]! - (t1 - t2) - (r1 + t2) : 0);
    stored1[i] = e;
    r2Sum.add(i, e);
  }
  const r2 = r2Sum.total();
  const r3Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    r3Sum.add(i, stored1[i]! / r2 * v[i]!);
  }
  const r3 = r3Sum.total();
  dy[0] = r3;
}

function shortJvp(x: Float64Array, v: Float64Array, dy: Float64Array): void {
  const n = x.length;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const stored1 = new Float64Array(n);
  const r2Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const e = shortExp(x[i]! - r1);
    stored1[i] = e;
    r2Sum.add(i, e);
  }
  const r2 = r2Sum.total();
  const t1 = 1 / r2;
  const r3Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    r3Sum.add(i, stored1[i]! * t1 * v[i]!);
  }
  const r3 = r3Sum.total();
  dy[0] = r3;
}

const form: JavaScriptForm<RowCode> = {
  kind: 'row',
  name: 'logSumExp',
  params: [],
  result: 'number',
  masked: -Infinity,
  absent: -Infinity,
  float64: { value, vjp, jvp },
  float32: { value: shortValue, vjp: shortVjp, jvp: shortJvp },
};
export { form as logSumExp };
