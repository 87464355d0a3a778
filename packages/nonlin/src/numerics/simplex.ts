// What looks at a row more than once: the threshold of sparsemax and its kin, and the place of the largest element.
import { exp, log } from './printed/numerics.ts';

/** Finds the place of the first largest element, from 0, of elements in the order of their places. */
export class PlaceOfLargest {
  #place = Number.NaN;
  #largest = Number.NEGATIVE_INFINITY;
  #hasNaN = false;

  /** Takes element i. */
  add(i: number, v: number): void {
    if (v > this.#largest) {
      this.#largest = v;
      this.#place = i;
    } else if (Number.isNaN(v)) this.#hasNaN = true;
  }

  /** NaN if there was a NaN, or nothing larger than −∞. */
  place(): number {
    return this.#hasNaN ? Number.NaN : this.#place;
  }
}

/** The place of the first largest element, from 0; NaN if there is a NaN, or nothing larger than −∞. */
export function argmax(row: Float64Array): number {
  const found = new PlaceOfLargest();
  for (let i = 0; i < row.length; i++) found.add(i, row[i]!);
  return found.place();
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

/** From so many elements on it pays to compute the threshold of those so far. */
const MANY = 1 << 16;

/**
 * Keeps of a row what may lie above its threshold τ: the elements that are at most 1 below the largest, and NaN. As the largest so
 * far only grows, what lies more than 1 below it can go; and as further elements only raise τ, what lies below the threshold of the
 * elements so far can go as well, less a margin that is far more than its rounding. Of a long row a few thousand elements stay, and
 * all that are equal to the largest.
 */
export class TopOfRow {
  readonly #power: () => number;
  #kept = new Float64Array(64);
  #count = 0;
  #largest = Number.NEGATIVE_INFINITY;
  #least = Number.NEGATIVE_INFINITY;

  constructor(power: () => number) {
    this.#power = power;
  }

  add(u: number): void {
    if (u < this.#least) return;
    if (u > this.#largest) {
      this.#largest = u;
      this.#least = Math.max(this.#least, u - 1);
    }
    if (this.#count === this.#kept.length) this.#makeRoom();
    this.#kept[this.#count++] = u;
  }

  /** What is left of the row, in its order. */
  elements(): Float64Array {
    this.#drop();
    return this.#kept.subarray(0, this.#count);
  }

  /** Drops what is too low; where most of it stays, there will be room for twice as much. */
  #makeRoom(): void {
    this.#drop();
    if (this.#count >= MANY) {
      const threshold = entmaxThreshold(this.#kept.subarray(0, this.#count), this.#power());
      const margin = 1e-6 * Math.max(1, Math.abs(threshold));
      if (threshold - margin > this.#least) this.#least = threshold - margin;
      this.#drop();
    }
    if (2 * this.#count < this.#kept.length) return;
    const larger = new Float64Array(2 * this.#kept.length);
    larger.set(this.#kept);
    this.#kept = larger;
  }

  #drop(): void {
    let n = 0;
    for (let i = 0; i < this.#count; i++) {
      const u = this.#kept[i]!;
      // A NaN stays, which makes the whole row NaN.
      if (!(u < this.#least)) this.#kept[n++] = u;
    }
    this.#count = n;
  }
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
