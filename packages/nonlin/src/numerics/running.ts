// A sum that is built up number by number, as the mean of many losses is.

/** 2^-64. */
const UNIT = 5.421010862427522e-20;

/**
 * A running sum of float64 numbers that carries along what each addition rounds away, so that the mean of many
 * losses is right to the last bit or so.
 *
 * A. Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 39–51.
 */
export class Sum {
  #total = 0;
  #lost = 0;
  /** What terms are multiplied by: less than 1 once finite terms had a sum beyond the format, of which the mean may be within. */
  #unit = 1;

  add(x: number): void {
    const term = x * this.#unit;
    const total = this.#total + term;
    if (
      Math.abs(total) === Infinity &&
      this.#unit === 1 &&
      Math.abs(this.#total) < Infinity &&
      Math.abs(x) < Infinity
    ) {
      this.#shrink();
      this.add(x);
      return;
    }
    this.#lost +=
      Math.abs(this.#total) >= Math.abs(term) ? this.#total - total + term : term - total + this.#total;
    this.#total = total;
  }

  get value(): number {
    return this.over(1);
  }

  /** The sum divided. An infinite or NaN total is the answer itself: what it lost is ∞ − ∞. */
  over(divisor: number): number {
    const sum = Number.isFinite(this.#total) ? this.#total + this.#lost : this.#total;
    return sum / divisor / this.#unit;
  }

  /** No array has as many elements as it takes to overflow then. */
  #shrink(): void {
    this.#unit = UNIT;
    this.#total *= this.#unit;
    this.#lost *= this.#unit;
  }
}
