// Written by `npm run generate` from functions/softmaxOne.ts. Do not edit.
import type { JavaScriptForm, RowCode } from '../../compiler/code.ts';
import { expsum } from '../../numerics/printed/numerics.ts';
import { shortExp } from '../../numerics/printed/short.ts';
import { CompensatedSum, PlainSum } from '../../numerics/sums.ts';

function value(x: Float64Array, y: Float64Array, sink: number): void {
  const n = x.length;
  let largest = -Infinity;
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, x[i]!);
  }
  largest += 0;
  const t1 = largest < sink;
  const t2 = sink - largest;
  const t3 = t1 ? 0 : t2;
  const t4 = Math.abs(t3);
  const t5 = t4 < Infinity;
  const t6 = t2 - sink;
  const t7 = t2 - t6;
  const t8 = sink - t7;
  const t9 = largest + t6;
  const t10 = t8 - t9;
  const t11 = t1 ? 0 : t10;
  const t12 = t5 ? t11 : 0;
  const t13 = expsum(t3, t12);
  const r1Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t14 = x[i]! - sink;
    const t15 = x[i]! - largest;
    const t16 = t1 ? t14 : t15;
    const t17 = t14 - x[i]!;
    const t18 = t15 - x[i]!;
    const e = expsum(t16, Math.abs(t16) < Infinity ? t1 ? x[i]! - (t14 - t17) - (sink + t17) : x[i]! - (t15 - t18) - (largest + t18) : 0);
    y[i] = e;
    r1Sum.add(i, e);
  }
  const r1 = r1Sum.total();
  const t14 = t13 + r1;
  for (let i = 0; i < n; i++) {
    y[i] = y[i]! / t14;
  }
}

function shortValue(x: Float64Array, y: Float64Array, sink: number): void {
  const n = x.length;
  let largest = -Infinity;
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, x[i]!);
  }
  largest += 0;
  const t1 = largest < sink;
  const t2 = sink - largest;
  const t3 = t1 ? 0 : t2;
  const t4 = shortExp(t3);
  const r1Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const e = shortExp(t1 ? x[i]! - sink : x[i]! - largest);
    y[i] = e;
    r1Sum.add(i, e);
  }
  const r1 = r1Sum.total();
  const t5 = t4 + r1;
  for (let i = 0; i < n; i++) {
    y[i] = y[i]! / t5;
  }
}

function vjp(x: Float64Array, g: Float64Array, dx: Float64Array, sink: number): void {
  const n = x.length;
  let largest = -Infinity;
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, x[i]!);
  }
  largest += 0;
  const t1 = largest < sink;
  const t2 = sink - largest;
  const t3 = t1 ? 0 : t2;
  const t4 = Math.abs(t3);
  const t5 = t4 < Infinity;
  const t6 = t2 - sink;
  const t7 = t2 - t6;
  const t8 = sink - t7;
  const t9 = largest + t6;
  const t10 = t8 - t9;
  const t11 = t1 ? 0 : t10;
  const t12 = t5 ? t11 : 0;
  const t13 = expsum(t3, t12);
  const r1Sum = new CompensatedSum();
  const r2Sum = new CompensatedSum();
  const r3Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t14 = x[i]! - sink;
    const t15 = x[i]! - largest;
    const t16 = t1 ? t14 : t15;
    const t17 = t14 - x[i]!;
    const t18 = t15 - x[i]!;
    const e = expsum(t16, Math.abs(t16) < Infinity ? t1 ? x[i]! - (t14 - t17) - (sink + t17) : x[i]! - (t15 - t18) - (largest + t18) : 0);
    const t19 = x[i]! < largest;
    dx[i] = e;
    r1Sum.add(i, e);
    r2Sum.add(i, t19 ? 0 : g[i]!);
    r3Sum.add(i, t19 ? 0 : 1);
  }
  const r1 = r1Sum.total();
  const r2 = r2Sum.total();
  const r3 = r3Sum.total();
  const t14 = t13 + r1;
  const t15 = r2 / r3;
  const t16 = t13 / t14;
  const t17 = t15 * t16;
  const stored1 = new Float64Array(n);
  const r4Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t18 = dx[i]! / t14;
    stored1[i] = t18;
    r4Sum.add(i, t18 * (g[i]! - t15));
  }
  const r4 = r4Sum.total();
  for (let i = 0; i < n; i++) {
    const t18 = g[i]! - t15;
    dx[i] = stored1[i]! * (t18 - r4 + t17);
  }
}

function shortVjp(x: Float64Array, g: Float64Array, dx: Float64Array, sink: number): void {
  const n = x.length;
  let largest = -Infinity;
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, x[i]!);
  }
  largest += 0;
  const t1 = largest < sink;
  const t2 = sink - largest;
  const t3 = t1 ? 0 : t2;
  const t4 = shortExp(t3);
  const r1Sum = new PlainSum();
  const r2Sum = new PlainSum();
  const r3Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const e = shortExp(t1 ? x[i]! - sink : x[i]! - largest);
    const t5 = x[i]! < largest;
    dx[i] = e;
    r1Sum.add(i, e);
    r2Sum.add(i, t5 ? 0 : g[i]!);
    r3Sum.add(i, t5 ? 0 : 1);
  }
  const r1 = r1Sum.total();
  const r2 = r2Sum.total();
  const r3 = r3Sum.total();
  const t5 = t4 + r1;
  const t6 = 1 / r3;
  const t7 = r2 * t6;
  const t8 = t4 / t5;
  const t9 = t7 * t8;
  const stored1 = new Float64Array(n);
  const r4Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const t10 = dx[i]! / t5;
    stored1[i] = t10;
    r4Sum.add(i, t10 * (g[i]! - t7));
  }
  const r4 = r4Sum.total();
  for (let i = 0; i < n; i++) {
    const t10 = g[i]! - t7;
    dx[i] = stored1[i]! * (t10 - r4 + t9);
  }
}

const form: JavaScriptForm<RowCode> = {
  kind: 'row',
  name: 'softmaxOne',
  params: [{ name: 'sink', default: 0, range: [-Infinity, Infinity] }],
  result: 'row',
  masked: 0,
  absent: -Infinity,
  float64: { value, vjp },
  float32: { value: shortValue, vjp: shortVjp },
};
export { form as softmaxOne };
