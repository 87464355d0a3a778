// Written by `npm run generate` from functions/entmax.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { exp, expsum, log } from './numerics.ts';
import { shortExp, shortLog } from './short.ts';
import { head } from '../../numerics/bits.ts';
import { entmaxThreshold } from '../../kernels/simplex.ts';
import { CompensatedSum, PlainSum } from '../../numerics/sums.ts';
import { expProgram, shortExpProgram } from './recipes/exp.ts';
import { expsumProgram } from './recipes/expsum.ts';
import { logProgram, shortLogProgram } from './recipes/log.ts';

function value(x: Float64Array, y: Float64Array, alpha: number): void {
  const n = x.length;
  const t1 = alpha - 1;
  const t2 = 1 / t1;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const tRow = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    tRow[i] = t1 * (x[i]! - r1);
  }
  const t = entmaxThreshold(tRow, t2);
  let r2 = -Infinity;
  for (let i = 0; i < n; i++) {
    const u = t1 * (x[i]! - r1);
    r2 = Math.max(r2, u > t ? -x[i]! : -Infinity);
  }
  r2 += 0;
  const least = -r2;
  const r3Row = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    r3Row[i] = t1 * (x[i]! - least);
  }
  const r3 = entmaxThreshold(r3Row, t2);
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    y[i] = d > 0 ? exp(log(d) / t1) : d;
  }
}

function shortValue(x: Float64Array, y: Float64Array, alpha: number): void {
  const n = x.length;
  const t1 = alpha - 1;
  const t2 = 1 / t1;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const tRow = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    tRow[i] = t1 * (x[i]! - r1);
  }
  const t = entmaxThreshold(tRow, t2);
  let r2 = -Infinity;
  for (let i = 0; i < n; i++) {
    const u = t1 * (x[i]! - r1);
    r2 = Math.max(r2, u > t ? -x[i]! : -Infinity);
  }
  r2 += 0;
  const least = -r2;
  const r3Row = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    r3Row[i] = t1 * (x[i]! - least);
  }
  const r3 = entmaxThreshold(r3Row, t2);
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    y[i] = d > 0 ? shortExp(shortLog(d) / t1) : d;
  }
}

function vjp(x: Float64Array, g: Float64Array, dx: Float64Array, alpha: number): void {
  const n = x.length;
  const t1 = alpha - 1;
  const t2 = 1 / t1;
  const t3 = 2 - alpha;
  const t4 = head(t3);
  const t5 = t3 - t4;
  const t6 = t3 - 2;
  const t7 = t3 - t6;
  const t8 = 2 - t7;
  const t9 = alpha + t6;
  const t10 = t8 - t9;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const tRow = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    tRow[i] = t1 * (x[i]! - r1);
  }
  const t = entmaxThreshold(tRow, t2);
  let r2 = -Infinity;
  for (let i = 0; i < n; i++) {
    const u = t1 * (x[i]! - r1);
    r2 = Math.max(r2, u > t ? -x[i]! : -Infinity);
  }
  r2 += 0;
  const least = -r2;
  const r3Row = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    r3Row[i] = t1 * (x[i]! - least);
  }
  const r3 = entmaxThreshold(r3Row, t2);
  const stored1 = new Float64Array(n);
  let r4 = -Infinity;
  const r5Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t11 = exp(log(d) / t1);
    const t12 = d > 0 ? t11 : d;
    const t13 = log(t12);
    const t14 = t3 * t13;
    const t15 = head(t13);
    const t16 = t13 - t15;
    const t17 = expsum(t14, Math.abs(t14) < Infinity ? t4 * t15 - t14 + (t4 * t16 + t5 * t15) + t5 * t16 + t13 * t10 : 0);
    const t18 = t12 > 0 ? t17 : t12;
    dx[i] = t11;
    stored1[i] = t17;
    r4 = Math.max(r4, t18);
    r5Sum.add(i, t18);
  }
  r4 += 0;
  const r5 = r5Sum.total();
  const r6Sum = new CompensatedSum();
  const r7Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t11 = d > 0 ? dx[i]! : d;
    const t12 = t11 > 0 ? stored1[i]! : t11;
    const t13 = t12 < r4;
    r6Sum.add(i, t13 ? 0 : g[i]!);
    r7Sum.add(i, t13 ? 0 : 1);
  }
  const r6 = r6Sum.total();
  const r7 = r7Sum.total();
  const t11 = r6 / r7;
  const r8Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t12 = d > 0 ? dx[i]! : d;
    const t13 = t12 > 0 ? stored1[i]! : t12;
    r8Sum.add(i, t13 * (g[i]! - t11));
  }
  const r8 = r8Sum.total();
  const t12 = r8 / r5;
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t13 = d > 0 ? dx[i]! : d;
    const t14 = t13 > 0 ? stored1[i]! : t13;
    const t15 = g[i]! - t11;
    dx[i] = t14 * (t15 - t12);
  }
}

function shortVjp(x: Float64Array, g: Float64Array, dx: Float64Array, alpha: number): void {
  const n = x.length;
  const t1 = alpha - 1;
  const t2 = 1 / t1;
  const t3 = 2 - alpha;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  const tRow = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    tRow[i] = t1 * (x[i]! - r1);
  }
  const t = entmaxThreshold(tRow, t2);
  let r2 = -Infinity;
  for (let i = 0; i < n; i++) {
    const u = t1 * (x[i]! - r1);
    r2 = Math.max(r2, u > t ? -x[i]! : -Infinity);
  }
  r2 += 0;
  const least = -r2;
  const r3Row = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    r3Row[i] = t1 * (x[i]! - least);
  }
  const r3 = entmaxThreshold(r3Row, t2);
  const stored1 = new Float64Array(n);
  let r4 = -Infinity;
  const r5Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t4 = shortExp(shortLog(d) / t1);
    const t5 = d > 0 ? t4 : d;
    const t6 = shortExp(t3 * shortLog(t5));
    const t7 = t5 > 0 ? t6 : t5;
    dx[i] = t4;
    stored1[i] = t6;
    r4 = Math.max(r4, t7);
    r5Sum.add(i, t7);
  }
  r4 += 0;
  const r5 = r5Sum.total();
  const t4 = 1 / r5;
  const r6Sum = new PlainSum();
  const r7Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t5 = d > 0 ? dx[i]! : d;
    const t6 = t5 > 0 ? stored1[i]! : t5;
    const t7 = t6 < r4;
    r6Sum.add(i, t7 ? 0 : g[i]!);
    r7Sum.add(i, t7 ? 0 : 1);
  }
  const r6 = r6Sum.total();
  const r7 = r7Sum.total();
  const t5 = 1 / r7;
  const t6 = r6 * t5;
  const r8Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t7 = d > 0 ? dx[i]! : d;
    const t8 = t7 > 0 ? stored1[i]! : t7;
    r8Sum.add(i, t8 * (g[i]! - t6));
  }
  const r8 = r8Sum.total();
  const t7 = r8 * t4;
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t8 = d > 0 ? dx[i]! : d;
    const t9 = t8 > 0 ? stored1[i]! : t8;
    const t10 = g[i]! - t6;
    dx[i] = t9 * (t10 - t7);
  }
}

const code: RowCode = {
  kind: 'row',
  name: 'entmax',
  params: [{ name: 'alpha', default: 1.5, range: [1.01, 16] }],
  result: 'row',
  masked: 0,
  absent: -Infinity,
  float64: { value, vjp },
  float32: { value: shortValue, vjp: shortVjp },
  recipes: {
    float64: { exp: expProgram, expsum: expsumProgram, log: logProgram },
    float32: { exp: shortExpProgram, log: shortLogProgram },
  },
};
export { code as entmax };
