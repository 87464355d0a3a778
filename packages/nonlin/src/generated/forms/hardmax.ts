// Written by `npm run generate` from functions/hardmax.ts. Do not edit.
import type { JavaScriptForm, RowCode } from '../../compiler/code.ts';
import { argmax, onehot } from '../../numerics/simplex.ts';

function value(x: Float64Array, y: Float64Array): void {
  const n = x.length;
  const r1Row = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    r1Row[i] = x[i]!;
  }
  const r1 = argmax(r1Row);
  for (let i = 0; i < n; i++) {
    y[i] = onehot(i, r1);
  }
}

function vjp(x: Float64Array, g: Float64Array, dx: Float64Array): void {
  const n = x.length;
  for (let i = 0; i < n; i++) {
    dx[i] = 0 * g[i]!;
  }
}

const form: JavaScriptForm<RowCode> = {
  kind: 'row',
  name: 'hardmax',
  params: [],
  result: 'row',
  masked: 0,
  absent: -Infinity,
  searched: true,
  float64: { value, vjp },
  float32: { value, vjp },
};
export { form as hardmax };
