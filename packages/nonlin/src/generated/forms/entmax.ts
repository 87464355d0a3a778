// Written by `npm run generate` from functions/entmax.ts. Do not edit.
import type { JavaScriptForm, RowCode } from '../../compiler/code.ts';
import { exp, expsum, log } from '../../numerics/printed/numerics.ts';
import { shortExp, shortLog } from '../../numerics/printed/short.ts';
import { head } from '../../numerics/bits.ts';
import { entmaxThreshold } from '../../numerics/simplex.ts';
import { CompensatedSum, PlainSum } from '../../numerics/sums.ts';

function value(x: Float64Array, y: Float64Array, alpha: number): void {
  const n = x.length;
  const t1 = alpha - 1;
  const t2 = alpha > 2;
  const t3 = 1 / t1;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const tRow = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    tRow[i] = t1 * (x[i]! - r1);
  }
  const t = entmaxThreshold(tRow, t3);
  let r2 = -Infinity;
  for (let i = 0; i < n; i++) {
    const u = t1 * (x[i]! - r1);
    r2 = Math.max(r2, u > t ? -x[i]! : -Infinity);
  }
  r2 += 0;
  const t4 = -r2;
  const least = t2 ? t4 : r1;
  const r3Row = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    r3Row[i] = t1 * (x[i]! - least);
  }
  const r3 = entmaxThreshold(r3Row, t3);
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    y[i] = d > 0 ? exp(log(d) / t1) : d;
  }
}

function shortValue(x: Float64Array, y: Float64Array, alpha: number): void {
  const n = x.length;
  const t1 = alpha - 1;
  const t2 = alpha > 2;
  const t3 = 1 / t1;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const tRow = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    tRow[i] = t1 * (x[i]! - r1);
  }
  const t = entmaxThreshold(tRow, t3);
  let r2 = -Infinity;
  for (let i = 0; i < n; i++) {
    const u = t1 * (x[i]! - r1);
    r2 = Math.max(r2, u > t ? -x[i]! : -Infinity);
  }
  r2 += 0;
  const t4 = -r2;
  const least = t2 ? t4 : r1;
  const r3Row = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    r3Row[i] = t1 * (x[i]! - least);
  }
  const r3 = entmaxThreshold(r3Row, t3);
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    y[i] = d > 0 ? shortExp(shortLog(d) / t1) : d;
  }
}

function vjp(x: Float64Array, g: Float64Array, dx: Float64Array, alpha: number): void {
  const n = x.length;
  const t1 = alpha - 1;
  const t2 = alpha > 2;
  const t3 = 1 / t1;
  const t4 = 2 - alpha;
  const t5 = head(t4);
  const t6 = t4 - t5;
  const t7 = t4 - 2;
  const t8 = t4 - t7;
  const t9 = 2 - t8;
  const t10 = alpha + t7;
  const t11 = t9 - t10;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const tRow = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    tRow[i] = t1 * (x[i]! - r1);
  }
  const t = entmaxThreshold(tRow, t3);
  let r2 = -Infinity;
  for (let i = 0; i < n; i++) {
    const u = t1 * (x[i]! - r1);
    r2 = Math.max(r2, u > t ? -x[i]! : -Infinity);
  }
  r2 += 0;
  const t12 = -r2;
  const least = t2 ? t12 : r1;
  const r3Row = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    r3Row[i] = t1 * (x[i]! - least);
  }
  const r3 = entmaxThreshold(r3Row, t3);
  const stored1 = new Float64Array(n);
  let r4 = -Infinity;
  const r5Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t13 = exp(log(d) / t1);
    const t14 = d > 0 ? t13 : d;
    const t15 = t14 > 0;
    const t16 = -x[i]!;
    const t17 = log(t14);
    const t18 = t4 * t17;
    const t19 = head(t17);
    const t20 = t17 - t19;
    const t21 = expsum(t18, Math.abs(t18) < Infinity ? t5 * t19 - t18 + (t5 * t20 + t6 * t19) + t6 * t20 + t17 * t11 : 0);
    dx[i] = t13;
    stored1[i] = t21;
    r4 = Math.max(r4, t15 ? t2 ? t16 : x[i]! : -Infinity);
    r5Sum.add(i, t15 ? t21 : t14);
  }
  r4 += 0;
  const r5 = r5Sum.total();
  const r6Sum = new CompensatedSum();
  const r7Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t13 = -x[i]!;
    const t14 = (d > 0 ? dx[i]! : d) > 0 ? t2 ? t13 : x[i]! : -Infinity;
    const t15 = t14 < r4;
    r6Sum.add(i, t15 ? 0 : g[i]!);
    r7Sum.add(i, t15 ? 0 : 1);
  }
  const r6 = r6Sum.total();
  const r7 = r7Sum.total();
  const t13 = r6 / r7;
  const r8Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t14 = d > 0 ? dx[i]! : d;
    const t15 = t14 > 0;
    r8Sum.add(i, (t15 ? stored1[i]! : t14) * (g[i]! - t13));
  }
  const r8 = r8Sum.total();
  const t14 = r8 / r5;
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t15 = d > 0 ? dx[i]! : d;
    const t16 = t15 > 0;
    const t17 = t16 ? stored1[i]! : t15;
    const t18 = g[i]! - t13;
    dx[i] = t17 * (t18 - t14);
  }
}

function shortVjp(x: Float64Array, g: Float64Array, dx: Float64Array, alpha: number): void {
  const n = x.length;
  const t1 = alpha - 1;
  const t2 = alpha > 2;
  const t3 = 1 / t1;
  const t4 = 2 - alpha;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const tRow = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    tRow[i] = t1 * (x[i]! - r1);
  }
  const t = entmaxThreshold(tRow, t3);
  let r2 = -Infinity;
  for (let i = 0; i < n; i++) {
    const u = t1 * (x[i]! - r1);
    r2 = Math.max(r2, u > t ? -x[i]! : -Infinity);
  }
  r2 += 0;
  const t5 = -r2;
  const least = t2 ? t5 : r1;
  const r3Row = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    r3Row[i] = t1 * (x[i]! - least);
  }
  const r3 = entmaxThreshold(r3Row, t3);
  const stored1 = new Float64Array(n);
  let r4 = -Infinity;
  const r5Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t6 = shortExp(shortLog(d) / t1);
    const t7 = d > 0 ? t6 : d;
    const t8 = t7 > 0;
    const t9 = -x[i]!;
    const t10 = shortExp(t4 * shortLog(t7));
    dx[i] = t6;
    stored1[i] = t10;
    r4 = Math.max(r4, t8 ? t2 ? t9 : x[i]! : -Infinity);
    r5Sum.add(i, t8 ? t10 : t7);
  }
  r4 += 0;
  const r5 = r5Sum.total();
  const t6 = 1 / r5;
  const r6Sum = new PlainSum();
  const r7Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t7 = -x[i]!;
    const t8 = (d > 0 ? dx[i]! : d) > 0 ? t2 ? t7 : x[i]! : -Infinity;
    const t9 = t8 < r4;
    r6Sum.add(i, t9 ? 0 : g[i]!);
    r7Sum.add(i, t9 ? 0 : 1);
  }
  const r6 = r6Sum.total();
  const r7 = r7Sum.total();
  const t7 = 1 / r7;
  const t8 = r6 * t7;
  const r8Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t9 = d > 0 ? dx[i]! : d;
    const t10 = t9 > 0;
    r8Sum.add(i, (t10 ? stored1[i]! : t9) * (g[i]! - t8));
  }
  const r8 = r8Sum.total();
  const t9 = r8 * t6;
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t10 = d > 0 ? dx[i]! : d;
    const t11 = t10 > 0;
    const t12 = t11 ? stored1[i]! : t10;
    const t13 = g[i]! - t8;
    dx[i] = t12 * (t13 - t9);
  }
}

const form: JavaScriptForm<RowCode> = {
  kind: 'row',
  name: 'entmax',
  params: [{ name: 'alpha', default: 1.5, range: [1.01, 16] }],
  result: 'row',
  masked: 0,
  absent: -Infinity,
  searched: true,
  float64: { value, vjp },
  float32: { value: shortValue, vjp: shortVjp },
};
export { form as entmax };
