// Written by `npm run generate` from functions/losses.ts. Do not edit.
import type { JavaScriptForm, RowCode } from '../../compiler/code.ts';
import { expsum, log1p } from '../../numerics/printed/numerics.ts';
import { shortExp, shortLog1p } from '../../numerics/printed/short.ts';
import { CompensatedSum, PlainSum } from '../../numerics/sums.ts';

function value(x: Float64Array, y: Float64Array): void {
  const n = x.length;
  let largest = -Infinity;
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, x[i]!);
  }
  largest += 0;
  const restSum = new CompensatedSum();
  const tiesSum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! < largest;
    const t2 = x[i]! - largest;
    const t3 = t2 - x[i]!;
    restSum.add(i, t1 ? expsum(t2, Math.abs(t2) < Infinity ? x[i]! - (t2 - t3) - (largest + t3) : 0) : t2);
    tiesSum.add(i, t1 ? 0 : 1);
  }
  const rest = restSum.total();
  const ties = tiesSum.total();
  const t1 = ties - 1;
  const t2 = rest + t1;
  const t3 = log1p(t2);
  for (let i = 0; i < n; i++) {
    const t4 = x[i]! - largest;
    y[i] = 0 - (t4 - t3);
  }
}

function shortValue(x: Float64Array, y: Float64Array): void {
  const n = x.length;
  let largest = -Infinity;
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, x[i]!);
  }
  largest += 0;
  const restSum = new PlainSum();
  const tiesSum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! < largest;
    const t2 = x[i]! - largest;
    restSum.add(i, t1 ? shortExp(t2) : t2);
    tiesSum.add(i, t1 ? 0 : 1);
  }
  const rest = restSum.total();
  const ties = tiesSum.total();
  const t1 = ties - 1;
  const t2 = rest + t1;
  const t3 = shortLog1p(t2);
  for (let i = 0; i < n; i++) {
    const t4 = x[i]! - largest;
    y[i] = 0 - (t4 - t3);
  }
}

function vjp(x: Float64Array, g: Float64Array, dx: Float64Array, share: number, spread: number, divisor: number): void {
  const n = x.length;
  let largest = -Infinity;
  const r1Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, x[i]!);
    r1Sum.add(i, share * g[i]! + spread);
  }
  largest += 0;
  const r1 = r1Sum.total();
  const r2Sum = new CompensatedSum();
  const r3Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! < largest;
    const t2 = x[i]! - largest;
    const t3 = t2 - x[i]!;
    const power = expsum(t2, Math.abs(t2) < Infinity ? x[i]! - (t2 - t3) - (largest + t3) : 0);
    dx[i] = power;
    r2Sum.add(i, t1 ? power : t2);
    r3Sum.add(i, t1 ? 0 : 1);
  }
  const r2 = r2Sum.total();
  const r3 = r3Sum.total();
  const t1 = r3 - 1;
  const rest = r2 + t1;
  const total = 1 + rest;
  const t2 = total * divisor;
  for (let i = 0; i < n; i++) {
    const t3 = x[i]! < largest;
    const e = t3 ? dx[i]! : 1;
    const q = share * g[i]! + spread;
    dx[i] = (e * (r1 - q) - q * (t3 ? total - e : rest)) / t2;
  }
}

function shortVjp(x: Float64Array, g: Float64Array, dx: Float64Array, share: number, spread: number, divisor: number): void {
  const n = x.length;
  let largest = -Infinity;
  const r1Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, x[i]!);
    r1Sum.add(i, share * g[i]! + spread);
  }
  largest += 0;
  const r1 = r1Sum.total();
  const r2Sum = new PlainSum();
  const r3Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! < largest;
    const t2 = x[i]! - largest;
    const power = shortExp(t2);
    dx[i] = power;
    r2Sum.add(i, t1 ? power : t2);
    r3Sum.add(i, t1 ? 0 : 1);
  }
  const r2 = r2Sum.total();
  const r3 = r3Sum.total();
  const t1 = r3 - 1;
  const rest = r2 + t1;
  const total = 1 + rest;
  const t2 = total * divisor;
  for (let i = 0; i < n; i++) {
    const t3 = x[i]! < largest;
    const e = t3 ? dx[i]! : 1;
    const q = share * g[i]! + spread;
    dx[i] = (e * (r1 - q) - q * (t3 ? total - e : rest)) / t2;
  }
}

const form: JavaScriptForm<RowCode> = {
  kind: 'row',
  name: 'crossEntropy',
  params: [{ name: 'share', default: 1, range: [0, 1] }, { name: 'spread', default: 0, range: [0, 1] }, { name: 'divisor', default: 1, range: [-Infinity, Infinity] }],
  result: 'row',
  masked: Infinity,
  absent: -Infinity,
  float64: { value, vjp },
  float32: { value: shortValue, vjp: shortVjp },
};
export { form as crossEntropy };
