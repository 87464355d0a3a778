// What looks at a row more than once: the threshold of sparsemax and its kin, and the place of the largest element.
import { exp, log } from './printed/numerics.ts';

/** The place of the first largest element, from 0; NaN if there is a NaN, or nothing larger than −∞. */
export function argmax(row: Float64Array): number {
  let place = Number.NaN;
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < row.length; i++) {
    const v = row[i]!;
    if (Number.isNaN(v)) return Number.NaN;
    if (v > largest) {
      largest = v;
      place = i;
    }
  }
  return place;
}

/** 1 at place k and 0 elsewhere; NaN where k is. */
export const onehot = (i: number, k: number): number => (i === k ? 1 : k - k);

/**
 * The τ for which Σ max(u − τ, 0)^p = 1; NaN if the row has a NaN. It is right to the last digits of τ: so a row is measured from an
 * element close to it, the largest one or the smallest above τ.
 *
 * For p = 1 (A. F. T. Martins, R. F. Astudillo, ICML 2016, algorithm 1) and p = 2 (B. Peters, V. Niculae, A. F. T. Martins, ACL
 * 2019, algorithm 2) the elements above τ are the k largest for some k, and τ follows from their sums; for other p by bisection.
 */
export function entmaxThreshold(row: Float64Array, p: number): number {
  if (row.some(Number.isNaN)) return Number.NaN;
  const largest = row.reduce((m, u) => Math.max(m, u), Number.NEGATIVE_INFINITY);
  // What lies below the largest − 1 cannot lie above τ.
  const candidates = row.filter(u => u >= largest - 1);
  if (p !== 1 && p !== 2) return bisected(candidates, p, largest);
  const sorted = candidates.sort().reverse();
  let sum = 0;
  let squares = 0;
  let found = Number.NaN;
  for (let k = 1; k <= sorted.length; k++) {
    const u = sorted[k - 1]!;
    sum += u;
    squares += u * u;
    const mean = sum / k;
    const spread = squares - sum * mean;
    const candidate = p === 1 ? (sum - 1) / k : mean - Math.sqrt(Math.max(0, (1 - spread) / k));
    if (candidate > u || (p === 2 && spread > 1)) break;
    found = candidate;
  }
  return found;
}

/** The sum falls from at least 1 at τ = largest − 1 to 0 at τ = largest. */
function bisected(row: Float64Array, p: number, largest: number): number {
  const total = (t: number): number => row.reduce((sum, u) => (u > t ? sum + exp(p * log(u - t)) : sum), 0);
  let [low, high] = [largest - 1, largest];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return low;
    if (total(middle) >= 1) low = middle;
    else high = middle;
  }
}
