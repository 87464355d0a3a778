/**
 * A running sum of float64 numbers that carries along what each addition rounds away, so that the mean of
 * many losses is right to the last bit or so.
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

  /** An infinite or NaN total is the answer itself: there, what was lost is ∞ − ∞. */
  get value(): number {
    return Number.isFinite(this.#total) ? this.#total + this.#lost : this.#total;
  }
}

/** a · b, where 0 · ±∞ is 0: what has probability or weight 0 contributes nothing, however impossible it is. */
export const times = (a: number, b: number): number =>
  (a === 0 && Math.abs(b) === Infinity) || (b === 0 && Math.abs(a) === Infinity) ? 0 : a * b;
