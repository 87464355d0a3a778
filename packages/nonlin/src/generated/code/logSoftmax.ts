// Written by `npm run generate` from functions/logSoftmax.ts. Do not edit.
import type { RowCode } from '../../kernels/code.ts';
import { expsum, log1p } from './numerics.ts';

function value(x: Float64Array, y: Float64Array): void {
  const n = x.length;
  let largest = -Infinity;
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, x[i]!);
  }
  let rest = 0;
  let restLow = 0;
  let ties = 0;
  let tiesLow = 0;
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! < largest;
    const t2 = x[i]! - largest;
    const t3 = t2 - x[i]!;
    const restTerm = t1 ? expsum(t2, Math.abs(t2) < Infinity ? x[i]! - (t2 - t3) - (largest + t3) : 0) : t2;
    const restNext = rest + restTerm;
    const restAdded = restNext - rest;
    restLow += rest - (restNext - restAdded) + (restTerm - restAdded);
    rest = restNext;
    const tiesTerm = t1 ? 0 : 1;
    const tiesNext = ties + tiesTerm;
    const tiesAdded = tiesNext - ties;
    tiesLow += ties - (tiesNext - tiesAdded) + (tiesTerm - tiesAdded);
    ties = tiesNext;
  }
  if (Math.abs(rest) < Infinity) rest += restLow;
  if (Math.abs(ties) < Infinity) ties += tiesLow;
  const t1 = ties - 1;
  const t2 = rest + t1;
  const t3 = log1p(t2);
  for (let i = 0; i < n; i++) {
    const t4 = x[i]! - largest;
    y[i] = t4 - t3;
  }
}

function vjp(x: Float64Array, g: Float64Array, dx: Float64Array): void {
  const n = x.length;
  let r1 = -Infinity;
  let r2 = 0;
  let r2Low = 0;
  for (let i = 0; i < n; i++) {
    r1 = Math.max(r1, x[i]!);
    const r2Term = g[i]!;
    const r2Next = r2 + r2Term;
    const r2Added = r2Next - r2;
    r2Low += r2 - (r2Next - r2Added) + (r2Term - r2Added);
    r2 = r2Next;
  }
  if (Math.abs(r2) < Infinity) r2 += r2Low;
  let r3 = 0;
  let r3Low = 0;
  let r4 = 0;
  let r4Low = 0;
  let r5 = 0;
  let r5Low = 0;
  for (let i = 0; i < n; i++) {
    const t1 = x[i]! - r1;
    const t2 = t1 - x[i]!;
    const e = expsum(t1, Math.abs(t1) < Infinity ? x[i]! - (t1 - t2) - (r1 + t2) : 0);
    const t3 = x[i]! < r1;
    dx[i] = e;
    const r3Term = e;
    const r3Next = r3 + r3Term;
    const r3Added = r3Next - r3;
    r3Low += r3 - (r3Next - r3Added) + (r3Term - r3Added);
    r3 = r3Next;
    const r4Term = t3 ? e : t1;
    const r4Next = r4 + r4Term;
    const r4Added = r4Next - r4;
    r4Low += r4 - (r4Next - r4Added) + (r4Term - r4Added);
    r4 = r4Next;
    const r5Term = t3 ? 0 : 1;
    const r5Next = r5 + r5Term;
    const r5Added = r5Next - r5;
    r5Low += r5 - (r5Next - r5Added) + (r5Term - r5Added);
    r5 = r5Next;
  }
  if (Math.abs(r3) < Infinity) r3 += r3Low;
  if (Math.abs(r4) < Infinity) r4 += r4Low;
  if (Math.abs(r5) < Infinity) r5 += r5Low;
  const t1 = r5 - 1;
  const t2 = r4 + t1;
  const t3 = 1 + t2;
  const t4 = t2 / t3;
  for (let i = 0; i < n; i++) {
    const t5 = x[i]! < r1;
    const t6 = dx[i]! / r3;
    dx[i] = g[i]! * (t5 ? 1 - t6 : t4) - t6 * (r2 - g[i]!);
  }
}

const code: RowCode = {
  kind: 'row',
  name: 'logSoftmax',
  result: 'row',
  masked: -Infinity,
  absent: -Infinity,
  value,
  vjp,
};
export { code as logSoftmax };
