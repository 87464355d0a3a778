/**
 * A running sum of float64 numbers that carries along what each addition rounds away, so that the mean of many
 * losses is right to the last bit or so.
 *
 * A. Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 39–51.
 */
export class Sum {
  #total = 0;
  #lost = 0;

  add(x: number): void {
    const total = this.#total + x;
    this.#lost += Math.abs(this.#total) >= Math.abs(x) ? this.#total - total + x : x - total + this.#total;
    this.#total = total;
  }

  /** An infinite or NaN total is the answer itself: what it lost is ∞ − ∞. */
  get value(): number {
    return Number.isFinite(this.#total) ? this.#total + this.#lost : this.#total;
  }
}

/** share · x, where 0 · ±∞ is 0: what has probability or weight 0 contributes nothing, however impossible it is. */
export const times = (share: number, x: number): number =>
  share === 0 && Math.abs(x) === Infinity ? 0 : share * x;
