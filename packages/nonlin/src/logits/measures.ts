// Numbers that rows of logits give: how sure a model is, and how probable it found what came true.
import {
  type Classes,
  checkOptions,
  destination,
  type FloatArray,
  holdsClasses,
  IGNORED,
  type Input,
  positiveNumber,
  readLabels,
  sameShape,
} from '../arrays/index.ts';
import type { RowCode } from '../compiler/code.ts';
import { entropy as entropyCode } from '../generated/code/entropy.ts';
import { excess as excessCode } from '../generated/code/excess.ts';
import { margin as marginCode } from '../generated/code/margin.ts';
import { engineFor } from '../kernels/rows.ts';
import { exp } from '../numerics/printed/numerics.ts';
import { Sum } from '../numerics/running.ts';
import { readClassesOf } from './labelled.ts';
import { type AxisOptions, type PerRow, perRow, type Rows, type RowsInput, readRows } from './rows.ts';
import { largestOf } from './select.ts';

export interface MeasureOptions extends AxisOptions {
  /** Divides the logits; positive. Default 1. */
  readonly temperature?: number;
}

export interface PerplexityOptions extends MeasureOptions {
  /** Rows with this target do not count. Default −100. */
  readonly ignoreIndex?: number;
}

/** Logits, read, and what divides them. */
interface Call extends Rows {
  readonly temperature: number;
}

function readCall(
  logits: RowsInput,
  options: PerplexityOptions,
  names: readonly string[],
  where: string,
): Call {
  checkOptions(options, names, where);
  const temperature = positiveNumber(options.temperature ?? 1, 'temperature');
  return { ...readRows(logits, 'logits', options), temperature };
}

const NAMES = ['axis', 'temperature', 'dtype'] as const;

/** A number for each row, by a formula. */
function measure(code: RowCode, { input, rows, temperature }: Call, y: FloatArray): void {
  engineFor({ code, output: 'value', x: input.data, g: undefined, y, rows, temperature, params: [] }).all();
}

function measured<I extends RowsInput>(
  code: RowCode,
  logits: I,
  options: MeasureOptions,
  where: string,
): PerRow<I> {
  const call = readCall(logits, options, NAMES, where);
  const out = destination(undefined, call.input, call.rowsShape);
  measure(code, call, out.data);
  return out.commit() as PerRow<I>;
}

/** The log-probability of a class of each row; `excess` is what the log-sum-exp of the row has above its largest element. */
function logProbabilityOf(
  { input, rows, temperature }: Call,
  r: number,
  c: number,
  excess: ArrayLike<number>,
): number {
  const start = rows.start(r);
  const { data } = input;
  const largest = data[start + largestOf(data, start, rows.stride, rows.length) * rows.stride]!;
  const x = data[start + c * rows.stride]!;
  const distance = x - largest;
  // Quotients may be beyond the format where the distance is not, and the other way round.
  const scaled = Number.isFinite(distance) ? distance / temperature : x / temperature - largest / temperature;
  return scaled - excess[r]!;
}

/**
 * The logarithm of the probability that softmax gives to one class of each row, without making the row: what a token cost, what
 * an answer is worth.
 *
 * Formula: `ln softmax(x / temperature)ᵢ = (xᵢ − max x) / temperature − ln Σ exp((x − max x) / temperature)`, with the largest
 * element kept apart so that a probability near 1 keeps its digits.
 *
 * Shapes: logits of one axis or more; `index` has their shape without the axis, in any kind of array, or is one number for all
 * rows. The result has that shape in the logits' kind, and is a number for a single row.
 *
 * Defaults: `axis` −1, the last, `temperature` 1. A class with logit −∞ has −∞. A row with NaN or +∞, or of nothing but −∞,
 * gives NaN, as logSoftmax does. Float32 results are right to 2 ulp.
 * Errors: a TypeError or RangeError that names the argument, for an index out of range, shapes that do not fit, a temperature that
 * is not positive, an unknown option.
 *
 * Source: P. Blanchard, D. J. Higham, N. J. Higham (2021), Accurately computing the log-sum-exp and softmax functions.
 * See also: perplexity, logSoftmax, nll.
 * @example
 * logProbability([2, 0], 1); // -2.1269…
 * logProbability([[2, 0], [0, 1]], [0, 1]); // [-0.1269…, -0.3132…]
 */
export function logProbability<I extends RowsInput>(
  logits: I,
  index: Input,
  options: MeasureOptions = {},
): PerRow<I> {
  const call = readCall(logits, options, NAMES, 'logProbability');
  const classes = readIndex(index, call);
  const isSingle = destination(undefined, call.input, [1]).data.BYTES_PER_ELEMENT === 4;
  const excess = isSingle ? new Float32Array(call.rows.count) : new Float64Array(call.rows.count);
  measure(excessCode, call, excess);
  return perRow<I>(call, r => logProbabilityOf(call, r, classes[r]!, excess));
}

/** A class for each row, all of which count. */
function readIndex(index: unknown, call: Rows): Classes {
  const { rows, rowsShape } = call;
  const reading = readLabels(index, 'index');
  const all = reading.kind === 'number' ? new Float64Array(rows.count).fill(reading.data[0]!) : reading.data;
  if (reading.kind !== 'number' && !holdsClasses(reading, call))
    sameShape('index', reading.shape, 'logits without the axis of classes', rowsShape);
  return Int32Array.from(all, (c, r) => {
    if (Number.isInteger(c) && c >= 0 && c < rows.length) return c;
    throw new RangeError(
      `index${reading.kind === 'number' ? '' : `, row ${r}`}: expected a class, 0 … ${rows.length - 1}, not ${c}`,
    );
  });
}

/**
 * Perplexity of a sequence: how many equally likely classes a model hesitated between, on average.
 *
 * Formula: `exp(−mean logProbability(logits, targets))` over the rows that count, which is e to the cross-entropy.
 *
 * Shapes: logits of one axis or more, such as [tokens, vocabulary]; targets have their shape without the axis: class indices in
 * any kind of array, BigInt64Array included. The result is one number.
 *
 * Defaults: `axis` −1, the last, `temperature` 1, `ignoreIndex` −100. Computed in float64 for any input. NaN where no row counts.
 * Errors: a TypeError or RangeError that names the argument, for a target out of range, shapes that do not fit, a temperature
 * that is not positive, an unknown option.
 *
 * Source: F. Jelinek, R. L. Mercer, L. R. Bahl, J. K. Baker (1977), Perplexity: a measure of the difficulty of speech
 * recognition tasks. JASA 62.
 * See also: logProbability, crossEntropy, entropy.
 * @example
 * perplexity([[2, 0], [0, 1]], [0, 1]); // 1.2461…
 * perplexity([[0, 0, 0, 0]], [2]); // 4
 */
export function perplexity(logits: RowsInput, targets: Input, options: PerplexityOptions = {}): number {
  const call = readCall(logits, options, [...NAMES, 'ignoreIndex'], 'perplexity');
  const classes = readClassesOf(call, 'logits', targets, 'targets', options.ignoreIndex);
  const excess = new Float64Array(call.rows.count);
  measure(excessCode, call, excess);
  const cost = new Sum();
  let count = 0;
  classes.forEach((c, r) => {
    if (c === IGNORED) return;
    cost.add(-logProbabilityOf(call, r, c, excess));
    count++;
  });
  return exp(cost.value / count);
}

/**
 * Entropy of each row's softmax, in nats: how undecided a model is. 0 where one class has all the probability, ln n where n
 * classes share it.
 *
 * Formula: `−Σ p ln p` with `p = softmax(x / temperature)`, where 0 · ln 0 is 0; computed as `ln Σ e + Σ e · (max x − x) / Σ e` with
 * `e = exp(x − max x)`, so that a confident row keeps its digits. Divided by ln 2 it is in bits.
 *
 * Shapes: logits of one axis or more; one number for each row, in the logits' kind, and a number for a single row.
 *
 * Defaults: `axis` −1, the last, `temperature` 1. A row with NaN or +∞, or of nothing but −∞, gives NaN, as softmax does.
 * Errors: a TypeError or RangeError that names the argument, for a temperature that is not positive, an axis out of range, an
 * unknown option.
 *
 * Source: C. E. Shannon (1948), A mathematical theory of communication.
 * See also: margin, perplexity, klDiv.
 * @example
 * entropy([0, 0]); // 0.6931…
 * entropy([2, 0]); // 0.3653…
 */
export const entropy = <I extends RowsInput>(logits: I, options: MeasureOptions = {}): PerRow<I> =>
  measured(entropyCode, logits, options, 'entropy');

/**
 * Margin of each row: the probability of the best class less that of the next. Near 0 a model cannot decide, near 1 it is sure.
 *
 * Formula: `p₁ − p₂` for the two largest of `p = softmax(x / temperature)`, computed as `p₁ · (1 − exp(x₂ − x₁))`: small margins
 * keep their digits.
 *
 * Shapes: logits of one axis or more; one number for each row, in the logits' kind, and a number for a single row.
 *
 * Defaults: `axis` −1, the last, `temperature` 1. Equal largest elements have margin 0, a single class has 1. A row with NaN or
 * +∞, or of nothing but −∞, gives NaN, as softmax does.
 * Errors: a TypeError or RangeError that names the argument, for a temperature that is not positive, an axis out of range, an
 * unknown option.
 *
 * Source: T. Scheffer, C. Decomain, S. Wrobel (2001), Active hidden Markov models for information extraction.
 * See also: entropy, topK.
 * @example
 * margin([2, 0]); // 0.7615…
 */
export const margin = <I extends RowsInput>(logits: I, options: MeasureOptions = {}): PerRow<I> =>
  measured(marginCode, logits, options, 'margin');
