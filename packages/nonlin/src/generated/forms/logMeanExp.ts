// Written by `npm run generate` from functions/logMeanExp.ts. Do not edit.
import type { JavaScriptForm, RowCode } from '../../compiler/code.ts';
import { expsum, expm1, log, log1p } from '../../numerics/printed/numerics.ts';
import { shortExp, shortExpm1, shortLog, shortLog1p } from '../../numerics/printed/short.ts';
import { CompensatedSum, PlainSum } from '../../numerics/sums.ts';

function value(x: Float64Array, y: Float64Array): void {
  const n = x.length;
  let largest = -Infinity;
  const n2Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, x[i]!);
    n2Sum.add(i, x[i]! < x[i]! ? 0 : 1);
  }
  largest += 0;
  const n2 = n2Sum.total();
  const t1 = Math.abs(largest);
  const t2 = t1 < Infinity;
  const r1Sum = new CompensatedSum();
  const r2Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t3 = x[i]! - largest;
    const t4 = t3 - x[i]!;
    r1Sum.add(i, expm1(t3));
    r2Sum.add(i, expsum(t3, Math.abs(t3) < Infinity ? x[i]! - (t3 - t4) - (largest + t4) : 0));
  }
  const r1 = r1Sum.total();
  const r2 = r2Sum.total();
  const excess = r1 / n2;
  const t3 = excess < -0.5;
  const mean = r2 / n2;
  const t4 = log(mean);
  const t5 = log1p(excess);
  const t6 = t3 ? t4 : t5;
  const t7 = largest + t6;
  const t8 = t2 ? t7 : largest;
  y[0] = t8;
}

function shortValue(x: Float64Array, y: Float64Array): void {
  const n = x.length;
  let largest = -Infinity;
  const n2Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, x[i]!);
    n2Sum.add(i, x[i]! < x[i]! ? 0 : 1);
  }
  largest += 0;
  const n2 = n2Sum.total();
  const t1 = Math.abs(largest);
  const t2 = t1 < Infinity;
  const t3 = 1 / n2;
  const r1Sum = new PlainSum();
  const r2Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const t4 = x[i]! - largest;
    r1Sum.add(i, shortExpm1(t4));
    r2Sum.add(i, shortExp(t4));
  }
  const r1 = r1Sum.total();
  const r2 = r2Sum.total();
  const excess = r1 * t3;
  const t4 = excess < -0.5;
  const mean = r2 * t3;
  const t5 = shortLog(mean);
  const t6 = shortLog1p(excess);
  const t7 = t4 ? t5 : t6;
  const t8 = largest + t7;
  const t9 = t2 ? t8 : largest;
  y[0] = t9;
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
  name: 'logMeanExp',
  params: [],
  result: 'number',
  masked: -Infinity,
  absent: NaN,
  float64: { value, vjp, jvp },
  float32: { value: shortValue, vjp: shortVjp, jvp: shortJvp },
};
export { form as logMeanExp };
