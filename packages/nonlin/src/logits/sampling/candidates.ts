// The tokens that are left of a row, and how probable each is: from logits that have been edited to what a sampler draws from.
import { Exponentials } from '../../kernels/exponentials.ts';
import { largestOf, Selection } from '../select.ts';
import { Cutter } from './cut.ts';
import type { Settings } from './options.ts';

/** Why nothing can be drawn from a row. */
export type Obstacle = 'NaN' | 'infinite' | 'empty';

/** Keeps its room from one row to the next. */
export class Candidates {
  readonly #settings: Settings;
  readonly #selection = new Selection();
  readonly #exponentials = new Exponentials();
  readonly #cutter = new Cutter();
  /** (max − x) / temperature for each candidate: how far it is behind the best. */
  #behind: Float64Array = new Float64Array(0);

  /** The tokens that are left. */
  tokens: Int32Array = new Int32Array(0);
  count = 0;
  /** The largest logit. */
  largest = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Probabilities of the tokens but for a factor: that of the best token is 1. */
  get weights(): Float64Array {
    return this.#exponentials.values;
  }

  /** Narrows the first n numbers of z, logits, down to the tokens that are left. */
  narrow(z: Float64Array, n: number): Obstacle | undefined {
    const place = largestOf(z, 0, 1, n);
    this.largest = z[place]!;
    if (!Number.isFinite(this.largest)) {
      this.count = 0;
      return Number.isNaN(this.largest) ? 'NaN' : this.largest > 0 ? 'infinite' : 'empty';
    }
    const { temperature, topK, topP, minP, typicalP } = this.#settings;
    if (temperature === 0) this.#only(place);
    else {
      this.#gather(z, n, topK < n ? this.#leastOf(z, n, topK) : -Infinity);
      if (topP < 1) this.#keepMost(topP);
      if (minP > 0) this.#keepAtLeast(minP);
      if (typicalP < 1) this.#keepTypical(typicalP);
    }
    return undefined;
  }

  /** Σ weights. */
  total(): number {
    const { weights, count } = this;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += weights[i]!;
    return sum;
  }

  /** The token at a part u of all that weighs, 0 < u < 1. */
  at(u: number): number {
    const { weights, count, tokens } = this;
    const goal = u * this.total();
    let sum = 0;
    let i = 0;
    for (; i < count - 1; i++) {
      sum += weights[i]!;
      if (sum > goal) break;
    }
    return tokens[i]!;
  }

  #reserve(n: number): void {
    if (this.tokens.length >= n) return;
    this.tokens = new Int32Array(n);
    this.#behind = new Float64Array(n);
    this.#cutter.reserve(n);
  }

  #only(token: number): void {
    this.#reserve(1);
    this.#exponentials.reserve(1);
    this.tokens[0] = token;
    this.weights[0] = 1;
    this.count = 1;
  }

  /** The k-th largest logit. */
  #leastOf(z: Float64Array, n: number, k: number): number {
    this.#selection.select(z, 0, 1, n, k);
    return this.#selection.values[k - 1]!;
  }

  /** All tokens whose logits are not below the least, and finite. Those too improbable for a float64 are left out. */
  #gather(z: Float64Array, n: number, least: number): void {
    const { temperature } = this.#settings;
    const { largest } = this;
    const lowest = Math.max(least, largest - UNDERFLOW * temperature, -Number.MAX_VALUE);
    let count = 0;
    for (let i = 0; i < n; i++) if (z[i]! >= lowest) count++;
    this.#reserve(count);
    this.#exponentials.reserve(count);
    const { tokens, weights } = this;
    const behind = this.#behind;
    let next = 0;
    for (let i = 0; i < n; i++) {
      const x = z[i]!;
      if (!(x >= lowest)) continue;
      const distance = (largest - x) / temperature;
      tokens[next] = i;
      behind[next] = distance;
      weights[next++] = -distance;
    }
    this.count = count;
    this.#exponentials.run(count);
  }

  #keepMost(share: number): void {
    const { key, equals } = this.#cutter.find(this.#behind, this.weights, this.count, share * this.total());
    let left = equals;
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      const behind = this.#behind[i]!;
      if (behind < key || (behind === key && left-- > 0)) this.#move(i, kept++);
    }
    this.count = kept;
  }

  /** The best token weighs 1. */
  #keepAtLeast(weight: number): void {
    let kept = 0;
    for (let i = 0; i < this.count; i++) if (this.weights[i]! >= weight) this.#move(i, kept++);
    this.count = kept;
  }

  /** Surprise is −ln p = behind + ln Σ weights; its mean is the entropy. */
  #keepTypical(share: number): void {
    const { weights, count } = this;
    const behind = this.#behind;
    const total = this.total();
    let mean = 0;
    for (let i = 0; i < count; i++) mean += weights[i]! * behind[i]!;
    mean /= total;
    for (let i = 0; i < count; i++) behind[i] = Math.abs(behind[i]! - mean);
    const { key } = this.#cutter.find(behind, weights, count, share * total);
    let kept = 0;
    for (let i = 0; i < count; i++) if (behind[i]! <= key) this.#move(i, kept++);
    this.count = kept;
  }

  #move(from: number, to: number): void {
    this.tokens[to] = this.tokens[from]!;
    this.weights[to] = this.weights[from]!;
    this.#behind[to] = this.#behind[from]!;
  }
}

/** e to the power of −746 is 0 in float64. */
const UNDERFLOW = 746;
