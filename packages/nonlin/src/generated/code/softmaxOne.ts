// Written by `npm run generate` from functions/softmaxOne.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { expsum } from './numerics.ts';
import { shortExp } from './short.ts';
import { CompensatedSum, PlainSum } from '../../numerics/sums.ts';
import { shortExpProgram } from './recipes/exp.ts';
import { expsumProgram } from './recipes/expsum.ts';

function value(x: Float64Array, y: Float64Array, sink: number): void {
  const n = x.length;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const largest = Math.max(r1, sink);
  const t1 = sink - largest;
  const t2 = Math.abs(t1);
  const t3 = t2 < Infinity;
  const t4 = t1 - sink;
  const t5 = t1 - t4;
  const t6 = sink - t5;
  const t7 = largest + t4;
  const t8 = t6 - t7;
  const t9 = t3 ? t8 : 0;
  const t10 = expsum(t1, t9);
  const r2Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t11 = x[i]! - largest;
    const t12 = t11 - x[i]!;
    const e = expsum(t11, Math.abs(t11) < Infinity ? x[i]! - (t11 - t12) - (largest + t12) : 0);
    y[i] = e;
    r2Sum.add(i, e);
  }
  const r2 = r2Sum.total();
  const t11 = t10 + r2;
  for (let i = 0; i < n; i++) {
    y[i] = y[i]! / t11;
  }
}

function shortValue(x: Float64Array, y: Float64Array, sink: number): void {
  const n = x.length;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const largest = Math.max(r1, sink);
  const t1 = sink - largest;
  const t2 = shortExp(t1);
  const r2Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const e = shortExp(x[i]! - largest);
    y[i] = e;
    r2Sum.add(i, e);
  }
  const r2 = r2Sum.total();
  const t3 = t2 + r2;
  for (let i = 0; i < n; i++) {
    y[i] = y[i]! / t3;
  }
}

function vjp(x: Float64Array, g: Float64Array, dx: Float64Array, sink: number): void {
  const n = x.length;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const largest = Math.max(r1, sink);
  const t1 = sink - largest;
  const t2 = Math.abs(t1);
  const t3 = t2 < Infinity;
  const t4 = t1 - sink;
  const t5 = t1 - t4;
  const t6 = sink - t5;
  const t7 = largest + t4;
  const t8 = t6 - t7;
  const t9 = t3 ? t8 : 0;
  const t10 = expsum(t1, t9);
  const r2Sum = new CompensatedSum();
  const r3Sum = new CompensatedSum();
  const r4Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t11 = x[i]! - largest;
    const t12 = t11 - x[i]!;
    const e = expsum(t11, Math.abs(t11) < Infinity ? x[i]! - (t11 - t12) - (largest + t12) : 0);
    const t13 = x[i]! < r1;
    dx[i] = e;
    r2Sum.add(i, e);
    r3Sum.add(i, t13 ? 0 : g[i]!);
    r4Sum.add(i, t13 ? 0 : 1);
  }
  const r2 = r2Sum.total();
  const r3 = r3Sum.total();
  const r4 = r4Sum.total();
  const t11 = t10 + r2;
  const t12 = r3 / r4;
  const t13 = t10 / t11;
  const t14 = t12 * t13;
  const stored1 = new Float64Array(n);
  const r5Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t15 = dx[i]! / t11;
    stored1[i] = t15;
    r5Sum.add(i, t15 * (g[i]! - t12));
  }
  const r5 = r5Sum.total();
  for (let i = 0; i < n; i++) {
    const t15 = g[i]! - t12;
    dx[i] = stored1[i]! * (t15 - r5 + t14);
  }
}

function shortVjp(x: Float64Array, g: Float64Array, dx: Float64Array, sink: number): void {
  const n = x.length;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const largest = Math.max(r1, sink);
  const t1 = sink - largest;
  const t2 = shortExp(t1);
  const r2Sum = new PlainSum();
  const r3Sum = new PlainSum();
  const r4Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const e = shortExp(x[i]! - largest);
    const t3 = x[i]! < r1;
    dx[i] = e;
    r2Sum.add(i, e);
    r3Sum.add(i, t3 ? 0 : g[i]!);
    r4Sum.add(i, t3 ? 0 : 1);
  }
  const r2 = r2Sum.total();
  const r3 = r3Sum.total();
  const r4 = r4Sum.total();
  const t3 = t2 + r2;
  const t4 = 1 / r4;
  const t5 = r3 * t4;
  const t6 = t2 / t3;
  const t7 = t5 * t6;
  const stored1 = new Float64Array(n);
  const r5Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const t8 = dx[i]! / t3;
    stored1[i] = t8;
    r5Sum.add(i, t8 * (g[i]! - t5));
  }
  const r5 = r5Sum.total();
  for (let i = 0; i < n; i++) {
    const t8 = g[i]! - t5;
    dx[i] = stored1[i]! * (t8 - r5 + t7);
  }
}

const code: RowCode = {
  kind: 'row',
  name: 'softmaxOne',
  params: [{ name: 'sink', default: 0, range: [-Infinity, Infinity] }],
  result: 'row',
  masked: 0,
  absent: -Infinity,
  float64: { value, vjp },
  float32: { value: shortValue, vjp: shortVjp },
  programs: {
    value: 'x x rowmax sink max : sub exp : sink $0 sub exp $1 rowsum add div',
    vjp: 'x x rowmax : sink max : sub exp : sink $1 sub exp : $2 rowsum add : div : g x $0 lt : 0 g select rowsum $6 0 1 select rowsum div : sub : $5 $8 mul rowsum sub $7 $3 $4 div mul add mul',
  },
  recipes: {
    float64: { expsum: expsumProgram },
    float32: { exp: shortExpProgram },
  },
};
export { code as softmaxOne };
