// Written by `npm run generate` from functions/softmax.ts. Do not edit.
import type { RowCode } from '../../kernels/code.ts';
import { expsum } from './numerics.ts';

function value(x: Float64Array, y: Float64Array): void {
  const n = x.length;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  let r2 = 0;
  let r2Low = 0;
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! - r1;
    const t2 = t1 - x[i]!;
    const e = expsum(t1, Math.abs(t1) < Infinity ? x[i]! - (t1 - t2) - (r1 + t2) : 0);
    y[i] = e;
    const r2Term = e;
    const r2Next = r2 + r2Term;
    const r2Added = r2Next - r2;
    r2Low += r2 - (r2Next - r2Added) + (r2Term - r2Added);
    r2 = r2Next;
  }
  if (Math.abs(r2) < Infinity) r2 += r2Low;
  for (let i = 0; i < n; i++) {
    y[i] = y[i]! / r2;
  }
}

function vjp(x: Float64Array, g: Float64Array, dx: Float64Array): void {
  const n = x.length;
  let r1 = -Infinity;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
  }
  let r2 = 0;
  let r2Low = 0;
  let r3 = 0;
  let r3Low = 0;
  let r4 = 0;
  let r4Low = 0;
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! - r1;
    const t2 = t1 - x[i]!;
    const e = expsum(t1, Math.abs(t1) < Infinity ? x[i]! - (t1 - t2) - (r1 + t2) : 0);
    const t3 = x[i]! < r1;
    dx[i] = e;
    const r2Term = e;
    const r2Next = r2 + r2Term;
    const r2Added = r2Next - r2;
    r2Low += r2 - (r2Next - r2Added) + (r2Term - r2Added);
    r2 = r2Next;
    const r3Term = t3 ? 0 : g[i]!;
    const r3Next = r3 + r3Term;
    const r3Added = r3Next - r3;
    r3Low += r3 - (r3Next - r3Added) + (r3Term - r3Added);
    r3 = r3Next;
    const r4Term = t3 ? 0 : 1;
    const r4Next = r4 + r4Term;
    const r4Added = r4Next - r4;
    r4Low += r4 - (r4Next - r4Added) + (r4Term - r4Added);
    r4 = r4Next;
  }
  if (Math.abs(r2) < Infinity) r2 += r2Low;
  if (Math.abs(r3) < Infinity) r3 += r3Low;
  if (Math.abs(r4) < Infinity) r4 += r4Low;
  const t1 = r3 / r4;
  const stored1 = new Float64Array(n);
  let r5 = 0;
  let r5Low = 0;
  for (let i = 0; i < n; i++) {
    const t2 = dx[i]! / r2;
    stored1[i] = t2;
    const r5Term = t2 * (g[i]! - t1);
    const r5Next = r5 + r5Term;
    const r5Added = r5Next - r5;
    r5Low += r5 - (r5Next - r5Added) + (r5Term - r5Added);
    r5 = r5Next;
  }
  if (Math.abs(r5) < Infinity) r5 += r5Low;
  for (let i = 0; i < n; i++) {
    const t2 = g[i]! - t1;
    dx[i] = stored1[i]! * (t2 - r5);
  }
}

const code: RowCode = {
  kind: 'row',
  name: 'softmax',
  result: 'row',
  masked: 0,
  absent: -Infinity,
  value,
  vjp,
};
export { code as softmax };
