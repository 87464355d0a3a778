// Written by `npm run generate` from functions/logSoftmax.ts. Do not edit.
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
  for (let i = 0; i < n; i++) {
    const t4 = x[i]! - largest;
    y[i] = t4 - t3;
  }
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
  for (let i = 0; i < n; i++) {
    const t4 = x[i]! - largest;
    y[i] = t4 - t3;
  }
}

function vjp(x: Float64Array, g: Float64Array, dx: Float64Array): void {
  const n = x.length;
  let r1 = -Infinity;
  const r2Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
    r2Sum.add(i, g[i]!);
  }
  r1 += 0;
  const r2 = r2Sum.total();
  const r3Sum = new CompensatedSum();
  const r4Sum = new CompensatedSum();
  const r5Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! - r1;
    const t2 = t1 - x[i]!;
    const e = expsum(t1, Math.abs(t1) < Infinity ? x[i]! - (t1 - t2) - (r1 + t2) : 0);
    const t3 = x[i]! < r1;
    dx[i] = e;
    r3Sum.add(i, e);
    r4Sum.add(i, t3 ? e : t1);
    r5Sum.add(i, t3 ? 0 : 1);
  }
  const r3 = r3Sum.total();
  const r4 = r4Sum.total();
  const r5 = r5Sum.total();
  const t1 = r5 - 1;
  const t2 = r4 + t1;
  const t3 = 1 + t2;
  const t4 = t2 / t3;
  for (let i = 0; i < n; i++) {
    const t5 = x[i]! < r1;
    const t6 = dx[i]! / r3;
    dx[i] = g[i]! * (t5 ? 1 - t6 : t4) - t6 * (r2 - g[i]!);
  }
}

function shortVjp(x: Float64Array, g: Float64Array, dx: Float64Array): void {
  const n = x.length;
  let r1 = -Infinity;
  const r2Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
    r2Sum.add(i, g[i]!);
  }
  r1 += 0;
  const r2 = r2Sum.total();
  const r3Sum = new PlainSum();
  const r4Sum = new PlainSum();
  const r5Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! - r1;
    const e = shortExp(t1);
    const t2 = x[i]! < r1;
    dx[i] = e;
    r3Sum.add(i, e);
    r4Sum.add(i, t2 ? e : t1);
    r5Sum.add(i, t2 ? 0 : 1);
  }
  const r3 = r3Sum.total();
  const r4 = r4Sum.total();
  const r5 = r5Sum.total();
  const t1 = 1 / r3;
  const t2 = r5 - 1;
  const t3 = r4 + t2;
  const t4 = 1 + t3;
  const t5 = t3 / t4;
  for (let i = 0; i < n; i++) {
    const t6 = x[i]! < r1;
    const t7 = dx[i]! * t1;
    dx[i] = g[i]! * (t6 ? 1 - t7 : t5) - t7 * (r2 - g[i]!);
  }
}

function jvp(x: Float64Array, v: Float64Array, dy: Float64Array): void {
  const n = x.length;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const r2Sum = new CompensatedSum();
  const r3Sum = new CompensatedSum();
  const r4Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! < r1;
    const t2 = x[i]! - r1;
    const t3 = t2 - x[i]!;
    const e = expsum(t2, Math.abs(t2) < Infinity ? x[i]! - (t2 - t3) - (r1 + t3) : 0);
    dy[i] = e;
    r2Sum.add(i, t1 ? 0 : v[i]!);
    r3Sum.add(i, t1 ? 0 : 1);
    r4Sum.add(i, e);
  }
  const r2 = r2Sum.total();
  const r3 = r3Sum.total();
  const r4 = r4Sum.total();
  const t1 = r2 / r3;
  const r5Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    r5Sum.add(i, dy[i]! / r4 * (v[i]! - t1));
  }
  const r5 = r5Sum.total();
  for (let i = 0; i < n; i++) {
    const t2 = v[i]! - t1;
    dy[i] = t2 - r5;
  }
}

function shortJvp(x: Float64Array, v: Float64Array, dy: Float64Array): void {
  const n = x.length;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const r2Sum = new PlainSum();
  const r3Sum = new PlainSum();
  const r4Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! < r1;
    const e = shortExp(x[i]! - r1);
    dy[i] = e;
    r2Sum.add(i, t1 ? 0 : v[i]!);
    r3Sum.add(i, t1 ? 0 : 1);
    r4Sum.add(i, e);
  }
  const r2 = r2Sum.total();
  const r3 = r3Sum.total();
  const r4 = r4Sum.total();
  const t1 = 1 / r3;
  const t2 = r2 * t1;
  const t3 = 1 / r4;
  const r5Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    r5Sum.add(i, dy[i]! * t3 * (v[i]! - t2));
  }
  const r5 = r5Sum.total();
  for (let i = 0; i < n; i++) {
    const t4 = v[i]! - t2;
    dy[i] = t4 - r5;
  }
}

const form: JavaScriptForm<RowCode> = {
  kind: 'row',
  name: 'logSoftmax',
  params: [],
  result: 'row',
  masked: -Infinity,
  absent: -Infinity,
  float64: { value, vjp, jvp },
  float32: { value: shortValue, vjp: shortVjp, jvp: shortJvp },
};
export { form as logSoftmax };
