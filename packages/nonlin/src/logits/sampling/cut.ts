// How far down a list one must go for its elements to weigh enough, without sorting it.

const BUCKETS = 1024;
/** So few elements are sorted. */
const FEW = 32;

/** Where a list is cut. */
export interface Cut {
  /** Elements with a smaller key are kept. */
  key: number;
  /** So many of those with this key are kept, the first ones. */
  equals: number;
}

/**
 * Takes elements in the order of their keys until they weigh enough. Each round shares the elements out to buckets by key, and
 * goes on with the bucket that the cut is in, so that all is looked at once and little twice.
 */
export class Cutter {
  readonly cut: Cut = { key: 0, equals: 0 };
  readonly #weights = new Float64Array(BUCKETS);
  /** The places of the elements that the cut is among. */
  #places: Int32Array = new Int32Array(0);

  reserve(n: number): void {
    if (this.#places.length < n) this.#places = new Int32Array(n);
  }

  /** Finds the cut among the first n elements, n ≥ 1, whose keys are finite and not negative; at least one is kept. */
  find(keys: Float64Array, weights: Float64Array, n: number, enough: number): Cut {
    const places = this.#places;
    this.#before = 0;
    let count = this.#first(keys, weights, n, enough);
    for (;;) {
      const { low, high } = this.#range(keys, count);
      if (count <= FEW || low === high) return this.#among(keys, weights, count, enough - this.#before);
      // The first and the last bucket hold the ends, so that there is less to look at each time.
      const width = high - low;
      const sums = this.#weights.fill(0);
      for (let i = 0; i < count; i++) sums[bucketOf(keys[places[i]!]!, low, width)]! += weights[places[i]!]!;
      const bucket = this.#bucketWith(enough);
      let kept = 0;
      for (let i = 0; i < count; i++) {
        const place = places[i]!;
        if (bucketOf(keys[place]!, low, width) === bucket) places[kept++] = place;
      }
      count = kept;
    }
  }

  /** What the elements before those at hand weigh. */
  #before = 0;

  /** The first round, where all elements are at hand, by multiplication. */
  #first(keys: Float64Array, weights: Float64Array, n: number, enough: number): number {
    const places = this.#places;
    let high = 0;
    for (let i = 0; i < n; i++) if (keys[i]! > high) high = keys[i]!;
    const scale = BUCKETS / high;
    if (n <= FEW || !(scale < Infinity)) {
      for (let i = 0; i < n; i++) places[i] = i;
      return n;
    }
    const sums = this.#weights.fill(0);
    for (let i = 0; i < n; i++) sums[Math.min(BUCKETS - 1, (keys[i]! * scale) | 0)]! += weights[i]!;
    const bucket = this.#bucketWith(enough);
    let kept = 0;
    for (let i = 0; i < n; i++)
      if (Math.min(BUCKETS - 1, (keys[i]! * scale) | 0) === bucket) places[kept++] = i;
    return kept;
  }

  /** The first bucket with which there is enough, or else the last. */
  #bucketWith(enough: number): number {
    const sums = this.#weights;
    let bucket = 0;
    while (bucket < BUCKETS - 1 && !(this.#before + sums[bucket]! >= enough)) this.#before += sums[bucket++]!;
    return bucket;
  }

  readonly #ends = { low: 0, high: 0 };
  #range(keys: Float64Array, count: number): { readonly low: number; readonly high: number } {
    const ends = this.#ends;
    let low = Infinity;
    let high = -Infinity;
    for (let i = 0; i < count; i++) {
      const key = keys[this.#places[i]!]!;
      if (key < low) low = key;
      if (key > high) high = key;
    }
    ends.low = low;
    ends.high = high;
    return ends;
  }

  /** Sorts what is left by key, equals by place, and takes one after the other. */
  #among(keys: Float64Array, weights: Float64Array, count: number, enough: number): Cut {
    const places = this.#places;
    const { low, high } = this.#ends;
    if (low < high) sortFew(places, keys, count);
    const { cut } = this;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const place = places[i]!;
      cut.equals = i > 0 && keys[place] === cut.key ? cut.equals + 1 : 1;
      cut.key = keys[place]!;

      sum += weights[place]!;
      if (sum >= enough) break;
    }
    return cut;
  }
}

const bucketOf = (key: number, low: number, width: number): number =>
  Math.min(BUCKETS - 1, Math.floor(((key - low) / width) * BUCKETS));

/** By insertion, which keeps equals in order. */
function sortFew(places: Int32Array, keys: Float64Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const place = places[i]!;
    let hole = i;
    for (; hole > 0 && keys[places[hole - 1]!]! > keys[place]!; hole--) places[hole] = places[hole - 1]!;
    places[hole] = place;
  }
}
