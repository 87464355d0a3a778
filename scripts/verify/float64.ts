// The float64 half of a verification: a search, in batches of points.

import { randomNumbers } from '../../packages/nonlin/test/support/floats.ts';
import { points } from '../../packages/nonlin/test/support/points.ts';
import { callableOf, definitionOf, interiorZeros } from './float32.ts';
import { doubleDoubleReference, type Output } from './reference.ts';
import type { Findings } from './sweep.ts';

/** Points of one batch. */
export const BATCH = 1_000_000;

/** Below this the lower halves of double-double numbers are subnormal, and no reference any more. */
const LOWEST = 2 ** -960;
const isTiny = (v: number): boolean => v !== 0 && Math.abs(v) < LOWEST;
/** Also where a tiny input makes the reference itself underflow to 0. */
const isBeyondReference = (x: number, truth: number): boolean => isTiny(truth) || (truth === 0 && isTiny(x));

const UNIT = new DataView(new ArrayBuffer(8));
/** |y − truth| in float64 ulp at the true value. */
function ulpError(y: number, truth: { readonly high: number; readonly low: number }): number {
  if (Number.isNaN(truth.high) || Number.isNaN(y))
    return Number.isNaN(truth.high) === Number.isNaN(y) ? 0 : Infinity;
  if (!Number.isFinite(truth.high) || !Number.isFinite(y)) return truth.high === y ? 0 : Infinity;
  UNIT.setFloat64(0, truth.high);
  const exponent = Math.max(((UNIT.getUint32(0) >>> 20) & 0x7ff) - 1023, -1022);
  // Two factors: 2^(52 − e) alone may overflow.
  const scale = 52 - exponent;
  const half = Math.trunc(scale / 2);
  return Math.abs(y - truth.high - truth.low) * 2 ** half * 2 ** (scale - half);
}

/** Random points: evenly around zero, of every size, and close to where the formulas have their seams. */
export function search(name: string, output: Output, part: number, stride: number): Findings {
  const f = definitionOf(name);
  const call = callableOf(name, output);
  const reference = doubleDoubleReference(f, output);
  const random = randomNumbers(1000 + part);
  const seams = points(f).filter(x => Math.abs(x) < 800);
  const zeros = interiorZeros(call);
  // A thinned run takes fewer points as well.
  const x = new Float64Array(stride === 1 ? BATCH : BATCH / 20).map((_, i) => {
    if (i % 4 === 0) return (random() * 2 - 1) * 2;
    if (i % 4 === 1) return (random() * 2 - 1) * 40;
    if (i % 4 === 2) return (random() < 0.5 ? -1 : 1) * 2 ** (random() * 40 - 30);
    return seams[Math.floor(random() * seams.length)]! * (1 + (random() - 0.5) * 2 ** (-random() * 40));
  });
  const y = call(x);
  let worst = -1;
  let worstAt = 0;
  let rounded = 0;
  let count = 0;
  let nearZero = 0;
  for (let i = 0; i < x.length; i++) {
    const truth = reference(x[i]!);
    if (isBeyondReference(x[i]!, truth.high) || isTiny(y[i]!)) continue;
    count++;
    if (zeros.some(z => Math.abs(z - x[i]!) < 0.25)) {
      nearZero = Math.max(nearZero, Math.abs(y[i]! - truth.high - truth.low));
      continue;
    }
    const error = ulpError(y[i]!, truth);
    if (error <= 0.5) rounded++;
    if (error > worst) {
      worst = error;
      worstAt = x[i]!;
    }
  }
  return { count, worst, worstAt, rounded, falls: 0, asymmetric: 0, nearZero, hash: 0 };
}
