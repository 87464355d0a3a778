// Written by `npm run generate` from functions/maxout.ts. Do not edit.
import type { JavaScriptForm, RowCode } from '../../compiler/code.ts';
import { argmax, onehot } from '../../numerics/simplex.ts';
import { CompensatedSum, PlainSum } from '../../numerics/sums.ts';

function value(x: Float64Array, y: Float64Array): void {
  const n = x.length;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  r1 += 0;
  y[0] = r1;
}

function vjp(x: Float64Array, g: Float64Array, dx: Float64Array): void {
  const n = x.length;
  const r1Row = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    r1Row[i] = x[i]!;
  }
  const r1 = argmax(r1Row);
  for (let i = 0; i < n; i++) {
    dx[i] = onehot(i, r1) * g[0]!;
  }
}

function jvp(x: Float64Array, v: Float64Array, dy: Float64Array): void {
  const n = x.length;
  const r1Row = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    r1Row[i] = x[i]!;
  }
  const r1 = argmax(r1Row);
  const r2Sum = new CompensatedSum();
  for (let i = 0; i < n; i++) {
    r2Sum.add(i, onehot(i, r1) * v[i]!);
  }
  const r2 = r2Sum.total();
  dy[0] = r2;
}

function shortJvp(x: Float64Array, v: Float64Array, dy: Float64Array): void {
  const n = x.length;
  const r1Row = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    r1Row[i] = x[i]!;
  }
  const r1 = argmax(r1Row);
  const r2Sum = new PlainSum();
  for (let i = 0; i < n; i++) {
    r2Sum.add(i, onehot(i, r1) * v[i]!);
  }
  const r2 = r2Sum.total();
  dy[0] = r2;
}

const form: JavaScriptForm<RowCode> = {
  kind: 'row',
  name: 'maxout',
  params: [],
  grouped: true,
  result: 'number',
  masked: -Infinity,
  absent: -Infinity,
  searched: true,
  float64: { value, vjp, jvp },
  float32: { value, vjp, jvp: shortJvp },
};
export { form as maxout };
