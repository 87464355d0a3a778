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
  const t11 = alpha > 2;
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
    const t12 = exp(log(d) / t1);
    const t13 = d > 0 ? t12 : d;
    const t14 = t13 > 0;
    const t15 = -x[i]!;
    const t16 = log(t13);
    const t17 = t3 * t16;
    const t18 = head(t16);
    const t19 = t16 - t18;
    const t20 = expsum(t17, Math.abs(t17) < Infinity ? t4 * t18 - t17 + (t4 * t19 + t5 * t18) + t5 * t19 + t16 * t10 : 0);
    dx[i] = t12;
    stored1[i] = t20;
    r4 = Math.max(r4, t14 ? t11 ? t15 : x[i]! : -Infinity);
    r5Sum.add(i, t14 ? t20 : t13);
  }
  r4 += 0;
  const r5 = r5Sum.total();
  const r6Sum = new CompensatedSum();
  const r7Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t12 = -x[i]!;
    const t13 = (d > 0 ? dx[i]! : d) > 0 ? t11 ? t12 : x[i]! : -Infinity;
    const t14 = t13 < r4;
    r6Sum.add(i, t14 ? 0 : g[i]!);
    r7Sum.add(i, t14 ? 0 : 1);
  }
  const r6 = r6Sum.total();
  const r7 = r7Sum.total();
  const t12 = r6 / r7;
  const r8Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t13 = d > 0 ? dx[i]! : d;
    const t14 = t13 > 0;
    r8Sum.add(i, (t14 ? stored1[i]! : t13) * (g[i]! - t12));
  }
  const r8 = r8Sum.total();
  const t13 = r8 / r5;
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t14 = d > 0 ? dx[i]! : d;
    const t15 = t14 > 0;
    const t16 = t15 ? stored1[i]! : t14;
    const t17 = g[i]! - t12;
    dx[i] = t16 * (t17 - t13);
  }
}

function shortVjp(x: Float64Array, g: Float64Array, dx: Float64Array, alpha: number): void {
  const n = x.length;
  const t1 = alpha - 1;
  const t2 = 1 / t1;
  const t3 = 2 - alpha;
  const t4 = alpha > 2;
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
    const t5 = shortExp(shortLog(d) / t1);
    const t6 = d > 0 ? t5 : d;
    const t7 = t6 > 0;
    const t8 = -x[i]!;
    const t9 = shortExp(t3 * shortLog(t6));
    dx[i] = t5;
    stored1[i] = t9;
    r4 = Math.max(r4, t7 ? t4 ? t8 : x[i]! : -Infinity);
    r5Sum.add(i, t7 ? t9 : t6);
  }
  r4 += 0;
  const r5 = r5Sum.total();
  const t5 = 1 / r5;
  const r6Sum = new PlainSum();
  const r7Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t6 = -x[i]!;
    const t7 = (d > 0 ? dx[i]! : d) > 0 ? t4 ? t6 : x[i]! : -Infinity;
    const t8 = t7 < r4;
    r6Sum.add(i, t8 ? 0 : g[i]!);
    r7Sum.add(i, t8 ? 0 : 1);
  }
  const r6 = r6Sum.total();
  const r7 = r7Sum.total();
  const t6 = 1 / r7;
  const t7 = r6 * t6;
  const r8Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t8 = d > 0 ? dx[i]! : d;
    const t9 = t8 > 0;
    r8Sum.add(i, (t9 ? stored1[i]! : t8) * (g[i]! - t7));
  }
  const r8 = r8Sum.total();
  const t8 = r8 * t5;
  for (let i = 0; i < n; i++) {
    const v = t1 * (x[i]! - least);
    const d = Math.max(0, v - r3);
    const t9 = d > 0 ? dx[i]! : d;
    const t10 = t9 > 0;
    const t11 = t10 ? stored1[i]! : t9;
    const t12 = g[i]! - t7;
    dx[i] = t11 * (t12 - t8);
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
  searched: true,
  programs: {
    value: '0 alpha 1 sub : x $0 x x rowmax sub mul : $1 1 $0 div : entmaxThreshold gt x neg inf neg select rowmax neg sub mul : $3 $2 entmaxThreshold sub max : 0 gt $4 log $0 div exp $4 select',
    vjp: '0 alpha 1 sub : x $0 x x rowmax sub mul : $1 1 $0 div : entmaxThreshold gt x neg : inf neg : select rowmax neg sub mul : $5 $2 entmaxThreshold sub max : 0 gt $6 log $0 div exp $6 select : 0 gt : 2 alpha sub $7 log mul exp $7 select : g $8 alpha 2 gt $3 x select $4 select : $10 rowmax lt : 0 g select rowsum $11 0 1 select rowsum div sub : $9 $12 mul rowsum $9 rowsum div sub mul',
  },
  recipes: {
    float64: { exp: expProgram, expsum: expsumProgram, log: logProgram },
    float32: { exp: shortExpProgram, log: shortLogProgram },
  },
};
export { code as entmax };
