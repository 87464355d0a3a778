// Written by `npm run generate` from functions/softmax.ts. Do not edit.
import type { JavaScriptForm, RowCode } from '../../compiler/code.ts';
import { expsum } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';
import { CompensatedSum, PlainSum } from '../../numerics/sums.ts';

function value(x: Float64Array, y: Float64Array): void {
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
    y[i] = e;
    r2Sum.add(i, e);
  }
  const r2 = r2Sum.total();
  for (let i = 0; i < n; i++) {
    y[i] = y[i]! / r2;
  }
}

function shortValue(x: Float64Array, y: Float64Array): void {
  const n = x.length;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const r2Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const e = shortExp(x[i]! - r1);
    y[i] = e;
    r2Sum.add(i, e);
  }
  const r2 = r2Sum.total();
  const t1 = 1 / r2;
  for (let i = 0; i < n; i++) {
    y[i] = y[i]! * t1;
  }
}

function vjp(x: Float64Array, g: Float64Array, dx: Float64Array): void {
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
    const t1 = x[i]! - r1;
    const t2 = t1 - x[i]!;
    const e = expsum(t1, Math.abs(t1) < Infinity ? x[i]! - (t1 - t2) - (r1 + t2) : 0);
    const t3 = x[i]! < r1;
    dx[i] = e;
    r2Sum.add(i, e);
    r3Sum.add(i, t3 ? 0 : g[i]!);
    r4Sum.add(i, t3 ? 0 : 1);
  }
  const r2 = r2Sum.total();
  const r3 = r3Sum.total();
  const r4 = r4Sum.total();
  const t1 = r3 / r4;
  const stored1 = new Float64Array(n);
  const r5Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t2 = dx[i]! / r2;
    stored1[i] = t2;
    r5Sum.add(i, t2 * (g[i]! - t1));
  }
  const r5 = r5Sum.total();
  for (let i = 0; i < n; i++) {
    const t2 = g[i]! - t1;
    dx[i] = stored1[i]! * (t2 - r5);
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
  const r3Sum = new PlainSum();
  const r4Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const e = shortExp(x[i]! - r1);
    const t1 = x[i]! < r1;
    dx[i] = e;
    r2Sum.add(i, e);
    r3Sum.add(i, t1 ? 0 : g[i]!);
    r4Sum.add(i, t1 ? 0 : 1);
  }
  const r2 = r2Sum.total();
  const r3 = r3Sum.total();
  const r4 = r4Sum.total();
  const t1 = 1 / r2;
  const t2 = 1 / r4;
  const t3 = r3 * t2;
  const r5Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    r5Sum.add(i, dx[i]! * t1 * (g[i]! - t3));
  }
  const r5 = r5Sum.total();
  for (let i = 0; i < n; i++) {
    const t4 = dx[i]! * t1;
    const t5 = g[i]! - t3;
    dx[i] = t4 * (t5 - r5);
  }
}

const form: JavaScriptForm<RowCode> = {
  kind: 'row',
  name: 'softmax',
  params: [],
  result: 'row',
  masked: 0,
  absent: -Infinity,
  float64: { value, vjp },
  float32: { value: shortValue, vjp: shortVjp },
};
export { form as softmax };
