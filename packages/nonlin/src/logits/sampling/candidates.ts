// The tokens that are left of a row, and how probable each is: from logits that have been edited to what a sampler draws from.
import type { PlainArray } from '../../arrays/index.ts';
import { SURVEY_BLOCK, Survey } from '../../kernels/survey.ts';
import { Exponentials } from '../exponentials.ts';
import { Selection } from '../select.ts';
import { Cutter } from './cut.ts';
import type { Settings } from './options.ts';
import { distanceOf } from './weight.ts';

/** Why nothing can be drawn from a row. */
export type Obstacle = 'NaN' | 'infinite' | 'empty';

/** Keeps its room from one row to the next. */
export class Candidates {
  readonly #settings: Settings;
  readonly #survey = new Survey();
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

  /** Narrows logits down to the tokens that are left. */
  narrow(z: PlainArray): Obstacle | undefined {
    const { temperature, topK, topP, minP, typicalP } = this.#settings;
    const isSurveyed = Survey.isWorth(z.length);
    if (isSurveyed) this.#survey.take(z);
    // One more than wanted tells whether others are as probable as the last of them.
    const wanted = temperature > 0 && topK < z.length ? topK + 1 : 1;
    this.#select(z, wanted, isSurveyed);
    this.largest = this.#selection.values[0]!;
    if (!Number.isFinite(this.largest)) {
      this.count = 0;
      return Number.isNaN(this.largest) ? 'NaN' : this.largest > 0 ? 'infinite' : 'empty';
    }
    if (temperature === 0) this.#takeSelected(z, 1);
    else {
      this.#gather(z, wanted, isSurveyed);
      this.#exponentials.run(this.count);
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

  #select(z: PlainArray, k: number, isSurveyed: boolean): void {
    if (isSurveyed) this.#selection.selectSurveyed(z, this.#survey, k);
    else this.#selection.select(z, 0, 1, z.length, k);
  }

  /** The tokens that topK leaves, or all, but for those of −∞ and those too improbable for a float64. */
  #gather(z: PlainArray, selected: number, isSurveyed: boolean): void {
    const { temperature } = this.#settings;
    const { values } = this.#selection;
    const least = selected > 1 ? values[selected - 2]! : -Infinity;
    const lowest = Math.max(least, this.largest - UNDERFLOW * temperature, -Number.MAX_VALUE);
    const isExact = least === lowest && values[selected - 1]! < least;
    if (isExact && selected <= FEW) this.#takeSelected(z, selected - 1);
    else if (isSurveyed) this.#gatherSurveyed(z, lowest);
    else {
      this.#begin(z.length);
      this.#gatherFrom(z, 0, z.length, lowest);
    }
  }

  /** The first few that were selected, in the order of their numbers. */
  #takeSelected(z: PlainArray, count: number): void {
    this.#begin(count);
    const { tokens, weights, largest } = this;
    const { temperature } = this.#settings;
    for (let i = 0; i < count; i++) {
      const token = this.#selection.indices[i]!;
      let hole = i;
      for (; hole > 0 && tokens[hole - 1]! > token; hole--) tokens[hole] = tokens[hole - 1]!;
      tokens[hole] = token;
    }
    for (let i = 0; i < count; i++) {
      const distance = temperature === 0 ? 0 : distanceOf(z[tokens[i]!]!, largest, temperature);
      this.#behind[i] = distance;
      weights[i] = temperature === 0 ? 1 : -distance;
    }
    this.count = count;
  }

  /** All tokens whose logits are not below the lowest; blocks that have none of them are passed over. */
  #gatherSurveyed(z: PlainArray, lowest: number): void {
    const survey = this.#survey;
    // What is not below the lowest is not below it when both are rounded.
    const bound = Math.fround(lowest);
    this.#begin(z.length);
    for (let b = survey.next(0, bound); b >= 0; b = survey.next(b + 1, bound))
      this.#gatherFrom(z, b * SURVEY_BLOCK, Math.min((b + 1) * SURVEY_BLOCK, z.length), lowest);
  }

  #begin(n: number): void {
    this.#reserve(n);
    this.#exponentials.reserve(n);
    this.count = 0;
  }

  #gatherFrom(z: PlainArray, from: number, to: number, lowest: number): void {
    const { temperature } = this.#settings;
    const { tokens, weights, largest } = this;
    const behind = this.#behind;
    let next = this.count;
    for (let i = from; i < to; i++) {
      const x = z[i]!;
      if (!(x >= lowest)) continue;
      const distance = distanceOf(x, largest, temperature);
      tokens[next] = i;
      behind[next] = distance;
      weights[next++] = -distance;
    }
    this.count = next;
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

/** So few are put in order by insertion. */
const FEW = 256;

/** e to the power of −746 is 0 in float64. */
const UNDERFLOW = 746;
