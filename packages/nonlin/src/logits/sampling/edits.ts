// What changes single logits before the temperature does: bias, penalties from the history, tokens banned and allowed.
import { describe, type PlainArray } from '../../arrays/index.ts';
import type { Settings, Tokens } from './options.ts';

/** Changes the logits of a row in place, and keeps the room that it needs for the next. */
export class Edits {
  readonly #settings: Settings;
  /** Which tokens the history of the row at hand has; all 0 between rows. */
  #seen: Uint8Array = new Uint8Array(0);
  /** The logits of the tokens that are allowed. */
  readonly #kept: Float64Array;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#kept = new Float64Array(settings.allowed?.length ?? 0);
  }

  /** Whether no logit changes. A history is looked at in any case, for tokens that are none. */
  isNone(history: Tokens | undefined): boolean {
    const { bias, banned, allowed } = this.#settings;
    return bias.length === 0 && banned.length === 0 && !allowed && !(history && history.length > 0);
  }

  /** Changes the logits of a row. */
  apply(z: PlainArray, history: Tokens | undefined): void {
    const n = z.length;
    const { bias, banned, allowed } = this.#settings;
    for (let i = 0; i < bias.length; i++) z[bias[i]![0]]! += bias[i]![1];
    if (history !== undefined && history.length > 0) this.#penalize(z, n, history);
    for (let i = 0; i < banned.length; i++) z[banned[i]!] = -Infinity;
    if (allowed) this.#keepOnly(z, allowed);
  }

  #penalize(z: PlainArray, n: number, history: Tokens): void {
    const { repetitionPenalty, frequencyPenalty, presencePenalty } = this.#settings;
    if (this.#seen.length < n) this.#seen = new Uint8Array(n);
    const seen = this.#seen;
    for (let i = 0; i < history.length; i++) checkToken(history, i, n);
    for (let i = 0; i < history.length; i++) {
      const token = Number(history[i]);
      if (seen[token] === 0) {
        seen[token] = 1;
        const x = z[token]!;
        z[token] = (x < 0 ? x * repetitionPenalty : x / repetitionPenalty) - presencePenalty;
      }
      z[token]! -= frequencyPenalty;
    }
    for (let i = 0; i < history.length; i++) seen[Number(history[i])] = 0;
  }

  #keepOnly(z: PlainArray, allowed: readonly number[]): void {
    for (let i = 0; i < allowed.length; i++) this.#kept[i] = z[allowed[i]!]!;
    z.fill(-Infinity);
    for (let i = 0; i < allowed.length; i++) z[allowed[i]!] = this.#kept[i]!;
  }
}

function checkToken(history: Tokens, i: number, n: number): void {
  const token = Number(history[i]);
  if (Number.isInteger(token) && token >= 0 && token < n) return;
  throw new RangeError(`history[${i}]: expected a token, 0 … ${n - 1}, not ${describe(history[i])}`);
}
