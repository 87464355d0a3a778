// Sums over a row, in the order that vector lanes take: eight interleaved partial sums, merged pairwise.

/** A sum for results that are rounded to float32: float64 has digits to spare for rows of any length. */
export class PlainSum {
  readonly #partial = new Float64Array(8);

  /** Adds element i of the row. */
  add(i: number, term: number): void {
    this.#partial[i & 7]! += term;
  }

  total(): number {
    const [a, b, c, d, e, f, g, h] = this.#partial as unknown as Eight;
    return a + c + (e + g) + (b + d + (f + h));
  }
}

type Eight = readonly [number, number, number, number, number, number, number, number];

/**
 * A sum that carries along what rounding cuts off, which is known exactly (D. E. Knuth, The Art of Computer Programming 2,
 * section 4.2.2, theorem B), so the result does not depend on the length of the row. An infinite sum has no such part.
 */
export class CompensatedSum {
  readonly #high = new Float64Array(8);
  readonly #low = new Float64Array(8);

  /** Adds element i of the row. */
  add(i: number, term: number): void {
    this.#into(i & 7, term);
  }

  total(): number {
    for (const [to, from] of MERGES) {
      this.#low[to]! += this.#low[from]!;
      this.#into(to, this.#high[from]!);
    }
    const high = this.#high[0]!;
    return Math.abs(high) < Infinity ? high + this.#low[0]! : high;
  }

  #into(k: number, term: number): void {
    const high = this.#high[k]!;
    const next = high + term;
    const added = next - high;
    this.#low[k]! += high - (next - added) + (term - added);
    this.#high[k] = next;
  }
}

/** Vectors of two partial sums: 0 and 1, 2 and 3, both, then the lanes of what is left. */
export const MERGES = [
  [0, 2],
  [1, 3],
  [4, 6],
  [5, 7],
  [0, 4],
  [1, 5],
  [0, 1],
] as const;
