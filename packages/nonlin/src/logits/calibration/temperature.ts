import { checkOptions, type Input } from '../../arrays/index.ts';
import { exp } from '../../numerics/printed/numerics.ts';
import { Sum } from '../../numerics/running.ts';
import { LABEL_OPTIONS, type LabelOptions, readLabelled } from '../labelled.ts';
import type { RowsInput } from '../rows.ts';
import { gather, type Quality, qualityOf, type Sample } from './fitting.ts';

export interface TemperatureFit {
  /** What to divide logits by: the option `temperature` of softmax. 0 and Infinity are limits, see `outcome`. */
  readonly temperature: number;
  /**
   * 'minimum': the temperature has the smallest cost. 'allRight': every label has the largest logit of its row, so the cost falls
   * for ever smaller temperatures, and 0 is the limit: the best class alone. 'noBetterThanChance': the cost falls for ever larger ones,
   * and Infinity is the limit: all classes alike.
   */
  readonly outcome: 'minimum' | 'allRight' | 'noBetterThanChance';
  readonly iterations: number;
  /** How good softmax(logits) was on these labels, and how good softmax(logits / temperature) is. */
  readonly before: Quality;
  readonly after: Quality;
}

/**
 * Temperature scaling: finds the temperature at which a model's probabilities cost least on labels that it has not learned from. It
 * does not change which class is best, only how sure the model is of it.
 *
 * Formula: minimises `NLL(β) = mean(ln Σ exp(β x) − β x_label)` over β = 1 / temperature, which is convex, by Newton's method kept
 * between bounds: the slope is `mean(Σ p x − x_label)`, the second derivative the mean variance of x under p = softmax(β x).
 *
 * Shapes: logits of one axis or more, and labels of their shape without the axis: class indices in any kind of array.
 *
 * Defaults: `axis` −1, `ignoreIndex` −100. A logit of −∞ is a class that is impossible.
 * Errors: a TypeError or RangeError that names the argument, for a label out of range or with logit −∞, logits that are NaN or +∞,
 * shapes that do not fit, labels none of which counts, an unknown option.
 *
 * Source: C. Guo, G. Pleiss, Y. Sun, K. Q. Weinberger (2017), On calibration of modern neural networks.
 * See also: fitVector, fitPlatt, calibrationError.
 * @example
 * const { temperature } = fitTemperature([[4, 0], [3, 0], [0, 5], [2, 0]], [0, 0, 1, 1]); // 2.0425…
 */
export function fitTemperature(logits: RowsInput, labels: Input, options: LabelOptions = {}): TemperatureFit {
  checkOptions(options, LABEL_OPTIONS, 'fitTemperature');
  const sample = gather(readLabelled(logits, 'logits', labels, options), true);
  const { sample: scaledSample, unit, half } = normalized(sample);
  const { beta, outcome, iterations } = bestInverse(scaledSample);
  return {
    temperature: outcome === 'allAlike' ? 1 : unit / beta / half,
    outcome: outcome === 'allAlike' ? 'minimum' : outcome,
    iterations,
    before: qualityAt(scaledSample, unit / half),
    after: qualityAt(scaledSample, beta),
  };
}

const LARGE = 8e307;

/** Logits, or halves of them, less the largest of their row, which changes no probability, in units of the largest difference. */
function normalized({ logits, labels, classes }: Sample): {
  readonly sample: Sample;
  readonly unit: number;
  readonly half: number;
} {
  // Halves, which are exact, where differences may be beyond the format.
  const half = logits.some(x => Math.abs(x) > LARGE && x !== -Infinity) ? 0.5 : 1;
  const shifted = logits.map(x => x * half);
  let unit = 0;
  labels.forEach((_, r) => {
    const row = shifted.subarray(r * classes, (r + 1) * classes);
    const largest = row.reduce((a, b) => Math.max(a, b));
    for (let c = 0; c < classes; c++) {
      row[c]! -= largest;
      if (row[c] !== -Infinity) unit = Math.max(unit, -row[c]!);
    }
  });
  if (unit === 0) unit = 1;
  return { sample: { logits: shifted.map(x => x / unit), labels, classes }, unit, half };
}

/** What becomes of logits below 0 at a β from 0 to ∞, where 0 · ∞ is 0: impossible classes stay so, and the largest stay largest. */
const scaled = (x: number, beta: number): number => (x === 0 || x === -Infinity ? x : x * beta);

const qualityAt = (sample: Sample, beta: number): Quality =>
  qualityOf(sample, (r, row) => {
    for (let c = 0; c < row.length; c++) row[c] = scaled(sample.logits[r * row.length + c]!, beta);
  });

/** The first two derivatives of the cost by β, not divided by the number of rows. */
function slopes({ logits, labels, classes }: Sample, beta: number): { first: number; second: number } {
  const [first, second] = [new Sum(), new Sum()];
  labels.forEach((label, r) => {
    const row = logits.subarray(r * classes, (r + 1) * classes);
    let sum = 0;
    let mean = 0;
    for (const x of row) {
      if (x === -Infinity) continue;
      const weight = exp(x * beta);
      sum += weight;
      mean += weight * x;
    }
    mean /= sum;
    let variance = 0;
    for (const x of row) if (x !== -Infinity) variance += exp(x * beta) * (x - mean) * (x - mean);
    first.add(mean - row[label]!);
    second.add(variance / sum);
  });
  return { first: first.value, second: second.value };
}

interface Inverse {
  readonly beta: number;
  readonly outcome: TemperatureFit['outcome'] | 'allAlike';
  readonly iterations: number;
}

const MOST_ITERATIONS = 200;
/** Newton's error is squared in each step, so that this step was the last one that changed anything. */
const LAST_STEP = 1e-9;

/** The β of the least cost. */
function bestInverse(sample: Sample): Inverse {
  const { labels, classes, logits } = sample;
  const atZero = slopes(sample, 0);
  // Every temperature is as good.
  if (atZero.second === 0) return { beta: 1, outcome: 'allAlike', iterations: 0 };
  if (labels.every((label, r) => logits[r * classes + label] === 0))
    return { beta: Infinity, outcome: 'allRight', iterations: 0 };
  if (atZero.first >= 0) return { beta: 0, outcome: 'noBetterThanChance', iterations: 0 };
  // Where logits differ by about 1.
  let [low, high, beta] = [0, Infinity, Math.sqrt(labels.length / atZero.second)];
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
    const { first, second } = slopes(sample, beta);
    if (first < 0) low = beta;
    else high = beta;
    const wanted = beta - first / second;
    const isInside = wanted > low && wanted < high;
    const next = isInside ? wanted : high === Infinity ? 2 * beta : (low + high) / 2;
    // A step that was cut short says nothing of how near the minimum is, until there is no number between the bounds.
    const isLast =
      first === 0 || (isInside ? Math.abs(next - beta) <= LAST_STEP * beta : next <= low || next >= high);
    if (first !== 0) beta = next;
    if (isLast) return { beta, outcome: 'minimum', iterations };
  }
  return { beta, outcome: 'minimum', iterations: MOST_ITERATIONS };
}
