// Written by `npm run generate` from functions/solu.ts. Do not edit.
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
    y[i] = (y[i]! > 0 ? x[i]! : 0) * (y[i]! / r2);
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
    y[i] = (y[i]! > 0 ? x[i]! : 0) * (y[i]! * t1);
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
  let r3 = -Infinity;
  const r4Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! - r1;
    const t2 = t1 - x[i]!;
    const t3 = expsum(t1, Math.abs(t1) < Infinity ? x[i]! - (t1 - t2) - (r1 + t2) : 0);
    dx[i] = t3;
    r2Sum.add(i, t3);
    r3 = Math.max(r3, Math.abs(t3 > 0 ? x[i]! : 0));
    r4Sum.add(i, x[i]! < r1 ? 0 : 1);
  }
  const r2 = r2Sum.total();
  r3 += 0;
  const r4 = r4Sum.total();
  const t1 = r3 > 0;
  const stored1 = new Float64Array(n);
  const r5Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t2 = dx[i]! > 0 ? x[i]! : 0;
    const t3 = t2 / r3;
    stored1[i] = t3;
    r5Sum.add(i, x[i]! < r1 ? 0 : t1 ? 0.5 * t3 * g[i]! : t2);
  }
  const r5 = r5Sum.total();
  const t2 = r5 / r4;
  const stored2 = new Float64Array(n);
  const r6Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t3 = dx[i]! / r2;
    const t4 = dx[i]! > 0 ? x[i]! : 0;
    const t5 = t1 ? 0.5 * stored1[i]! * g[i]! : t4;
    stored2[i] = t3;
    r6Sum.add(i, t3 * (t5 - t2));
  }
  const r6 = r6Sum.total();
  for (let i = 0; i < n; i++) {
    const t3 = dx[i]! > 0 ? x[i]! : 0;
    const t4 = t1 ? 0.5 * stored1[i]! * g[i]! : t3;
    const t5 = t4 - t2;
    dx[i] = stored2[i]! * g[i]! + stored2[i]! * (t5 - r6) * r3 * 2;
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
    const t1 = shortExp(x[i]! - r1);
    const t2 = x[i]! < r1;
    dx[i] = t1;
    r2Sum.add(i, t1);
    r3Sum.add(i, t2 ? 0 : (t1 > 0 ? x[i]! : 0) * g[i]!);
    r4Sum.add(i, t2 ? 0 : 1);
  }
  const r2 = r2Sum.total();
  const r3 = r3Sum.total();
  const r4 = r4Sum.total();
  const t1 = 1 / r2;
  const t2 = 1 / r4;
  const t3 = r3 * t2;
  const r5Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const t4 = (dx[i]! > 0 ? x[i]! : 0) * g[i]!;
    r5Sum.add(i, dx[i]! * t1 * (t4 - t3));
  }
  const r5 = r5Sum.total();
  for (let i = 0; i < n; i++) {
    const t4 = dx[i]! * t1;
    const t5 = (dx[i]! > 0 ? x[i]! : 0) * g[i]!;
    const t6 = t5 - t3;
    dx[i] = t4 * g[i]! + t4 * (t6 - r5);
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
    const t1 = x[i]! - r1;
    const t2 = t1 - x[i]!;
    const t3 = expsum(t1, Math.abs(t1) < Infinity ? x[i]! - (t1 - t2) - (r1 + t2) : 0);
    const t4 = x[i]! < r1;
    dy[i] = t3;
    r2Sum.add(i, t3);
    r3Sum.add(i, t4 ? 0 : v[i]!);
    r4Sum.add(i, t4 ? 0 : 1);
  }
  const r2 = r2Sum.total();
  const r3 = r3Sum.total();
  const r4 = r4Sum.total();
  const t1 = r3 / r4;
  const stored1 = new Float64Array(n);
  const r5Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t2 = dy[i]! / r2;
    stored1[i] = t2;
    r5Sum.add(i, t2 * (v[i]! - t1));
  }
  const r5 = r5Sum.total();
  for (let i = 0; i < n; i++) {
    const t2 = v[i]! - t1;
    dy[i] = stored1[i]! * v[i]! + stored1[i]! * ((dy[i]! > 0 ? x[i]! : 0) * (t2 - r5));
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
    const t1 = shortExp(x[i]! - r1);
    const t2 = x[i]! < r1;
    dy[i] = t1;
    r2Sum.add(i, t1);
    r3Sum.add(i, t2 ? 0 : v[i]!);
    r4Sum.add(i, t2 ? 0 : 1);
  }
  const r2 = r2Sum.total();
  const r3 = r3Sum.total();
  const r4 = r4Sum.total();
  const t1 = 1 / r2;
  const t2 = 1 / r4;
  const t3 = r3 * t2;
  const r5Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    r5Sum.add(i, dy[i]! * t1 * (v[i]! - t3));
  }
  const r5 = r5Sum.total();
  for (let i = 0; i < n; i++) {
    const t4 = dy[i]! * t1;
    const t5 = v[i]! - t3;
    dy[i] = t4 * v[i]! + t4 * ((dy[i]! > 0 ? x[i]! : 0) * (t5 - r5));
  }
}

const form: JavaScriptForm<RowCode> = {
  kind: 'row',
  name: 'solu',
  params: [],
  result: 'row',
  masked: 0,
  absent: -Infinity,
  float64: { value, vjp, jvp },
  float32: { value: shortValue, vjp: shortVjp, jvp: shortJvp },
};
export { form as solu };
