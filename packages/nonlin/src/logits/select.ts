// The largest elements of a row, by selection: one look at each element, and a heap of those that are best so far.

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

/** Whether element a, of index i, comes before element b, of index j: larger ones first, NaN before all, equals in order. */
export function isBefore(a: number, i: number, b: number, j: number): boolean {
  if (a > b) return true;
  if (a < b) return false;
  // Equal, or at least one is NaN.
  const isFirst = Number.isNaN(a);
  return isFirst === Number.isNaN(b) ? i < j : isFirst;
}

/** Finds the k largest elements of rows, and keeps the room for them from one row to the next. */
export class Selection {
  values: Float64Array = new Float64Array(0);
  indices: Int32Array = new Int32Array(0);
  #size = 0;

  /** Fills the first k values and indices, the largest first, for 0 ≤ k ≤ length. */
  select(x: ArrayLike<number>, start: number, stride: number, length: number, k: number): void {
    this.#reserve(k);
    if (k === 0) return;
    this.#size = 0;
    let at = start;
    for (let i = 0; i < k; i++, at += stride) this.#add(x[at]!, i);
    let least = this.values[0]!;
    for (let i = k; i < length; i++, at += stride) {
      const v = x[at]!;
      // The rest are seldom: of n elements in random order some k · ln(n / k) get past this.
      if (v <= least || !isBefore(v, i, least, this.indices[0]!)) continue;
      this.#sink(0, v, i);
      least = this.values[0]!;
    }
    this.#sort();
  }

  #reserve(k: number): void {
    if (this.values.length >= k) return;
    this.values = new Float64Array(k);
    this.indices = new Int32Array(k);
  }

  /** A heap whose root is the element that comes last: whatever comes before it takes its place. */
  #add(v: number, index: number): void {
    const { values, indices } = this;
    let hole = this.#size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (!isBefore(values[parent]!, indices[parent]!, v, index)) break;
      values[hole] = values[parent]!;
      indices[hole] = indices[parent]!;
      hole = parent;
    }
    values[hole] = v;
    indices[hole] = index;
  }

  /** Puts an element in place of the one at `from`, and moves it down to where it belongs. */
  #sink(from: number, v: number, index: number): void {
    const { values, indices } = this;
    let hole = from;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= this.#size) break;
      const right = child + 1;
      if (right < this.#size && isBefore(values[child]!, indices[child]!, values[right]!, indices[right]!))
        child = right;
      if (!isBefore(v, index, values[child]!, indices[child]!)) break;
      values[hole] = values[child]!;
      indices[hole] = indices[child]!;
      hole = child;
    }
    values[hole] = v;
    indices[hole] = index;
  }

  /** Takes the root away as long as there is one: what comes last goes to the end. */
  #sort(): void {
    const { values, indices } = this;
    while (this.#size > 1) {
      const end = --this.#size;
      const v = values[end]!;
      const index = indices[end]!;
      values[end] = values[0]!;
      indices[end] = indices[0]!;
      this.#sink(0, v, index);
    }
  }
}
