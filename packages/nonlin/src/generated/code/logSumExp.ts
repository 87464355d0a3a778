// Written by `npm run generate` from functions/logSumExp.ts. Do not edit.
import type { RowCode } from '../../kernels/code.ts';
import { expsum, log1p } from './numerics.ts';

function value(x: Float64Array, y: Float64Array): void {
  const n = x.length;
  let largest = -Infinity;
  for (let i = 0; i < n; i++) {
    largest = Math.max(largest, x[i]!);
  }
  const t1 = Math.abs(largest);
  const t2 = t1 < Infinity;
  let rest = 0;
  let restLow = 0;
  let ties = 0;
  let tiesLow = 0;
  for (let i = 0; i < n; i++) {
    const t3 = x[i]! < largest;
    const t4 = x[i]! - largest;
    const t5 = t4 - x[i]!;
    const restTerm = t3 ? expsum(t4, Math.abs(t4) < Infinity ? x[i]! - (t4 - t5) - (largest + t5) : 0) : 0;
    const restNext = rest + restTerm;
    const restAdded = restNext - rest;
    restLow += rest - (restNext - restAdded) + (restTerm - restAdded);
    rest = restNext;
    const tiesTerm = t3 ? 0 : 1;
    const tiesNext = ties + tiesTerm;
    const tiesAdded = tiesNext - ties;
    tiesLow += ties - (tiesNext - tiesAdded) + (tiesTerm - tiesAdded);
    ties = tiesNext;
  }
  if (Math.abs(rest) < Infinity) rest += restLow;
  if (Math.abs(ties) < Infinity) ties += tiesLow;
  const t3 = ties - 1;
  const t4 = rest + t3;
  const t5 = log1p(t4);
  const t6 = largest + t5;
  const t7 = t2 ? t6 : largest;
  y[0] = t7;
}

function vjp(x: Float64Array, g: Float64Array, dx: Float64Array): void {
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
    dx[i] = e;
    const r2Term = e;
    const r2Next = r2 + r2Term;
    const r2Added = r2Next - r2;
    r2Low += r2 - (r2Next - r2Added) + (r2Term - r2Added);
    r2 = r2Next;
  }
  if (Math.abs(r2) < Infinity) r2 += r2Low;
  for (let i = 0; i < n; i++) {
    dx[i] = dx[i]! / r2 * g[0]!;
  }
}

const code: RowCode = {
  kind: 'row',
  name: 'logSumExp',
  result: 'number',
  masked: -Infinity,
  absent: -Infinity,
  value,
  vjp,
};
export { code as logSumExp };
