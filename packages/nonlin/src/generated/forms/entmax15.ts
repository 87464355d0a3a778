// Written by `npm run generate` from functions/entmax15.ts. Do not edit.
import type { JavaScriptForm, RowCode } from '../../compiler/code.ts';
import { entmaxThreshold } from '../../numerics/simplex.ts';
import { CompensatedSum, PlainSum } from '../../numerics/sums.ts';

function value(x: Float64Array, y: Float64Array): void {
  const n = x.length;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const r2Row = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const z = (x[i]! - r1) / 2;
    y[i] = z;
    r2Row[i] = z;
  }
  const r2 = entmaxThreshold(r2Row, 2);
  for (let i = 0; i < n; i++) {
    const t1 = Math.max(0, y[i]! - r2);
    y[i] = t1 * t1;
  }
}

function vjp(x: Float64Array, g: Float64Array, dx: Float64Array): void {
  const n = x.length;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const r2Row = new Float64Array(n);
  const r3Sum = new CompensatedSum();
  const r4Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t1 = (x[i]! - r1) / 2;
    const t2 = x[i]! < r1;
    dx[i] = t1;
    r2Row[i] = t1;
    r3Sum.add(i, t2 ? 0 : g[i]!);
    r4Sum.add(i, t2 ? 0 : 1);
  }
  const r2 = entmaxThreshold(r2Row, 2);
  const r3 = r3Sum.total();
  const r4 = r4Sum.total();
  const t1 = r3 / r4;
  const r5Sum = new CompensatedSum();
  const r6Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t2 = Math.max(0, dx[i]! - r2);
    r5Sum.add(i, t2 * (g[i]! - t1));
    r6Sum.add(i, t2);
  }
  const r5 = r5Sum.total();
  const r6 = r6Sum.total();
  const t2 = r5 / r6;
  for (let i = 0; i < n; i++) {
    const t3 = Math.max(0, dx[i]! - r2);
    const t4 = g[i]! - t1;
    dx[i] = t3 * (t4 - t2);
  }
}

function shortVjp(x: Float64Array, g: Float64Array, dx: Float64Array): void {
  const n = x.length;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const r2Row = new Float64Array(n);
  const r3Sum = new PlainSum();
  const r4Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const t1 = (x[i]! - r1) / 2;
    const t2 = x[i]! < r1;
    dx[i] = t1;
    r2Row[i] = t1;
    r3Sum.add(i, t2 ? 0 : g[i]!);
    r4Sum.add(i, t2 ? 0 : 1);
  }
  const r2 = entmaxThreshold(r2Row, 2);
  const r3 = r3Sum.total();
  const r4 = r4Sum.total();
  const t1 = 1 / r4;
  const t2 = r3 * t1;
  const r5Sum = new PlainSum();
  const r6Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const t3 = Math.max(0, dx[i]! - r2);
    r5Sum.add(i, t3 * (g[i]! - t2));
    r6Sum.add(i, t3);
  }
  const r5 = r5Sum.total();
  const r6 = r6Sum.total();
  const t3 = 1 / r6;
  const t4 = r5 * t3;
  for (let i = 0; i < n; i++) {
    const t5 = Math.max(0, dx[i]! - r2);
    const t6 = g[i]! - t2;
    dx[i] = t5 * (t6 - t4);
  }
}

const form: JavaScriptForm<RowCode> = {
  kind: 'row',
  name: 'entmax15',
  params: [],
  result: 'row',
  masked: 0,
  absent: -Infinity,
  searched: true,
  float64: { value, vjp },
  float32: { value, vjp: shortVjp },
};
export { form as entmax15 };
