// Written by `npm run generate` from functions/standardize.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { CompensatedSum, PlainSum } from '../../numerics/sums.ts';

function value(x: Float64Array, y: Float64Array, epsilon: number): void {
  const n = x.length;
  const r1Sum = new CompensatedSum();
  const n2Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    r1Sum.add(i, x[i]!);
    n2Sum.add(i, x[i]! < x[i]! ? 0 : 1);
  }
  const r1 = r1Sum.total();
  const n2 = n2Sum.total();
  const t1 = r1 / n2;
  const r2Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    r2Sum.add(i, x[i]! - t1);
  }
  const r2 = r2Sum.total();
  const t2 = r2 / n2;
  const r3Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const c = x[i]! - t1;
    const d = c - t2;
    r3Sum.add(i, d * d);
  }
  const r3 = r3Sum.total();
  const t3 = r3 / n2;
  const t4 = t3 + epsilon;
  const t5 = Math.sqrt(t4);
  for (let i = 0; i < n; i++) {
    const c = x[i]! - t1;
    const d = c - t2;
    y[i] = d / t5;
  }
}

function shortValue(x: Float64Array, y: Float64Array, epsilon: number): void {
  const n = x.length;
  const r1Sum = new PlainSum();
  const n2Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    r1Sum.add(i, x[i]!);
    n2Sum.add(i, x[i]! < x[i]! ? 0 : 1);
  }
  const r1 = r1Sum.total();
  const n2 = n2Sum.total();
  const t1 = 1 / n2;
  const t2 = r1 * t1;
  const r2Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    r2Sum.add(i, x[i]! - t2);
  }
  const r2 = r2Sum.total();
  const t3 = r2 * t1;
  const r3Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const c = x[i]! - t2;
    const d = c - t3;
    r3Sum.add(i, d * d);
  }
  const r3 = r3Sum.total();
  const t4 = r3 * t1;
  const t5 = t4 + epsilon;
  const t6 = Math.sqrt(t5);
  for (let i = 0; i < n; i++) {
    const c = x[i]! - t2;
    const d = c - t3;
    y[i] = d / t6;
  }
}

function vjp(x: Float64Array, g: Float64Array, dx: Float64Array, epsilon: number): void {
  const n = x.length;
  const r1Sum = new CompensatedSum();
  const n2Sum = new CompensatedSum();
  const r2Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    r1Sum.add(i, g[i]!);
    n2Sum.add(i, x[i]! < x[i]! ? 0 : 1);
    r2Sum.add(i, x[i]!);
  }
  const r1 = r1Sum.total();
  const n2 = n2Sum.total();
  const r2 = r2Sum.total();
  const t1 = r1 / n2;
  const t2 = r2 / n2;
  const r3Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    r3Sum.add(i, x[i]! - t2);
  }
  const r3 = r3Sum.total();
  const t3 = r3 / n2;
  const r4Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const c = x[i]! - t2;
    const d = c - t3;
    r4Sum.add(i, d * d);
  }
  const r4 = r4Sum.total();
  const t4 = r4 / n2;
  const t5 = t4 + epsilon;
  const t6 = Math.sqrt(t5);
  const r5Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const c = x[i]! - t2;
    const d = c - t3;
    const t7 = d / t6;
    dx[i] = t7;
    r5Sum.add(i, g[i]! * t7);
  }
  const r5 = r5Sum.total();
  const t7 = r5 / n2;
  for (let i = 0; i < n; i++) {
    dx[i] = (g[i]! - t1 - dx[i]! * t7) / t6;
  }
}

function shortVjp(x: Float64Array, g: Float64Array, dx: Float64Array, epsilon: number): void {
  const n = x.length;
  const r1Sum = new PlainSum();
  const n2Sum = new PlainSum();
  const r2Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    r1Sum.add(i, g[i]!);
    n2Sum.add(i, x[i]! < x[i]! ? 0 : 1);
    r2Sum.add(i, x[i]!);
  }
  const r1 = r1Sum.total();
  const n2 = n2Sum.total();
  const r2 = r2Sum.total();
  const t1 = 1 / n2;
  const t2 = r1 * t1;
  const t3 = r2 * t1;
  const r3Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    r3Sum.add(i, x[i]! - t3);
  }
  const r3 = r3Sum.total();
  const t4 = r3 * t1;
  const r4Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const c = x[i]! - t3;
    const d = c - t4;
    r4Sum.add(i, d * d);
  }
  const r4 = r4Sum.total();
  const t5 = r4 * t1;
  const t6 = t5 + epsilon;
  const t7 = Math.sqrt(t6);
  const r5Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const c = x[i]! - t3;
    const d = c - t4;
    const t8 = d / t7;
    dx[i] = t8;
    r5Sum.add(i, g[i]! * t8);
  }
  const r5 = r5Sum.total();
  const t8 = r5 * t1;
  for (let i = 0; i < n; i++) {
    dx[i] = (g[i]! - t2 - dx[i]! * t8) / t7;
  }
}

const code: RowCode = {
  kind: 'row',
  name: 'standardize',
  params: [{ name: 'epsilon', default: 0.00001, range: [0, Infinity] }],
  result: 'row',
  masked: 0,
  absent: NaN,
  float64: { value, vjp },
  float32: { value: shortValue, vjp: shortVjp },
  programs: {
    value: 'x x rowsum x x lt 0 1 select rowsum : div sub : $1 rowsum $0 div sub : $2 $2 mul rowsum $0 div epsilon add sqrt div',
    vjp: 'g g rowsum x x lt 0 1 select rowsum : div sub x x rowsum $0 div sub : $1 rowsum $0 div sub : $2 $2 mul rowsum $0 div epsilon add sqrt : div : g $4 mul rowsum $0 div mul sub $3 div',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as standardize };
