// Written by `npm run generate` from functions/standardize.ts. Do not edit.
import type { JavaScriptForm, RowCode } from '../../compiler/code.ts';
import { CompensatedSum, PlainSum } from '../../numerics/sums.ts';

function value(x: Float64Array, y: Float64Array, epsilon: number): void {
  const n = x.length;
  const t1 = epsilon < 1.6489340850168661e-229;
  const t2 = t1 ? 3.8725919148493183e-121 : 0;
  let largest = -Infinity;
  const n2Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, Math.abs(x[i]!));
    n2Sum.add(i, x[i]! < x[i]! ? 0 : 1);
  }
  largest += 0;
  const n2 = n2Sum.total();
  const t3 = largest > 1.7976931348623157e+308;
  const t4 = largest > 3.273390607896142e+150;
  const t5 = largest < t2;
  const t6 = t5 ? 8.061134813471455e+264 : 1;
  const k = t4 ? 2.409919865102884e-181 : t6;
  const t7 = epsilon * k;
  const t8 = t7 * k;
  const r1Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t9 = x[i]! / largest;
    y[i] = t9;
    r1Sum.add(i, t3 ? t9 : x[i]! * k);
  }
  const r1 = r1Sum.total();
  const t9 = r1 / n2;
  const r2Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const z = t3 ? y[i]! : x[i]! * k;
    r2Sum.add(i, z - t9);
  }
  const r2 = r2Sum.total();
  const t10 = r2 / n2;
  const r3Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const z = t3 ? y[i]! : x[i]! * k;
    const c = z - t9;
    const d = c - t10;
    r3Sum.add(i, d * d);
  }
  const r3 = r3Sum.total();
  const t11 = r3 / n2;
  const variance = t11 + t8;
  const t12 = variance > 0;
  const t13 = t12 ? variance : epsilon;
  const t14 = Math.sqrt(t13);
  for (let i = 0; i < n; i++) {
    const z = t3 ? y[i]! : x[i]! * k;
    const c = z - t9;
    const d = c - t10;
    y[i] = d / t14;
  }
}

function shortValue(x: Float64Array, y: Float64Array, epsilon: number): void {
  const n = x.length;
  const t1 = epsilon < 1.6489340850168661e-229;
  const t2 = t1 ? 3.8725919148493183e-121 : 0;
  let largest = -Infinity;
  const n2Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, Math.abs(x[i]!));
    n2Sum.add(i, x[i]! < x[i]! ? 0 : 1);
  }
  largest += 0;
  const n2 = n2Sum.total();
  const t3 = largest > 1.7976931348623157e+308;
  const t4 = 1 / largest;
  const t5 = largest > 3.273390607896142e+150;
  const t6 = largest < t2;
  const t7 = t6 ? 8.061134813471455e+264 : 1;
  const k = t5 ? 2.409919865102884e-181 : t7;
  const t8 = 1 / n2;
  const t9 = epsilon * k;
  const t10 = t9 * k;
  const r1Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    r1Sum.add(i, t3 ? x[i]! * t4 : x[i]! * k);
  }
  const r1 = r1Sum.total();
  const t11 = r1 * t8;
  const r2Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const z = t3 ? x[i]! * t4 : x[i]! * k;
    r2Sum.add(i, z - t11);
  }
  const r2 = r2Sum.total();
  const t12 = r2 * t8;
  const r3Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const z = t3 ? x[i]! * t4 : x[i]! * k;
    const c = z - t11;
    const d = c - t12;
    r3Sum.add(i, d * d);
  }
  const r3 = r3Sum.total();
  const t13 = r3 * t8;
  const variance = t13 + t10;
  const t14 = variance > 0;
  const t15 = t14 ? variance : epsilon;
  const t16 = Math.sqrt(t15);
  for (let i = 0; i < n; i++) {
    const z = t3 ? x[i]! * t4 : x[i]! * k;
    const c = z - t11;
    const d = c - t12;
    y[i] = d / t16;
  }
}

function vjp(x: Float64Array, g: Float64Array, dx: Float64Array, epsilon: number): void {
  const n = x.length;
  const t1 = epsilon < 1.6489340850168661e-229;
  const t2 = t1 ? 3.8725919148493183e-121 : 0;
  const r1Sum = new CompensatedSum();
  const n2Sum = new CompensatedSum();
  let largest = -Infinity;
  for (let i = 0; i < n; i++) {
    r1Sum.add(i, g[i]!);
    n2Sum.add(i, x[i]! < x[i]! ? 0 : 1);
    largest = Math.max(largest, Math.abs(x[i]!));
  }
  const r1 = r1Sum.total();
  const n2 = n2Sum.total();
  largest += 0;
  const t3 = r1 / n2;
  const t4 = largest > 1.7976931348623157e+308;
  const t5 = largest > 3.273390607896142e+150;
  const t6 = largest < t2;
  const t7 = t6 ? 8.061134813471455e+264 : 1;
  const k = t5 ? 2.409919865102884e-181 : t7;
  const t8 = epsilon * k;
  const t9 = t8 * k;
  const t10 = 1 / largest;
  const t11 = t4 ? t10 : k;
  const r2Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t12 = x[i]! / largest;
    dx[i] = t12;
    r2Sum.add(i, t4 ? t12 : x[i]! * k);
  }
  const r2 = r2Sum.total();
  const t12 = r2 / n2;
  const r3Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const z = t4 ? dx[i]! : x[i]! * k;
    r3Sum.add(i, z - t12);
  }
  const r3 = r3Sum.total();
  const t13 = r3 / n2;
  const r4Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const z = t4 ? dx[i]! : x[i]! * k;
    const c = z - t12;
    const d = c - t13;
    r4Sum.add(i, d * d);
  }
  const r4 = r4Sum.total();
  const t14 = r4 / n2;
  const variance = t14 + t9;
  const t15 = variance > 0;
  const t16 = t15 ? variance : epsilon;
  const t17 = Math.sqrt(t16);
  const t18 = t15 ? t11 : 1;
  const stored1 = new Float64Array(n);
  const r5Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const z = t4 ? dx[i]! : x[i]! * k;
    const c = z - t12;
    const d = c - t13;
    const t19 = d / t17;
    stored1[i] = t19;
    r5Sum.add(i, g[i]! * t19);
  }
  const r5 = r5Sum.total();
  const t19 = r5 / n2;
  for (let i = 0; i < n; i++) {
    dx[i] = (g[i]! - t3 - stored1[i]! * t19) / t17 * t18;
  }
}

function shortVjp(x: Float64Array, g: Float64Array, dx: Float64Array, epsilon: number): void {
  const n = x.length;
  const t1 = epsilon < 1.6489340850168661e-229;
  const t2 = t1 ? 3.8725919148493183e-121 : 0;
  const r1Sum = new PlainSum();
  const n2Sum = new PlainSum();
  let largest = -Infinity;
  for (let i = 0; i < n; i++) {
    r1Sum.add(i, g[i]!);
    n2Sum.add(i, x[i]! < x[i]! ? 0 : 1);
    largest = Math.max(largest, Math.abs(x[i]!));
  }
  const r1 = r1Sum.total();
  const n2 = n2Sum.total();
  largest += 0;
  const t3 = 1 / n2;
  const t4 = r1 * t3;
  const t5 = largest > 1.7976931348623157e+308;
  const t6 = 1 / largest;
  const t7 = largest > 3.273390607896142e+150;
  const t8 = largest < t2;
  const t9 = t8 ? 8.061134813471455e+264 : 1;
  const k = t7 ? 2.409919865102884e-181 : t9;
  const t10 = epsilon * k;
  const t11 = t10 * k;
  const t12 = t5 ? t6 : k;
  const r2Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    r2Sum.add(i, t5 ? x[i]! * t6 : x[i]! * k);
  }
  const r2 = r2Sum.total();
  const t13 = r2 * t3;
  const r3Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const z = t5 ? x[i]! * t6 : x[i]! * k;
    r3Sum.add(i, z - t13);
  }
  const r3 = r3Sum.total();
  const t14 = r3 * t3;
  const r4Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const z = t5 ? x[i]! * t6 : x[i]! * k;
    const c = z - t13;
    const d = c - t14;
    r4Sum.add(i, d * d);
  }
  const r4 = r4Sum.total();
  const t15 = r4 * t3;
  const variance = t15 + t11;
  const t16 = variance > 0;
  const t17 = t16 ? variance : epsilon;
  const t18 = Math.sqrt(t17);
  const t19 = t16 ? t12 : 1;
  const r5Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const z = t5 ? x[i]! * t6 : x[i]! * k;
    const c = z - t13;
    const d = c - t14;
    const t20 = d / t18;
    dx[i] = t20;
    r5Sum.add(i, g[i]! * t20);
  }
  const r5 = r5Sum.total();
  const t20 = r5 * t3;
  for (let i = 0; i < n; i++) {
    dx[i] = (g[i]! - t4 - dx[i]! * t20) / t18 * t19;
  }
}

const form: JavaScriptForm<RowCode> = {
  kind: 'row',
  name: 'standardize',
  params: [{ name: 'epsilon', default: 0.00001, range: [0, Infinity] }],
  result: 'row',
  masked: 0,
  absent: NaN,
  float64: { value, vjp },
  float32: { value: shortValue, vjp: shortVjp },
};
export { form as standardize };
