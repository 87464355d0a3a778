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
  const r2Row = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    r2Row[i] = t1 * (x[i]! - r1);
  }
  const r2 = entmaxThreshold(r2Row, t2);
  for (let i = 0; i < n; i++) {
    const u = t1 * (x[i]! - r1);
    const d = Math.max(0, u - r2);
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
  const r2Row = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    r2Row[i] = t1 * (x[i]! - r1);
  }
  const r2 = entmaxThreshold(r2Row, t2);
  for (let i = 0; i < n; i++) {
    const u = t1 * (x[i]! - r1);
    const d = Math.max(0, u - r2);
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
  const r2Row = new Float64Array(n);
  const r3Sum = new CompensatedSum();
  const r4Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t11 = x[i]! < r1;
    r2Row[i] = t1 * (x[i]! - r1);
    r3Sum.add(i, t11 ? 0 : g[i]!);
    r4Sum.add(i, t11 ? 0 : 1);
  }
  const r2 = entmaxThreshold(r2Row, t2);
  const r3 = r3Sum.total();
  const r4 = r4Sum.total();
  const t11 = r3 / r4;
  const stored1 = new Float64Array(n);
  const r5Sum = new CompensatedSum();
  const r6Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const u = t1 * (x[i]! - r1);
    const d = Math.max(0, u - r2);
    const t12 = exp(log(d) / t1);
    const t13 = d > 0 ? t12 : d;
    const t14 = log(t13);
    const t15 = t3 * t14;
    const t16 = head(t14);
    const t17 = t14 - t16;
    const t18 = expsum(t15, Math.abs(t15) < Infinity ? t4 * t16 - t15 + (t4 * t17 + t5 * t16) + t5 * t17 + t14 * t10 : 0);
    const t19 = t13 > 0 ? t18 : t13;
    dx[i] = t12;
    stored1[i] = t18;
    r5Sum.add(i, t19 * (g[i]! - t11));
    r6Sum.add(i, t19);
  }
  const r5 = r5Sum.total();
  const r6 = r6Sum.total();
  const t12 = r5 / r6;
  for (let i = 0; i < n; i++) {
    const u = t1 * (x[i]! - r1);
    const d = Math.max(0, u - r2);
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
  const r2Row = new Float64Array(n);
  const r3Sum = new PlainSum();
  const r4Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const t4 = x[i]! < r1;
    r2Row[i] = t1 * (x[i]! - r1);
    r3Sum.add(i, t4 ? 0 : g[i]!);
    r4Sum.add(i, t4 ? 0 : 1);
  }
  const r2 = entmaxThreshold(r2Row, t2);
  const r3 = r3Sum.total();
  const r4 = r4Sum.total();
  const t4 = 1 / r4;
  const t5 = r3 * t4;
  const stored1 = new Float64Array(n);
  const r5Sum = new PlainSum();
  const r6Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const u = t1 * (x[i]! - r1);
    const d = Math.max(0, u - r2);
    const t6 = shortExp(shortLog(d) / t1);
    const t7 = d > 0 ? t6 : d;
    const t8 = shortExp(t3 * shortLog(t7));
    const t9 = t7 > 0 ? t8 : t7;
    dx[i] = t6;
    stored1[i] = t8;
    r5Sum.add(i, t9 * (g[i]! - t5));
    r6Sum.add(i, t9);
  }
  const r5 = r5Sum.total();
  const r6 = r6Sum.total();
  const t6 = 1 / r6;
  const t7 = r5 * t6;
  for (let i = 0; i < n; i++) {
    const u = t1 * (x[i]! - r1);
    const d = Math.max(0, u - r2);
    const t8 = d > 0 ? dx[i]! : d;
    const t9 = t8 > 0 ? stored1[i]! : t8;
    const t10 = g[i]! - t5;
    dx[i] = t9 * (t10 - t7);
  }
}

const code: RowCode = {
  kind: 'row',
  name: 'entmax',
  params: [{ name: 'alpha', default: 1.5, range: [1.01, 64] }],
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
