// The largest elements of a row, by selection: one look at each element, and a heap of those that are best so far.
import { SURVEY_BLOCK, type Survey } from '../kernels/survey.ts';

/** The index of the first largest element; NaN counts as the largest, as in NumPy and PyTorch. */
export function largestOf(x: ArrayLike<number>, start: number, stride: number, length: number): number {
  let place = 0;
  let largest = x[start]!;
  if (Number.isNaN(largest)) return 0;
  for (let i = 1, at = start + stride; i < length; i++, at += stride) {
    const v = x[at]!;
    if (v <= largest) continue;
    if (Number.isNaN(v)) return i;
    largest = v;
    place = i;
  }
  return place;
}

/** Whether the element at i comes before that at j: larger ones first, NaN before all, equals in order. */
export function isBefore(x: ArrayLike<number>, i: number, j: number): boolean {
  const a = x[i]!;
  const b = x[j]!;
  if (a > b) return true;
  if (a < b) return false;
  // Equal, or at least one is NaN.
  const isFirst = Number.isNaN(a);
  return isFirst === Number.isNaN(b) ? i < j : isFirst;
}

/**
 * Finds the k largest elements of rows, and keeps the room for them from one row to the next. What it hands from function to function
 * are places: engines make an object of a number with a fraction where it is handed on.
 */
export class Selection {
  values: Float64Array = new Float64Array(0);
  indices: Int32Array = new Int32Array(0);
  #size = 0;
  #wanted = 0;
  /** Of the maxima of a survey. */
  #ofMaxima: Selection | undefined;

  /** Fills the first k values and indices, the largest first, for 0 ≤ k ≤ length. */
  select(x: ArrayLike<number>, start: number, stride: number, length: number, k: number): void {
    this.#begin(k);
    const end = start + length * stride;
    let at = start;
    for (; at < end && this.#size < k; at += stride) this.#add(x, at);
    if (k > 0) this.#takeBetter(x, at, end, stride);
    this.#finish(x, start, stride);
  }

  /**
   * The same for a row that has been surveyed, of which k ≥ 1 are wanted. The k-th largest maximum is a bound for the k-th largest
   * element, so that only blocks that reach it are looked at: that of the largest maximum first, which leaves little to the others in
   * whatever order a row is.
   */
  selectSurveyed(x: ArrayLike<number>, survey: Survey, k: number): void {
    const { maxima } = survey;
    const count = Math.min(k, maxima.length);
    this.#ofMaxima ??= new Selection();
    this.#ofMaxima.select(maxima, 0, 1, maxima.length, count);
    const blocks = this.#ofMaxima.indices;
    const last = blocks[count - 1]!;
    const least = count < k ? -1 : last;
    this.#begin(k);
    for (let i = 0; i < count; i++) {
      const isFull = this.#size === k;
      if (isFull && maxima[blocks[i]!]! < Math.fround(x[this.indices[0]!]!)) break;
      this.#takeBlock(x, maxima, blocks[i]!, least);
    }
    // Maxima are rounded: of blocks with the same one those that were not chosen may have the larger elements.
    for (let b = last + 1; b < maxima.length; b++)
      if (maxima[b] === maxima[last]) this.#takeBlock(x, maxima, b, least);
    this.#finish(x, 0, 1);
  }

  /** Those of a block that are among the best so far. Most are below the maximum of the block `least`, if there is one: the bound. */
  #takeBlock(x: ArrayLike<number>, maxima: Float32Array, block: number, least: number): void {
    const bound = least < 0 ? -Infinity : maxima[least]!;
    const end = Math.min((block + 1) * SURVEY_BLOCK, x.length);
    for (let at = block * SURVEY_BLOCK; at < end; at++) {
      if (Math.fround(x[at]!) < bound) continue;
      if (this.#size < this.#wanted) this.#add(x, at);
      else if (isBefore(x, at, this.indices[0]!)) this.#sink(x, at);
    }
  }

  #begin(k: number): void {
    this.#size = 0;
    this.#wanted = k;
    if (this.values.length >= k) return;
    this.values = new Float64Array(k);
    this.indices = new Int32Array(k);
  }

  /** Those that come before the last of the best take its place. */
  #takeBetter(x: ArrayLike<number>, from: number, end: number, stride: number): void {
    let least = x[this.indices[0]!]!;
    for (let at = from; at < end; at += stride) {
      // The rest are seldom: of n elements in random order some k · ln(n / k) get past this.
      if (x[at]! <= least || !isBefore(x, at, this.indices[0]!)) continue;
      this.#sink(x, at);
      least = x[this.indices[0]!]!;
    }
  }

  /** A heap of places whose root is the element that comes last: whatever comes before it takes its place. */
  #add(x: ArrayLike<number>, at: number): void {
    const { indices } = this;
    let hole = this.#size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (!isBefore(x, indices[parent]!, at)) break;
      indices[hole] = indices[parent]!;
      hole = parent;
    }
    indices[hole] = at;
  }

  /** Puts an element in place of the root, and moves it down to where it belongs. */
  #sink(x: ArrayLike<number>, at: number): void {
    const { indices } = this;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && isBefore(x, indices[child]!, indices[child + 1]!)) child++;
      if (!isBefore(x, at, indices[child]!)) break;
      indices[hole] = indices[child]!;
      hole = child;
    }
    indices[hole] = at;
  }

  /** Takes the root away as long as there is one: what comes last goes to the end. Places become values and indices. */
  #finish(x: ArrayLike<number>, start: number, stride: number): void {
    const { values, indices } = this;
    const count = this.#size;
    while (this.#size > 1) {
      const end = --this.#size;
      const last = indices[end]!;
      indices[end] = indices[0]!;
      this.#sink(x, last);
    }
    for (let i = 0; i < count; i++) {
      values[i] = x[indices[i]!]!;
      indices[i] = (indices[i]! - start) / stride;
    }
  }
}
