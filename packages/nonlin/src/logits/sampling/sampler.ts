import {
  type Destination,
  destination,
  type HalfOutput,
  isPlain,
  type Output,
  type PlainArray,
} from '../../arrays/index.ts';
import { uniformAt } from '../../kernels/random.ts';
import { Sum } from '../../numerics/running.ts';
import { type IndexPerRow, type Rows, type RowsInput, readRows, wrapIndices } from '../rows.ts';
import { Candidates, type Obstacle } from './candidates.ts';
import { Edits } from './edits.ts';
import {
  checkTokens,
  type DistributionOptions,
  readHistories,
  readSeed,
  readSettings,
  type SamplerOptions,
  type SamplingOptions,
  type Settings,
  type Tokens,
} from './options.ts';
import { exactWeight } from './weight.ts';

/** Narrows rows down, one after the other, in room that is kept. */
class Chooser {
  readonly settings: Settings;
  readonly candidates: Candidates;
  readonly #edits: Edits;
  /** Rows that are edited, in the type of the logits. */
  readonly #room: { single: Float32Array; double: Float64Array } = {
    single: new Float32Array(0),
    double: new Float64Array(0),
  };
  /** The row at hand. */
  #z: PlainArray = this.#room.double;

  constructor(settings: Settings) {
    this.settings = settings;
    this.candidates = new Candidates(settings);
    this.#edits = new Edits(settings);
  }

  /** What remains of n logits that lie `stride` apart from `start` on. */
  narrow(
    data: ArrayLike<number>,
    start: number,
    stride: number,
    n: number,
    history: Tokens | undefined,
  ): Obstacle | undefined {
    checkTokens(this.settings, n);
    const isWhole = stride === 1 && data.length === n && isPlain(data);
    if (isWhole && this.#edits.isNone(history)) this.#z = data;
    else {
      this.#z = this.#roomFor(data, n);
      if (isWhole) this.#z.set(data);
      else for (let i = 0, at = start; i < n; i++, at += stride) this.#z[i] = data[at]!;
      this.#edits.apply(this.#z, history);
    }
    return this.candidates.narrow(this.#z);
  }

  #roomFor(data: ArrayLike<number>, n: number): PlainArray {
    const room = this.#room;
    if (data instanceof Float32Array) {
      if (room.single.length !== n) room.single = new Float32Array(n);
      return room.single;
    }
    if (room.double.length !== n) room.double = new Float64Array(n);
    return room.double;
  }

  /** The probability of candidate j but for a factor, to the last digits. */
  weight(j: number): number {
    const { temperature } = this.settings;
    const { tokens, largest } = this.candidates;
    return temperature === 0 ? 1 : exactWeight(this.#z[tokens[j]!]!, largest, temperature);
  }
}

const complaints: Readonly<Record<Obstacle, string>> = {
  NaN: 'numbers, not NaN',
  infinite: 'numbers below Infinity',
  empty: 'a token that may come, not −∞ for all',
};

/** Only what can be drawn from is let pass. */
function refuse(obstacle: Obstacle, r: number, count: number): never {
  throw new RangeError(`logits${count > 1 ? `, row ${r}` : ''}: expected ${complaints[obstacle]}`);
}

/** Draws a token from each row; the random number of row r is that at the place `first + r`. */
function draw(
  chooser: Chooser,
  { input, rows }: Rows,
  histories: readonly Tokens[],
  seed: number,
  first: number,
): Int32Array {
  const tokens = new Int32Array(rows.count);
  for (let r = 0; r < rows.count; r++) {
    const obstacle = chooser.narrow(input.data, rows.start(r), rows.stride, rows.length, histories[r]);
    if (obstacle !== undefined) refuse(obstacle, r, rows.count);
    tokens[r] = chooser.candidates.at(uniformAt(seed, first + r));
  }
  return tokens;
}

/**
 * Draws a token from each row of logits: what a language model says next.
 *
 * Formula: the options apply in this order, which is that of Hugging Face's `generate`: `bias`, `repetitionPenalty`,
 * `frequencyPenalty`, `presencePenalty`, `banned`, `allowed`, `temperature`, `topK`, `topP`, `minP`, `typicalP`. Each sees what
 * those before it left, as if that were all. From the tokens that remain one is drawn with the probabilities that softmax gives them.
 *
 * Shapes: logits of one axis or more, such as [batch, vocabulary]; one token for each row, without the axis: a number for a list
 * or a typed array, and for an object with data and dims one like it. `history` is one list of tokens, or one for each row.
 *
 * Defaults: no option changes anything; `axis` is −1, the last. The `seed` is drawn by `crypto.getRandomValues`. The same seed gives
 * the same tokens on every engine, in every release that does not say otherwise: row r takes random number r.
 * Float32 logits that options change are rounded to float32 then, as in PyTorch.
 * Ties: `topK` keeps all tokens as probable as the k-th, and `typicalP` all as typical as the last (as Hugging Face does); `topP`
 * takes the lower of equally probable tokens first.
 * Errors: a TypeError or RangeError that names the argument: an option out of its range, a token that is not in the vocabulary, an
 * unknown option, a row with NaN or +∞, a row of which no token is left.
 *
 * Source: the logits processors of Hugging Face transformers 5.24 (generation/logits_process.py). topP: A. Holtzman, J. Buys, L. Du,
 * M. Forbes, Y. Choi (2020), The curious case of neural text degeneration. minP: M. N. Nguyen et al. (2025), Turning up the heat:
 * min-p sampling. typicalP: C. Meister, T. Pimentel, G. Wiher, R. Cotterell (2023), Locally typical sampling. Repetition penalty:
 * N. S. Keskar et al. (2019), CTRL.
 * See also: sampler, distribution, argmax.
 * @example
 * sample([2, 0, 1], { temperature: 0 }); // 0
 * sample([2, 0, 1], { topK: 2, seed: 1 }); // 0
 */
export function sample<I extends RowsInput>(logits: I, options: SamplingOptions = {}): IndexPerRow<I> {
  const chooser = new Chooser(readSettings(options, 'sample', ['history', 'seed']));
  const call = readRows(logits, 'logits', options);
  const histories = readHistories(options.history, call.rows.count);
  const tokens = draw(chooser, call, histories, readSeed(options.seed), 0);
  return wrapIndices(call.input, tokens, call.rowsShape) as IndexPerRow<I>;
}

/** Draws one token after another. */
export interface Sampler {
  /**
   * The next token of one row of logits, or one for each row; `history` is what the penalties look at. Drawing from a Float32Array
   * or Float64Array makes no arrays or objects.
   */
  <I extends RowsInput>(logits: I, history?: Tokens | readonly Tokens[]): IndexPerRow<I>;
  /** The seed, given or drawn: a sampler made with it draws the same. */
  readonly seed: number;
}

/**
 * Makes a sampler, which draws one token after another with the same options: see `sample` for what they do, and in which order.
 *
 * Formula: draw number d, from 0, takes random number d of the seed. A batch of B rows takes B of them.
 *
 * Shapes: as `sample`. The room for a row is made once and kept, so that drawing a token from a typed array allocates nothing.
 *
 * Defaults: as `sample`. The history is an argument of each call, because it grows.
 * Errors: those of `sample`; those of options when the sampler is made.
 *
 * Source: see `sample`.
 * See also: sample, distribution.
 * @example
 * const next = sampler({ temperature: 0.7, topP: 0.9, seed: 1 });
 * const tokens = [0];
 * tokens.push(next(Float32Array.of(2, 0, 1), tokens));
 */
export function sampler(options: SamplerOptions = {}): Sampler {
  const chooser = new Chooser(readSettings(options, 'sampler', ['seed']));
  const seed = readSeed(options.seed);
  const isOneAxis = options.dtype === undefined && [undefined, 0, -1].includes(options.axis);
  let drawn = 0;
  const next = (logits: RowsInput, history?: Tokens | readonly Tokens[]): unknown => {
    if (isOneAxis && isPlain(logits) && typeof history?.[0] !== 'object') {
      const tokens = history as Tokens | undefined;
      const obstacle = chooser.narrow(logits, 0, 1, logits.length, tokens);
      if (obstacle !== undefined) refuse(obstacle, 0, 1);
      return chooser.candidates.at(uniformAt(seed, drawn++));
    }
    const call = readRows(logits, 'logits', options);
    const histories = readHistories(history, call.rows.count);
    const tokens = draw(chooser, call, histories, seed, drawn);
    drawn += tokens.length;
    return wrapIndices(call.input, tokens, call.rowsShape);
  };
  return Object.assign(next as Sampler, { seed });
}

/**
 * The probabilities that a sampler with these options draws from: 0 for the tokens that they take away, and what is left adds up
 * to 1. With `temperature` 0 the best token has 1.
 *
 * Formula: softmax over the tokens that the options of `sample` leave, in the order stated there.
 *
 * Shapes: those of the logits, and the same kind.
 *
 * Defaults: as `sample`. A row with NaN or +∞, or one of which no token is left, gives NaN, as softmax does.
 * Float64 results are right to 3 ulp, float32 results to 0.51; nothing that has a probability below 5e-324 of the best is left.
 * Errors: a TypeError or RangeError that names the argument: an option out of its range, a token that is not in the vocabulary, an
 * unknown option.
 *
 * Source: see `sample`.
 * See also: sample, softmax.
 * @example
 * distribution([2, 0, 1], { topK: 2 }); // [0.7310…, 0, 0.2689…]
 */
export function distribution<I extends RowsInput>(
  logits: I,
  options: DistributionOptions & { readonly dtype: NonNullable<DistributionOptions['dtype']> },
): HalfOutput<I>;
export function distribution<I extends RowsInput>(logits: I, options?: DistributionOptions): Output<I>;
export function distribution(logits: RowsInput, options: DistributionOptions = {}): unknown {
  const chooser = new Chooser(readSettings(options, 'distribution', ['history']));
  const call = readRows(logits, 'logits', options);
  const histories = readHistories(options.history, call.rows.count);
  const out = destination(undefined, call.input);
  for (let r = 0; r < call.rows.count; r++) fill(out, chooser, call, r, histories[r]);
  return out.commit();
}

/** Writes the probabilities of row r. */
function fill(
  out: Destination,
  chooser: Chooser,
  { input, rows }: Rows,
  r: number,
  history: Tokens | undefined,
): void {
  const start = rows.start(r);
  const obstacle = chooser.narrow(input.data, start, rows.stride, rows.length, history);
  const rest = obstacle === undefined ? 0 : Number.NaN;
  for (let i = 0; i < rows.length; i++) out.data[start + i * rows.stride] = rest;
  const { tokens, count } = chooser.candidates;
  const total = new Sum();
  for (let j = 0; j < count; j++) total.add(chooser.weight(j));
  for (let j = 0; j < count; j++)
    out.data[start + tokens[j]! * rows.stride] = chooser.weight(j) / total.value;
}
